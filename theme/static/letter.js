// A calm, private message about what a draft is about. No DOM.

import { join, without } from "./change.js";

/**
 * Return the message as text.
 *
 * `body` has places for {to}, {concern} and {words}. The words are the draft's own, without
 * those that a finding marks for another reason than the concern itself, such as a swear word.
 */
export function letter(body, text, findings, concernOf, to) {
  const concern = findings.map(concernOf).find(Boolean) ?? "";
  const rest = join(without(text, findings.filter((finding) => !concernOf(finding))));
  const words = /\p{L}/u.test(rest) ? calm(rest) : "…";
  const filling = { to, concern, words };
  return body.replace(/\{(to|concern|words)\}/g, (_, name) => filling[name]);
}

/** Take the shouting out: capitals in plenty, and runs of exclamation marks. */
function calm(text) {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const loud = letters.replace(/[^\p{Lu}]/gu, "").length;
  const quiet = letters.length > 12 && loud > letters.length / 2 ? lower(text) : text;
  return quiet.replace(/[!?]*\?[!?]*/g, "?").replace(/!+/g, ".");
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
