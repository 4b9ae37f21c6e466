// Buttons that print the page. Without a script there are none: the browser's own menu does it.

for (const each of document.querySelectorAll("[data-print]")) {
  each.hidden = false;
  each.addEventListener("click", () => print());
}
