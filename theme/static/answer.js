// A verdict's plain data as elements, filled into the page's own templates. Always as text.

import { key } from "./decided.js";
import { next } from "./next.js";
import { clone, fillPieces, help, slot } from "./parts.js";

const AT_ONCE = 3; // breaches shown unfolded
const AROUND = 200; // characters of the draft shown around the words meant

/**
 * Fill the answer. `policy` is the school's policy.json, decoded; `person` is what the person
 * has said and can do:
 *
 * - `decide(question, yes)` when a deciding question is answered, `undo()` when that is taken
 *   back, and `change`, the latest such answer: `{ question, yes, before }`, or null;
 * - `dismissed`, the keys of findings that the person has dismissed, and `dismiss(key, yes)`;
 * - what next.js asks for.
 */
export function fill(answer, verdict, policy, person) {
  const shown = verdict.findings.filter((finding) => !person.dismissed.has(key(finding)));
  const top = heading(verdict, shown);
  answer.replaceChildren(
    ...help(verdict.help),
    top,
    ...whatChanged(person, top.querySelector("h2").textContent),
    ...findings(shown, person),
    ...dismissed(verdict, person),
    ...next({ ...verdict, findings: shown }, policy, person),
    ...unchecked(verdict, policy),
  );
  answer.dataset.verdict = verdict.verdict;
}

/** Fill the place of what circumstances alone decide. It needs less of a person than an answer. */
export function fillEarly(section, shown, person) {
  section.replaceChildren(clone("answer-early"), ...findings(shown, person));
}

function plural(count, one, many) {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function heading(verdict, shown) {
  if (verdict.findings.length && !shown.length) return clone("answer-dismissed");
  // As the findings still shown have it: a breach may be dismissed and a question left.
  const name = shown[0]?.level ?? verdict.verdict;
  const helped = verdict.help && (name === "breach" || name === "clear");
  const element = clone(`answer-${name}${helped ? "-helped" : ""}`);
  const questions = new Set(shown.map(({ question }) => question?.text)).size;
  if (verdict.verdict === "check" && questions > 1) {
    slot(element, "questions").textContent = `${questions} questions`;
  }
  return element;
}

/** Say what the latest answer to a question has changed, with the way back. */
function whatChanged({ change, undo }, now) {
  if (!change) return [];
  const element = clone("answer-changed");
  slot(element, "said").textContent = change.yes ? "yes" : "no";
  slot(element, "question").textContent = change.question;
  slot(element, "before").textContent = change.before;
  slot(element, "now").textContent = now;
  slot(element, "undo").addEventListener("click", undo);
  return [element];
}

/** The findings that were dismissed, each on one line, to be brought back. */
function dismissed(verdict, person) {
  const gone = verdict.findings.filter((finding) => person.dismissed.has(key(finding)));
  return gone.map((finding) => {
    const element = clone("answer-dismissed-finding");
    slot(element, "why").textContent = finding.why;
    slot(element, "undo").addEventListener("click", () => person.dismiss(key(finding), false));
    return element;
  });
}

function findings(shown, person) {
  const asked = new Set();
  const elements = shown.map((finding) => findingElement(finding, person, asked));
  const breaches = shown.filter(({ level }) => level === "breach").length;
  if (breaches <= AT_ONCE) return elements;
  const more = clone("answer-more");
  slot(more, "more").textContent = plural(breaches - AT_ONCE, "more clause", "more clauses");
  more.append(...elements.splice(AT_ONCE, breaches - AT_ONCE, more));
  return elements;
}

function findingElement(finding, person, asked) {
  const element = clone("answer-finding");
  element.dataset.clause = finding.clause.id;
  element.dataset.level = finding.level;
  slot(element, "why").textContent = finding.why;
  slot(element, "instead").textContent = finding.instead;
  fillClause(element, finding.clause);
  fillDraft(slot(element, "draft"), finding.segments);
  fillQuestion(slot(element, "question"), finding.question, person, asked);
  slot(element, "dismiss").addEventListener("click", () => person.dismiss(key(finding), true));
  return element;
}

/** Quote a clause in the markup of components/clause.html. */
function fillClause(element, clause) {
  const quote = element.querySelector("blockquote");
  const lead = quote.querySelector(".lead");
  quote.lastElementChild.textContent = clause.text;
  if (clause.lead) lead.textContent = clause.lead;
  else lead.remove();
  const { root } = document.documentElement.dataset;
  slot(element, "link").href = (root ?? "") + clause.url;
}

function fillDraft(element, segments) {
  if (!segments.some((segment, at) => at % 2 && segment)) return element.remove();
  const last = segments.length - 1;
  const pieces = segments.map((segment, at) =>
    at % 2 ? segment : shortened(segment, at === 0, at === last),
  );
  fillPieces(element, pieces, "mark");
}

/** Keep what stands next to the words meant. Array.from counts whole characters, not halves. */
function shortened(words, first, last) {
  const characters = Array.from(words);
  const before = last ? "" : characters.slice(-AROUND).join("");
  const after = first ? "" : characters.slice(0, AROUND).join("");
  const room = (first ? 0 : AROUND) + (last ? 0 : AROUND);
  return characters.length <= room ? words : `${after} … ${before}`;
}

function fillQuestion(element, question, { decide }, asked) {
  if (!question) return element.remove();
  if (asked.has(question.text)) return element.replaceWith(clone("answer-same-question"));
  asked.add(question.text);
  const text = slot(element, "text");
  text.textContent = question.text;
  text.id = `question-${asked.size}`;
  for (const name of ["yes", "no"]) slot(element, name).setAttribute("aria-describedby", text.id);
  slot(element, "yes").addEventListener("click", () => decide(question, true));
  slot(element, "no").addEventListener("click", () => decide(question, false));
}

/** The clauses that no text can tell: only where nothing was found do they come to the fore. */
function unchecked(verdict, policy) {
  const ids = new Set(verdict.unchecked);
  if (verdict.verdict !== "clear" || verdict.help || !ids.size) return [];
  const element = clone("answer-unchecked");
  const list = slot(element, "clauses");
  for (const clause of policy.clauses.filter(({ id }) => ids.has(id))) {
    const item = clone("answer-clause");
    fillClause(item, clause);
    list.append(item);
  }
  return [element];
}
