// What a person can do after an answer: change the draft, take it to the school, or keep it.

import { smallestChange } from "./change.js";
import { RUDE, letter, mailto } from "./letter.js";
import { clone, fillPieces, slot } from "./parts.js";

const HEAD = /\bhead(?:\s?teacher|\s?mistress|\s?master)?\b/i;

/**
 * Return the element with what can be done, or nothing.
 *
 * `person` has `text`, the draft answered; `check(text)`, which resolves to the verdict on
 * another text in its place; `find(rules)`, which resolves to the draft’s sentences in which these
 * rules find something, wherever it would go, as findings; `use(text)`, which takes a text as the draft and checks it.
 */
export function next(verdict, policy, person) {
  if (!verdict.findings.length && !person.dismissed.size) return [];
  const element = clone("answer-next");
  const panel = slot(element, "panel");
  const show = (part) => {
    panel.replaceChildren(part);
    part.focus();
  };
  const { audience } = person;
  // An email that a policy gives is for parents.
  const address = audience === "parents" ? policy.contact_email : "";
  const concernOf = ({ rule }) => policy.rules[rule]?.[audience]?.concern ?? "";
  const breach = verdict.findings.some(({ level }) => level === "breach");
  const concern = verdict.findings.some(concernOf);
  const change = slot(element, "change");
  change.hidden = !breach || !person.text.trim();
  change.addEventListener("click", async () => {
    change.disabled = true;
    show(changed(await smallestChange(person.text, verdict, person.check).catch(() => null), person));
    change.disabled = false;
  });
  const message = slot(element, "message");
  message.hidden = !concern || !person.text.trim();
  message.addEventListener("click", async () => {
    message.disabled = true;
    const template = slot(element, "letter");
    const findings = gravest(verdict.findings, policy, audience);
    const said = {
      ...template.dataset,
      body: template.content.textContent.trim(),
      to: verdict.help
        ? template.dataset.safeguarding
        : recipient(findings, policy, audience, template.dataset),
    };
    const rude = await person.find(RUDE).catch(() => null);
    message.disabled = false;
    if (rude) show(written(letter(said, person.text, findings, rude, concernOf), said.subject, address));
  });
  slot(element, "copy").addEventListener("click", (event) => copy(person.text, event.target));
  slot(element, "new").addEventListener("click", person.anew);
  slot(element, "channel").hidden = !concern;
  return [element];
}

/** Put those first whose message goes to somebody in particular, the gravest before all. */
function gravest(findings, policy, audience) {
  const rank = ({ rule }) =>
    rule === "allegation" ? 0 : policy.rules[rule]?.[audience]?.to ? 1 : 2;
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

/** Whom the gravest finding's message is for: never the person complained of. */
function recipient([gravest], { rules, complaints }, audience, { to }) {
  const own = gravest && rules[gravest.rule]?.[audience]?.to;
  if (!own) return complaints[0] ?? to;
  const step = complaints.indexOf(own);
  return HEAD.test(own) && HEAD.test(marked(gravest)) ? ((step >= 0 && complaints[step + 1]) || to) : own;
}

function marked({ segments }) {
  return segments.filter((_, at) => at % 2).join(" ");
}

function changed(change, person) {
  if (!change) return clone("answer-no-change");
  const element = clone("answer-change");
  fillPieces(slot(element, "struck"), change.segments, "del");
  slot(element, "text").textContent = change.text;
  for (const each of element.querySelectorAll("[data-now]")) {
    each.hidden = each.dataset.now !== change.verdict.verdict;
  }
  slot(element, "use").addEventListener("click", () => person.use(change.text));
  return element;
}

function written(text, subject, address) {
  const element = clone("answer-message");
  slot(element, "text").textContent = text;
  slot(element, "copy").addEventListener("click", (event) => copy(text, event.target));
  const open = slot(element, "open");
  if (open) open.href = mailto(address, subject, text);
  return element;
}

/** Copy a text, and say so on the button: or, where the browser forbids it, how to do it. */
async function copy(text, button) {
  const before = (button.dataset.before ??= button.textContent);
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Select it and copy it yourself";
  }
  setTimeout(() => (button.textContent = before), 3000);
}
