// A calm, private message about what a draft is about. No DOM.

import { join, without } from "./change.js";

const LITTLE = 3; // words: fewer say nothing of the matter
const WORD = /[\p{L}\p{N}’']+/gu;

/** What no message needs, whatever the school's policy says of the place a draft was for. */
export const RUDE = ["abuse", "discrimination", "derogatory-comment", "swearing", "threat"];

/**
 * Return the message as text.
 *
 * `said` has the parts of the message: `body` with places for {to}, {concern} and {words}, and
 * `words` and `little` for what stands there. The words are the draft's own without what `rude`
 * findings mark, and without what others mark that no concern is about, such as a phone number.
 */
export function letter(said, text, findings, rude, concernOf) {
  const concerns = findings.filter(concernOf);
  const others = findings.filter((finding) => !concernOf(finding));
  const rest = join(without(text, others, concerns, rude));
  const little = (rest.match(WORD) ?? []).length < LITTLE;
  const filling = {
    to: said.to,
    concern: concerns.map(concernOf)[0] ?? "",
    words: little ? said.little : said.words.replace("{words}", () => calm(rest)),
  };
  return said.body.replace(/\{(to|concern|words)\}/g, (_, name) => filling[name]);
}

/** Take the shouting out: capitals in plenty, and runs of exclamation marks. */
function calm(text) {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const loud = letters.replace(/[^\p{Lu}]/gu, "").length;
  const quiet = letters.length > 12 && loud > letters.length / 2 ? lower(text) : text;
  return quiet.replace(/[!?]+/g, (marks) => (marks.includes("?") ? "?" : "."));
}

function lower(text) {
  return text
    .toLowerCase()
    .replace(/(^|[.!?]\s+)(\p{L})/gu, (_, before, first) => before + first.toUpperCase())
    .replace(/\bi\b/g, "I");
}

/** Return the address that opens the message in a person's own mail program. */
export function mailto(address, subject, body) {
  const lines = body.replace(/\n/g, "\r\n");
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
