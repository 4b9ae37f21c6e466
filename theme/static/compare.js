// One draft against every school's policy: asks the same checker once a school.

import { Connection } from "./connection.js";
import { clone, help, slot } from "./parts.js";

const form = document.querySelector(".check-form");
const helpFirst = document.querySelector(".help-first");
const answers = document.querySelector(".answers-side-by-side");
const message = form.querySelector(".message");
const sides = [...answers.querySelectorAll("[data-school]")];

let tools = null; // a promise of the connection and of each school's policy
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
  const connection = new Connection(form.dataset, (loaded, total) => {
    const done = total ? ` (${Math.round((100 * loaded) / total)}%)` : "";
    message.textContent = `Getting the checker ready${done}`;
  });
  const policies = sides.map(async ({ dataset }) => {
    const response = await fetch(new URL(dataset.policy, document.baseURI));
    if (!response.ok) throw new Error(`policy.json: ${response.status}`);
    return await response.text();
  });
  try {
    const [texts] = await Promise.all([Promise.all(policies), connection.ready]);
    document.documentElement.dataset.checker = "ready";
    return { connection, texts };
  } catch (error) {
    connection.close();
    throw error;
  }
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
    const { connection, texts } = await tools;
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
  } catch {
    tools = null;
    message.textContent = "We couldn’t get the checker ready. Your draft is still here: try again.";
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
form.querySelector("[data-action=check]").addEventListener("click", press);
if ("pressed" in document.documentElement.dataset) press(); // while guard.js stood in
for (const each of form.querySelectorAll("input[name=audience]")) {
  each.addEventListener("change", () => {
    for (const facts of form.querySelectorAll("[data-for]")) {
      facts.hidden = facts.dataset.for !== each.value;
    }
  });
}
