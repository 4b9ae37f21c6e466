// The check page: what the person writes and presses, and what the page says. DOM only.

import { fill, fillEarly } from "./answer.js";
import { sentences } from "./change.js";
import { verdictOf } from "./circumstances.js";
import { connect } from "./connection.js";
import { decided, key } from "./decided.js";
import { sparing, whenIdle } from "./early.js";
import { keep } from "./offline.js";
import { trouble } from "./trouble.js";

const LIMIT = 100_000; // characters, as checker.MAX_CHARACTERS counts them
const PAUSE = 300; // milliseconds without a key before the answer follows what is typed

const root = document.documentElement;
const form = document.querySelector(".check-form");
const draft = form.querySelector("textarea");
const answer = document.querySelector(".answer");
const early = document.querySelector(".early");
const message = form.querySelector(".message");
const progress = form.querySelector(".progress");
const restore = form.querySelector("[data-action=restore]");
const list = document.querySelector("#list");
const again = form.querySelector("[data-action=again]");

let loading = null; // what ends it all, from when loading starts
let attempt = null; // a promise of what a check needs, from when loading starts until it fails
let turn = 0; // the latest press; answers to earlier ones are dropped
let waiting = false; // a press has not been answered yet
let touched = false; // the form has changed since the latest press
// What the person has said of this draft beyond the form: nothing of it outlives the page.
const said = new Map(); // deciding questions that no box can answer
const dismissed = new Set(); // the keys of findings
let written = ""; // the draft as it was before the latest edit
let first = null; // the form before "Use this draft" or "Start a new draft"
let used = false; // "Use this draft" has been pressed since the draft was begun
let change = null; // the latest answer to a deciding question, and the heading before it
let live = false; // there has been an answer: from now on it follows what is typed
let shown = null; // the answer on the page: {asked, json}
let pause; // the timer of a pause in typing
let following = false; // the answer is being brought up to date

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
  attempt ??= load();
  return attempt;
}

async function load() {
  const { signal } = (loading = new AbortController());
  started = null;
  showProgress();
  busy(true);
  try {
    const ready = () => (progress.hidden = true);
    const told = { progress: showProgress, quiet: showQuiet, gather: facts, ready, lost: stop };
    const connection = await connect(form.dataset, told, signal);
    root.dataset.checker = "ready";
    // Not before: what has been loaded now need not be fetched again.
    keep().then(() => keepStarted(connection));
    return { connection, ...connection.gathered };
  } catch ({ kind }) {
    if (!signal.aborted) fail(kind);
    return null;
  } finally {
    if (!signal.aborted) {
      progress.hidden = true;
      busy(waiting && attempt !== null);
    }
  }
}

function fail(kind) {
  attempt = null;
  again.hidden = false;
  say(`${trouble(kind)} The list below works without the checker.`);
  list.open = true;
}

/** Let go of Python, and of whatever waits for it: it is loaded anew when it is next needed. */
function stop() {
  loading?.abort();
  attempt = null;
  delete root.dataset.checker;
  progress.hidden = true;
}

/** Let the next visit begin where this one has: not while the person waits for an answer. */
async function keepStarted(connection) {
  if (await connection.remember()) root.dataset.remembered = "";
}

let gathered = null;

/**
 * What the page needs besides Python: the policy, as text and decoded, and what it decides, all
 * as they were when the page was made. `options` are fetch's.
 */
function facts(options = {}) {
  if (options.cache === "reload") gathered = null;
  gathered ??= gather(options);
  const asked = gathered;
  const forget = () => {
    if (gathered === asked) gathered = null; // asked again the next time
  };
  gathered.catch(forget);
  options.signal?.addEventListener("abort", forget);
  return gathered;
}

async function gather(options) {
  const text = async (address, integrity) => {
    const response = await fetch(new URL(address, document.baseURI), { ...options, integrity });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return await response.text();
  };
  const integrity = JSON.parse(form.dataset.integrity);
  const [policy, decided] = await Promise.all([
    text(form.dataset.policy, integrity.policy),
    text("circumstances.json", integrity.circumstances),
  ]);
  return { policy, plain: JSON.parse(policy), decided: JSON.parse(decided) };
}

let aside = false; // the page has been left with Python there, or on its way
let quiet = false; // we have said that nothing comes
let started = null; // when the first bytes came, and how many

function showProgress(loaded, total) {
  again.hidden = true;
  if (quiet) say("");
  quiet = false;
  const bar = progress.querySelector("progress");
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  let words = "Getting the checker ready";
  if (total && loaded < total) {
    words += `: ${megabytes(loaded)} of ${megabytes(total)} MB${remaining(loaded, total)}`;
  } else if (total) words = "Nearly there: starting the checker";
  progress.querySelector("p").textContent = words;
  if (total) Object.assign(bar, { max: total, value: loaded });
  else bar.removeAttribute("value");
  progress.hidden = false;
}

/** Nothing has come for a while: say so, and let the person have another go. */
function showQuiet() {
  const bar = progress.querySelector("progress");
  const all = bar.hasAttribute("value") && bar.value >= bar.max;
  say(
    all
      ? "Starting the checker takes a while on this device. Your draft is still here."
      : "Nothing has come for a few seconds. We go on as soon as your connection does, or you " +
          "can try again. Your draft is still here.",
  );
  quiet = true;
  again.hidden = all;
}

function remaining(loaded, total) {
  if (!started || loaded < started.latest) started = { at: performance.now(), loaded };
  started.latest = loaded;
  const seconds = (performance.now() - started.at) / 1000;
  if (seconds < 1) return ""; // too early to tell
  const left = Math.ceil(((total - loaded) * seconds) / (loaded - started.loaded));
  return `, about ${left} second${left === 1 ? "" : "s"} on this connection`;
}

// What circumstances alone decide, before Python is there

async function showEarly() {
  if (early.hidden && !current().circumstances.length) return;
  const { plain, decided: known } = await facts();
  const verdict = verdictOf(current(), known, plain);
  const findings = (verdict?.findings ?? []).filter((finding) => !dismissed.has(key(finding)));
  if (answer.childElementCount || !findings.length) return hideEarly();
  if (early.hidden) say("What you ticked decides something already: see below.");
  fillEarly(early, findings, {
    decide,
    dismiss: (finding, yes) => {
      dismiss(finding, yes);
      showEarly();
      draft.focus();
    },
  });
  early.hidden = false;
}

function hideEarly() {
  early.hidden = true;
  early.replaceChildren();
}

// Checking

async function press() {
  const mine = ++turn;
  if (refused()) return;
  waiting = true;
  touched = false;
  busy(true);
  delete answer.dataset.verdict;
  shown = null;
  say(root.dataset.checker ? "" : "We’ll check your draft as soon as the checker is ready.");
  const tools = await prepare();
  // What is on the form by now is what the person wants checked.
  if (mine !== turn || !tools || refused()) return;
  const asked = JSON.stringify(current());
  const json = await answerTo(asked, tools);
  if (mine !== turn || json === undefined) return;
  if (json === null) restart();
  else show(json, asked, tools);
}

/** Resolve to the verdict's JSON: null where the worker was lost, undefined where we let it go. */
function answerTo(asked, { connection, policy }) {
  return connection
    .check(asked, policy)
    .catch(({ kind }) => (kind === "closed" ? undefined : null));
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

function show(json, asked, tools) {
  live = true;
  put(json, asked, tools);
  settle();
  follow();
  if (touched) {
    // The person has gone on writing meanwhile: tell of the answer without taking them there.
    say(`${answer.querySelector("h2").textContent}. The answer is below.`);
    return;
  }
  say("");
  // The focus tells a screen reader of the answer, once.
  answer.firstElementChild.focus({ preventScroll: true });
  answer.scrollIntoView({ block: "nearest" });
}

function put(json, asked, tools) {
  if (json !== shown?.json) {
    const focused = answer.contains(document.activeElement);
    hideEarly();
    fillAnswer(JSON.parse(json), asked, tools);
    if (focused) answer.firstElementChild.focus({ preventScroll: true });
  }
  shown = { asked, json };
}

function fillAnswer(verdict, asked, tools) {
  const { audience, text } = JSON.parse(asked);
  const person = {
    audience, text, change, dismissed, decide, undo, use, anew,
    check: async (words) => {
      const json = JSON.stringify({ ...JSON.parse(asked), text: words });
      const answered = JSON.parse(await tools.connection.check(json, tools.policy));
      return decided(answered, said, dismissed);
    },
    find: async (rules) => {
      const policy = asking(rules, audience, tools.plain);
      const found = sentences(text).map(async (sentence, at, all) => {
        const json = JSON.stringify({ ...JSON.parse(asked), text: sentence, circumstances: [] });
        const { findings } = JSON.parse(await tools.connection.check(json, policy));
        const before = all.slice(0, at).join("");
        const words = sentence.replace(/[.!?…\s]+$/, "");
        const after = text.slice(before.length + words.length);
        const meant = findings.some(({ rule }) => rules.includes(rule));
        return meant ? [{ segments: [before, words, after] }] : [];
      });
      return (await Promise.all(found)).flat();
    },
    dismiss: (finding, yes) => {
      dismiss(finding, yes);
      fill(answer, settled, tools.plain, person);
      answer.firstElementChild.focus();
    },
  };
  const settled = decided(verdict, said);
  fill(answer, settled, tools.plain, person);
}

/**
 * A policy that asks for these rules everywhere, so that a message is free of what they find. It names
 * the others, too: of a sentence that is hard to place the likeliest rule is found, whichever is asked for.
 */
function asking(asked, audience, policy) {
  const rules = [...new Set([...asked, ...Object.keys(policy.rules)])];
  const blank = { lead: null, url: "", audiences: [audience], unless: [], unchecked: null, part: null };
  const channels = [...form.querySelectorAll("input[name=channel]")].map(({ value }) => value);
  const clauses = rules.map((rule) => ({ ...blank, id: rule, text: rule, channels, rules: [rule] }));
  const said = { why: "", instead: "", question: "" };
  const words = Object.fromEntries(rules.map((rule) => [rule, { [audience]: said }]));
  return JSON.stringify({ ...policy, audiences: [audience], clauses, rules: words });
}

// The answer follows what is typed, once there has been one. It says nothing of it: a screen
// reader would never stop talking. The button tells the same answer aloud.

function follow() {
  clearTimeout(pause);
  pause = setTimeout(update, PAUSE);
}

async function update() {
  if (following) return;
  following = true;
  try {
    while (await updated());
  } finally {
    following = false;
  }
}

/** Bring the answer up to date; return whether it was not. */
async function updated() {
  const asked = JSON.stringify(current());
  if (waiting || asked === shown?.asked) return false;
  if (remedy(current())) {
    clear();
    return false;
  }
  const mine = turn;
  busy(true);
  const tools = await prepare();
  const json = tools && (await answerTo(asked, tools));
  if (mine !== turn) return false; // the button was pressed: its answer comes
  busy(false);
  if (!tools || json === undefined) return false;
  if (json === null) restart();
  else put(json, asked, tools);
  return json !== null;
}

function settle() {
  waiting = false;
  busy(false);
}

function clear() {
  shown = null;
  answer.replaceChildren();
  delete answer.dataset.verdict;
}

function box(circumstance) {
  return form.querySelector(`input[name=circumstances][value="${CSS.escape(circumstance)}"]`);
}

/** Take an answer to a deciding question: a box says it where there is one. */
function decide(question, yes) {
  const before = answer.querySelector(".verdict h2")?.textContent;
  const tick = yes && question.circumstance ? box(question.circumstance) : null;
  if (tick) tick.checked = true;
  else said.set(question.text, yes);
  change = before ? { question: question.text, yes, before, tick } : null;
  press();
}

function undo() {
  if (change.tick) change.tick.checked = false;
  said.delete(change.question);
  change = null;
  press();
}

function use(text) {
  if (!used) remember();
  used = true;
  written = draft.value = text;
  change = null;
  press();
}

/** Begin again with an empty form. */
function anew() {
  if (!used) remember();
  used = false;
  turn += 1;
  live = false;
  forget();
  dismissed.clear();
  written = draft.value = "";
  for (const each of form.querySelectorAll("input")) each.checked = each.defaultChecked;
  settle();
  clear();
  say("");
  draft.focus();
}

/** Keep the form as it is, in this page's memory alone, for the way back. */
function remember() {
  const inputs = [...form.querySelectorAll("input")];
  first = { text: draft.value, inputs: inputs.map((each) => [each, each.checked]) };
  restore.hidden = false;
}

/** Bring back the form as it was before the draft was changed for the person. */
function bringBack() {
  const { text, inputs } = first;
  first = null;
  used = false;
  restore.hidden = true;
  forget();
  dismissed.clear();
  written = draft.value = text;
  for (const [each, checked] of inputs) each.checked = checked;
  draft.focus();
  if (live) follow();
  else press();
}

/** Whether a draft is another one, and not the one before with words added or taken away. */
function isAnother(before, now) {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && before[same] === now[same]) same += 1;
  let end = 0;
  while (end < shorter - same && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  return !now.trim() || 2 * (same + end) < shorter;
}

function dismiss(finding, yes) {
  if (yes) dismissed.add(finding);
  else dismissed.delete(finding);
}

function forget() {
  if (said.size || change) shown = null; // what is shown counts on them
  said.clear();
  change = null;
}

/** A check that is never answered is not asked again by itself: it would only stop again. */
function restart() {
  stop();
  clear();
  settle();
  prepare();
  say(
    "The checker stopped answering, so we are starting it again. Your draft is still here: " +
      "press “Check this draft” to have another go.",
  );
}

function retry() {
  stop();
  say("");
  if (waiting) press();
  else prepare();
}

function edited() {
  touched = true;
  if (draft.value !== written && isAnother(written, draft.value)) dismissed.clear();
  written = draft.value;
  forget(); // an answer was about the draft as it stood
  if (live) follow();
  else showEarly().catch(() => {}); // a press will tell what is wrong
}

// The start

/** What this browser lacks is told by trying the things themselves, not by its name. */
function able() {
  return [
    globalThis.WebAssembly?.compileStreaming,
    globalThis.Worker,
    globalThis.DecompressionStream,
    globalThis.ReadableStream,
  ].every(Boolean);
}

function giveUp() {
  say("Sorry, this browser can’t run the checker. You can read what the policy says to you in the list below.");
  list.open = true;
}

/** A page that is put aside lets go of Python; one that is fetched back gets it anew. */
function putAside() {
  aside = attempt !== null;
  stop();
}

function fetchBack({ persisted }) {
  if (!persisted || !aside) return;
  if (waiting) press();
  else prepare();
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
  restore.addEventListener("click", bringBack);
  form.addEventListener("input", edited);
  addEventListener("pagehide", putAside);
  addEventListener("pageshow", fetchBack);
  // A touch of the form shows that a check is coming. Once: a failure is retried on purpose.
  for (const event of ["focusin", "pointerdown"]) {
    form.addEventListener(event, () => prepare(), { once: true });
  }
  if (!sparing(false)) whenIdle(prepare);
  if ("pressed" in root.dataset) press(); // while guard.js stood in
}

root.dataset.started = "";
begin();
