// The lesson on a projector: one card at a time, moved by keys, a clicker or a touch.

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

let level = null; // the section on the screen
let at = 0;

const cards = () => [...level.querySelectorAll(".lesson-card")];
const answer = () => cards()[at].querySelector("details");

function begin(name) {
  level = document.getElementById(`ages-${name}`);
  for (const each of level.querySelectorAll("details")) each.open = false;
  level.classList.add("on-screen");
  level.append(controls);
  go(0);
  // Some browsers refuse: the card then fills the window.
  level.requestFullscreen?.().catch(() => {});
}

function go(number) {
  at = number;
  for (const [index, card] of cards().entries()) card.classList.toggle("current", index === at);
  place.textContent = `${at + 1} of ${cards().length}`;
  level.scrollTop = 0;
  // The card's heading tells a screen reader where it is.
  const heading = cards()[at].querySelector("h3");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// The vote: nothing of it is kept, and nothing tells it from right or wrong.

/** Make the three labels of a card buttons; the one chosen stands above the answer again. */
function ballot(list) {
  const card = list.closest(".lesson-card");
  const said = document.createElement("p");
  said.className = "voted";
  const choices = [...list.children].map((item) => {
    const choice = document.createElement("button");
    Object.assign(choice, { type: "button", textContent: item.textContent });
    choice.setAttribute("aria-pressed", "false");
    choice.addEventListener("click", () => {
      for (const each of choices) each.setAttribute("aria-pressed", String(each === choice));
      said.textContent = `Your vote: ${choice.textContent}`;
    });
    item.replaceChildren(choice);
    return choice;
  });
  card.querySelector("summary").after(said);
}

function vote(number) {
  cards()[at].querySelectorAll(".vote button")[number]?.click();
}

/** First the answer, then the next card; after the last one, the end. */
function forward() {
  if (!answer().open) {
    answer().open = true;
    answer().querySelector("summary").scrollIntoView({ block: "nearest" });
  } else if (level.scrollTop + level.clientHeight < level.scrollHeight - 1) {
    // A clicker has no other way to the end of a long answer. A little stays in sight.
    level.scrollBy({ top: level.clientHeight * 0.8, behavior: "instant" });
  } else if (at + 1 < cards().length) {
    go(at + 1);
  } else {
    end(document.querySelector(".own-card h2"));
  }
}

function back() {
  if (answer().open) answer().open = false;
  else if (at) go(at - 1);
}

/** End the show; the focus goes to `then`, or else to the button that began it. */
async function end(then) {
  if (!level) return;
  const ended = level;
  level = null;
  ended.classList.remove("on-screen");
  controls.remove();
  for (const card of ended.querySelectorAll(".current")) card.classList.remove("current");
  // Behind a full screen nothing can be focused.
  if (document.fullscreenElement) await document.exitFullscreen();
  const began = document.querySelector(`[data-show="${ended.id.replace("ages-", "")}"]`);
  if (then) then.tabIndex = -1;
  (then ?? began).focus();
}

function button(words, action) {
  const element = document.createElement("button");
  Object.assign(element, { type: "button", className: "button quiet", textContent: words });
  element.addEventListener("click", action);
  return element;
}

const controls = document.createElement("p");
const place = document.createElement("span");
controls.className = "actions controls";
controls.append(button("Back", back), place, button("Next", forward), button("End", () => end()));

document.addEventListener("keydown", (event) => {
  if (!level || event.ctrlKey || event.metaKey || event.altKey) return;
  const pressing = event.target.closest?.("button, summary, a");
  if (event.key === "Escape") end();
  else if (pressing && (event.key === " " || event.key === "Enter")) return;
  else if (FORWARD.includes(event.key)) forward();
  else if (BACK.includes(event.key)) back();
  else if (/^[123]$/.test(event.key)) vote(Number(event.key) - 1);
  else return;
  event.preventDefault();
});
document.addEventListener("fullscreenchange", () => {
  if (!document.fullscreenElement) end();
});
for (const list of document.querySelectorAll(".vote")) ballot(list);
for (const each of document.querySelectorAll("[data-show]")) {
  each.hidden = false;
  each.addEventListener("click", () => begin(each.dataset.show));
}
