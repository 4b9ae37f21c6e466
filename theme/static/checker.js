// The check page: what the person writes and presses, and what the page says. DOM only.

import { fill } from "./answer.js";
import { Connection } from "./connection.js";
import { decided } from "./decided.js";
import { sparing, whenIdle } from "./early.js";
import { keep } from "./offline.js";

const LIMIT = 100_000; // characters, as checker.MAX_CHARACTERS counts them

const root = document.documentElement;
const form = document.querySelector(".check-form");
const draft = form.querySelector("textarea");
const answer = document.querySelector(".answer");
const message = form.querySelector(".message");
const progress = form.querySelector(".progress");
const again = form.querySelector("[data-action=again]");

let attempt = null; // a promise of what a check needs, from when loading starts until it fails
let turn = 0; // the latest press; answers to earlier ones are dropped
let waiting = false; // a press has not been answered yet
let touched = false; // the form has changed since the latest press
// What the person has said of this draft beyond the form: nothing of it outlives the page.
const said = new Map(); // deciding questions that no box can answer
const dismissed = new Set(); // the keys of findings
let change = null; // the latest answer to a deciding question, and the heading before it

function say(words) {
  message.textContent = words;
}

function busy(yes) {
  answer.setAttribute("aria-busy", String(yes));
}

/** What is on the form, as the checker takes it. */
function current() {
  const chosen = [...form.querySelectorAll("input[name=circumstances]:checked")];
  return {
    school: form.dataset.school,
    audience: form.dataset.audience,
    channel: form.querySelector("input[name=channel]:checked").value,
    circumstances: chosen.map(({ value }) => value),
    text: draft.value,
  };
}

/** What has to be put right before a check, or nothing. */
function remedy({ text, circumstances }) {
  if (!text.trim() && !circumstances.length) return "Write something first.";
  // The length counts an emoji twice; the checker, as people do, once.
  const length = text.length > LIMIT ? Array.from(text).length : text.length;
  if (length > LIMIT) {
    const [has, limit] = [length, LIMIT].map((number) => number.toLocaleString("en-GB"));
    return `That is ${has} characters. The checker reads up to ${limit}: please check it in parts.`;
  }
  return "";
}

// Loading

function prepare() {
  attempt ??= connect();
  return attempt;
}

async function connect() {
  again.hidden = true;
  showProgress();
  busy(true);
  let connection;
  try {
    const runtime = new URL(form.dataset.runtime, document.baseURI).href;
    connection = new Connection(runtime, JSON.parse(form.dataset.manifest), showProgress);
    const [policy] = await Promise.all([fetchPolicy(), connection.ready]);
    root.dataset.checker = "ready";
    keep(); // not before: what has been loaded now need not be fetched again
    return { connection, policy, plain: JSON.parse(policy) };
  } catch {
    connection?.close();
    attempt = null;
    again.hidden = false;
    say(
      "We couldn’t get the checker ready. Are you online? Your draft is still here, and “What " +
        "the policy says to you”, further down, works without the checker.",
    );
    return null;
  } finally {
    progress.hidden = true;
    busy(waiting && attempt !== null);
  }
}

async function fetchPolicy() {
  const response = await fetch(new URL(form.dataset.policy, document.baseURI));
  if (!response.ok) throw new Error(`policy.json: ${response.status}`);
  return await response.text();
}

function showProgress(loaded, total) {
  const bar = progress.querySelector("progress");
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  let words = "Getting the checker ready";
  if (total && loaded < total) words += `: ${megabytes(loaded)} of ${megabytes(total)} MB`;
  else if (total) words = "Nearly there: starting the checker";
  progress.querySelector("p").textContent = words;
  if (total) Object.assign(bar, { max: total, value: loaded });
  else bar.removeAttribute("value");
  progress.hidden = false;
}

// Checking

async function press() {
  const mine = ++turn;
  if (refused()) return;
  waiting = true;
  touched = false;
  busy(true);
  delete answer.dataset.verdict;
  say(root.dataset.checker ? "" : "We’ll check your draft as soon as the checker is ready.");
  const tools = await prepare();
  // What is on the form by now is what the person wants checked.
  if (mine !== turn || !tools || refused()) return;
  const asked = JSON.stringify(current());
  const json = await tools.connection.check(asked, tools.policy).catch(() => null);
  if (mine !== turn) return;
  if (json === null) restart();
  else show(JSON.parse(json), asked, tools);
}

/** Say what has to be put right, if anything, in place of an answer. */
function refused() {
  const words = remedy(current());
  draft.setAttribute("aria-invalid", String(words !== ""));
  if (!words) return false;
  settle();
  clear();
  say(words);
  draft.focus();
  return true;
}

function show(verdict, asked, tools) {
  const { audience, text } = JSON.parse(asked);
  const person = {
    audience, text, change, dismissed, decide, undo, use, anew,
    check: async (words) => {
      const json = JSON.stringify({ ...JSON.parse(asked), text: words });
      const answered = JSON.parse(await tools.connection.check(json, tools.policy));
      return decided(answered, said, dismissed);
    },
    dismiss: (finding, yes) => {
      if (yes) dismissed.add(finding);
      else dismissed.delete(finding);
      fill(answer, settled, tools.plain, person);
      answer.firstElementChild.focus();
    },
  };
  const settled = decided(verdict, said);
  fill(answer, settled, tools.plain, person);
  settle();
  const changed = JSON.stringify(current()) !== asked ? CHANGED : "";
  if (touched) {
    // The person has gone on writing meanwhile: tell of the answer without taking them there.
    say(`${answer.querySelector("h2").textContent}. The answer is below. ${changed}`);
    return;
  }
  say(changed);
  // The focus tells a screen reader of the answer, once.
  answer.firstElementChild.focus({ preventScroll: true });
  answer.scrollIntoView({ block: "nearest" });
}

function settle() {
  waiting = false;
  busy(false);
}

function clear() {
  answer.replaceChildren();
  delete answer.dataset.verdict;
}

function box(circumstance) {
  return form.querySelector(`input[name=circumstances][value="${CSS.escape(circumstance)}"]`);
}

/** Take an answer to a deciding question: a box says it where there is one. */
function decide(question, yes) {
  const before = answer.querySelector(".verdict h2").textContent;
  const tick = yes && question.circumstance ? box(question.circumstance) : null;
  if (tick) tick.checked = true;
  else said.set(question.text, yes);
  change = { question: question.text, yes, before, tick };
  press();
}

function undo() {
  if (change.tick) change.tick.checked = false;
  said.delete(change.question);
  change = null;
  press();
}

function use(text) {
  draft.value = text;
  change = null;
  press();
}

/** Begin again with an empty form. */
function anew() {
  turn += 1;
  forget();
  dismissed.clear();
  draft.value = "";
  for (const each of form.querySelectorAll("input")) each.checked = each.defaultChecked;
  settle();
  clear();
  say("");
  draft.focus();
}

function forget() {
  said.clear();
  change = null;
}

/** A check that is never answered is not asked again by itself: it would only stop again. */
function restart() {
  attempt = null;
  delete root.dataset.checker;
  clear();
  settle();
  prepare();
  say(
    "The checker stopped answering, so we are starting it again. Your draft is still here: " +
      "press “Check this draft” to have another go.",
  );
}

const CHANGED = "You have changed something since this answer. Check again when you are ready.";

function retry() {
  say("");
  if (waiting) press();
  else prepare();
}

function edited() {
  touched = true;
  forget(); // an answer was about the draft as it stood
  if (answer.dataset.verdict) say(CHANGED);
}

// The start

/** What this browser lacks is told by trying the things themselves, not by its name. */
function able() {
  return [
    globalThis.WebAssembly?.instantiateStreaming,
    globalThis.Worker,
    globalThis.DecompressionStream,
    globalThis.TransformStream,
  ].every(Boolean);
}

function giveUp() {
  say("Sorry, this browser can’t run the checker. The list below says the same, point by point.");
  document.querySelector("#list").open = true;
}

function begin() {
  const button = form.querySelector("[data-action=check]");
  if (!able()) {
    button.addEventListener("click", giveUp);
    giveUp();
    return;
  }
  button.addEventListener("click", press);
  again.addEventListener("click", retry);
  form.addEventListener("input", edited);
  // A touch of the form shows that a check is coming. Once: a failure is retried on purpose.
  for (const event of ["focusin", "pointerdown"]) {
    form.addEventListener(event, () => prepare(), { once: true });
  }
  if (!sparing(false)) whenIdle(prepare);
}

begin();
