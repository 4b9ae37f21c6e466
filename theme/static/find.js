// Finds a school while its name is typed. Without this the list is there, whole.

const find = document.querySelector(".find");
const input = find.querySelector("input");
const found = find.querySelector("[role=status]");
const letters = [...document.querySelectorAll(".letter")];
const schools = letters.flatMap((letter) =>
  [...letter.querySelectorAll("li")].map((item) => ({
    item, letter, link: item.firstElementChild, words: ` ${plain(item.textContent)}`,
  })),
);

/** Small letters without accents, and nothing between words but a space: "St. Mary’s" is "st marys". */
function plain(text) {
  return text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/&/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The schools of which every typed word begins a word, in any order. */
function matching() {
  const typed = plain(input.value).split(" ").filter(Boolean);
  return schools.filter(({ words }) => typed.every((word) => words.includes(` ${word}`)));
}

function show() {
  const kept = new Set(matching());
  const left = new Set([...kept].map(({ letter }) => letter));
  for (const school of schools) school.item.hidden = !kept.has(school);
  for (const letter of letters) letter.hidden = !left.has(letter);
  found.textContent = kept.size
    ? `${kept.size} ${kept.size === 1 ? "school" : "schools"}`
    : "No school here has this name. Try another part of it.";
}

input.addEventListener("input", show);
input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  const [one, another] = matching();
  if (one && !another) one.link.click();
});
if (input.value) show(); // the browser brought it back
