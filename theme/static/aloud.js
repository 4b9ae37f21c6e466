// Reads the page aloud with a voice of this device. A voice that lives elsewhere is not used: it
// would be sent what is read.

const button = document.querySelector("[data-aloud]");
const main = document.querySelector("main");
const speech = globalThis.speechSynthesis;
const BLOCKS = "h1, h2, h3, p, li, dt, dd, summary, q";

function voice(language) {
  const here = speech.getVoices().filter(({ localService }) => localService);
  const start = language.slice(0, 2).toLowerCase();
  const same = here.filter(({ lang }) => lang.toLowerCase().startsWith(start));
  return same.find(({ lang }) => lang.replace("_", "-") === language) ?? same[0];
}

/** The pieces to read: what can be seen, each block once, with the language that it is in. */
function* pieces() {
  for (const block of main.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS) || block.closest("[data-aloud], nav")) continue;
    if (!block.checkVisibility?.({ contentVisibilityAuto: true })) continue;
    const words = block.innerText.trim();
    if (words) yield { words, language: block.closest("[lang]").lang };
  }
}

function read() {
  for (const { words, language } of pieces()) {
    const chosen = voice(language);
    if (!chosen) continue;
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.voice = chosen;
    spoken.lang = chosen.lang;
    spoken.onend = () => speech.pending || told(false);
    speech.speak(spoken);
  }
  told(true);
}

function told(reading) {
  button.textContent = reading ? button.dataset.stop : button.dataset.aloud;
}

function press() {
  const reading = speech.speaking || speech.pending;
  speech.cancel();
  if (reading) told(false);
  else read();
}

/** The button is there where a voice is. Some browsers learn of their voices late. */
function offer() {
  button.hidden = !voice(main.closest("[lang]").lang);
}

if (speech && button) {
  button.addEventListener("click", press);
  speech.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speech.cancel());
  offer();
}
