// "Leave this page", at once: what was written is gone, and the way back leads past this page.

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-leave]");
  if (!link) return;
  event.preventDefault();
  for (const field of document.querySelectorAll("textarea")) field.value = "";
  document.title = "";
  document.body.replaceChildren();
  location.replace(link.href);
});
