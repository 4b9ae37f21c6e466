// A verdict's plain data as elements, filled into the page's own templates. Always as text.

const AT_ONCE = 3; // breaches shown unfolded
const AROUND = 200; // characters of the draft shown around the words meant

/**
 * Fill the answer. `policy` is the school's policy.json, decoded; `yes(circumstance)` is called
 * when a person answers a deciding question with yes, `canAnswer(circumstance)` tells whether
 * the page has a box for it.
 */
export function fill(answer, verdict, policy, { yes, canAnswer }) {
  answer.replaceChildren(
    ...helpFirst(verdict.help),
    heading(verdict),
    ...findings(verdict, { yes, canAnswer }),
    ...unchecked(verdict, policy),
  );
  answer.dataset.verdict = verdict.verdict;
}

function clone(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function slot(element, name) {
  return element.querySelector(`[data-slot="${name}"]`);
}

function plural(count, one, many) {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function helpFirst(help) {
  if (!help) return [];
  const element = clone("answer-help");
  slot(element, "help").textContent = help;
  return [element];
}

function heading(verdict) {
  const element = clone(`answer-${verdict.verdict}`);
  const questions = new Set(verdict.findings.map(({ question }) => question?.text)).size;
  if (verdict.verdict === "check" && questions > 1) {
    slot(element, "questions").textContent = `${questions} questions`;
  }
  return element;
}

function findings(verdict, answering) {
  const asked = new Set();
  const elements = verdict.findings.map((finding) => findingElement(finding, answering, asked));
  const breaches = verdict.findings.filter(({ level }) => level === "breach").length;
  if (breaches <= AT_ONCE) return elements;
  const more = clone("answer-more");
  slot(more, "more").textContent = plural(breaches - AT_ONCE, "more clause", "more clauses");
  more.append(...elements.splice(AT_ONCE, breaches - AT_ONCE, more));
  return elements;
}

function findingElement(finding, answering, asked) {
  const element = clone("answer-finding");
  element.dataset.clause = finding.clause.id;
  element.dataset.level = finding.level;
  slot(element, "why").textContent = finding.why;
  slot(element, "instead").textContent = finding.instead;
  fillClause(element, finding.clause);
  fillDraft(slot(element, "draft"), finding.segments);
  fillQuestion(slot(element, "question"), finding.question, answering, asked);
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
  element.append(
    ...segments.map((segment, at) =>
      at % 2 ? marked(segment) : shortened(segment, at === 0, at === last),
    ),
  );
}

function marked(words) {
  const mark = document.createElement("mark");
  mark.textContent = words;
  return mark;
}

/** Keep what stands next to the words meant. Array.from counts whole characters, not halves. */
function shortened(words, first, last) {
  const characters = Array.from(words);
  const before = last ? "" : characters.slice(-AROUND).join("");
  const after = first ? "" : characters.slice(0, AROUND).join("");
  const room = (first ? 0 : AROUND) + (last ? 0 : AROUND);
  return characters.length <= room ? words : `${after} … ${before}`;
}

function fillQuestion(element, question, { yes, canAnswer }, asked) {
  if (!question) return element.remove();
  if (asked.has(question.text)) return element.replaceWith(clone("answer-same-question"));
  asked.add(question.text);
  const text = slot(element, "text");
  text.textContent = question.text;
  text.id = `question-${asked.size}`;
  for (const name of ["yes", "no"]) slot(element, name).setAttribute("aria-describedby", text.id);
  if (!question.circumstance || !canAnswer(question.circumstance)) {
    slot(element, "answers").remove();
    return;
  }
  slot(element, "only-you").remove();
  slot(element, "yes").addEventListener("click", () => yes(question.circumstance));
  slot(element, "no").addEventListener("click", () => {
    const then = clone("answer-no");
    slot(element, "answers").replaceWith(then);
    then.focus();
  });
}

/** The clauses that no text can tell: only where nothing was found do they come to the fore. */
function unchecked(verdict, policy) {
  const ids = new Set(verdict.unchecked);
  if (verdict.verdict !== "clear" || !ids.size) return [];
  const element = clone("answer-unchecked");
  const list = slot(element, "clauses");
  for (const clause of policy.clauses.filter(({ id }) => ids.has(id))) {
    const item = clone("answer-clause");
    fillClause(item, clause);
    list.append(item);
  }
  return [element];
}
