// Says whether a policy's review day has passed today: the page itself can only say it as of its build.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

for (const review of document.querySelectorAll(".review")) {
  const passed = today > review.querySelector("time").dateTime;
  review.querySelector("[data-when=before]").hidden = passed;
  review.querySelector("[data-when=after]").hidden = !passed;
  for (const asOf of review.querySelectorAll(".as-of")) asOf.remove();
}
