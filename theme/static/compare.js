// One draft against every school's policy: asks the same checker once a school.

import { connect } from "./connection.js";
import { clone, help, slot } from "./parts.js";
import { trouble } from "./trouble.js";

const form = document.querySelector(".check-form");
const helpFirst = document.querySelector(".help-first");
const answers = document.querySelector(".answers-side-by-side");
const message = form.querySelector(".message");
const sides = [...answers.querySelectorAll("[data-school]")];

let tools = null; // a promise of the connection, with each school's policy
let loading = null; // what ends it
let turn = 0;

function chosen(name) {
  return form.querySelector(`input[name=${name}]:checked`).value;
}

function current() {
  const audience = chosen("audience");
  const boxes = `[data-for=${audience}] input:checked`;
  return {
    audience,
    channel: chosen("channel"),
    circumstances: [...form.querySelectorAll(boxes)].map(({ value }) => value),
    text: form.querySelector("textarea").value,
  };
}

async function load() {
  loading = new AbortController();
  const connection = await connect(form.dataset, { progress, quiet, gather, lost: stop }, loading.signal);
  document.documentElement.dataset.checker = "ready";
  return connection;
}

function progress(loaded, total) {
  message.textContent = `Getting the checker ready (${Math.round((100 * loaded) / total)}%)`;
}

function quiet() {
  message.textContent = "The checker takes a while. Your draft is still here.";
}

/** Resolve to the policies of all schools, as they were when the page was made. */
function gather(options) {
  const policies = sides.map(async ({ dataset: { policy, integrity } }) => {
    const response = await fetch(new URL(policy, document.baseURI), { ...options, integrity });
    if (!response.ok) throw new Error(`policy.json: ${response.status}`);
    return await response.text();
  });
  return Promise.all(policies);
}

/** Let go of Python: what waits for it is told, and the next press begins anew. */
function stop() {
  loading?.abort();
  tools = null;
}

async function press() {
  const mine = ++turn;
  const draft = current();
  if (!draft.text.trim() && !draft.circumstances.length) {
    message.textContent = "Write something first.";
    form.querySelector("textarea").focus();
    return;
  }
  answers.setAttribute("aria-busy", "true");
  try {
    tools ??= load();
    const connection = await tools;
    const texts = connection.gathered;
    const verdicts = await Promise.all(
      sides.map(async ({ dataset }, at) => {
        const asked = JSON.stringify({ ...draft, school: dataset.school });
        return JSON.parse(await connection.check(asked, texts[at]));
      }),
    );
    if (mine !== turn) return;
    for (const [at, verdict] of verdicts.entries()) show(sides[at], verdict);
    message.textContent = "";
    // The same whatever the school: said once.
    helpFirst.replaceChildren(...help(verdicts.find((each) => each.help)?.help));
    (helpFirst.firstElementChild ?? answers).focus();
  } catch ({ kind }) {
    stop();
    message.textContent = trouble(kind);
  }
  answers.setAttribute("aria-busy", "false");
}

function show(side, verdict) {
  slot(side, "answer").replaceChildren(
    clone(`side-${verdict.verdict}`), ...verdict.findings.map(finding),
  );
  side.dataset.verdict = verdict.verdict;
  side.hidden = false;
}

function finding({ clause, why, question }) {
  const element = clone("side-finding");
  slot(element, "why").textContent = why;
  const quote = element.querySelector("blockquote");
  quote.lastElementChild.textContent = clause.text;
  const lead = quote.querySelector(".lead");
  if (clause.lead) lead.textContent = clause.lead;
  else lead.remove();
  slot(element, "link").href = (document.documentElement.dataset.root ?? "") + clause.url;
  if (question) slot(element, "question").textContent = question.text;
  else slot(element, "question").remove();
  return element;
}

document.documentElement.dataset.started = "";
addEventListener("pagehide", stop);
form.querySelector("[data-action=check]").addEventListener("click", press);
if ("pressed" in document.documentElement.dataset) press(); // while guard.js stood in
for (const each of form.querySelectorAll("input[name=audience]")) {
  each.addEventListener("change", () => {
    for (const facts of form.querySelectorAll("[data-for]")) {
      facts.hidden = facts.dataset.for !== each.value;
    }
  });
}
