// The smallest change that clears a draft: which of its words to take out. No DOM.

const MOST = 12; // separate places; more than that is another draft, not a change
const ROUNDS = 4;
const PARTS = 200; // a draft of more sentences than these is taken several sentences at a time
const NEAR = 100; // characters before a place in which what hangs on it stands
const LINKS = /(?:^|[\s,;:–-])(?:and|but|so|because|cos|yet|although|though|or)?[\s,;:–-]*$/i;
const LINKED = /^\s*(?:[,;:–-]+\s*(?:(?:and|but|so)\b)?|(?:and|but|so)\b)[\s,;:–-]*/i;
const SENTENCE = /^[^.!?…\n]*[.!?…]*\s*/;

/**
 * Resolve to `{ segments, text, verdict }`, or to null where taking words out does not do it.
 *
 * `segments` join to the draft, every second one to be taken out; `text` is what is left, and
 * `verdict` what the checker says of that. `check(text)` resolves to a verdict.
 */
export async function smallestChange(text, verdict, check) {
  const all = await enough(text, verdict, check);
  if (!all || all.length > MOST) return null;
  let places = all;
  for (const place of all) {
    const fewer = places.filter((each) => each !== place);
    if (fewer.length && !broken(await check(join(left(text, fewer))))) places = fewer;
  }
  const segments = left(text, places);
  const rest = join(segments);
  if (!/\p{L}/u.test(rest)) return null;
  const answer = await check(rest);
  return broken(answer) ? null : { segments, text: rest, verdict: answer };
}

/**
 * Return the draft cut at the marked words of some findings, with what hangs on them.
 *
 * Words that `kept` findings mark as well stay; those of `rude` findings go all the same.
 */
export function without(text, findings, kept, rude) {
  const keep = merged(placesOf(kept));
  let at = 0;
  const free = ([start, end]) => {
    while (at < keep.length && keep[at][1] <= start) at += 1;
    return at === keep.length || keep[at][0] >= end;
  };
  const places = placesOf(findings).sort(([one], [other]) => one - other);
  return left(text, [...places.filter(free), ...placesOf(rude)]);
}

function placesOf(findings) {
  return findings.flatMap(({ segments }) => marks(segments));
}

/** Cut a text into sentences: they join to it. */
export function sentences(text) {
  const all = text.match(/[^.!?…\n]+[.!?…]*\s*|[.!?…\s]+/g) ?? [];
  const each = Math.ceil(all.length / PARTS);
  const parts = [];
  for (let at = 0; at < all.length; at += each) parts.push(all.slice(at, at + each).join(""));
  return parts;
}

/** Put together what is not to be taken out. */
export function join(segments) {
  return segments.filter((_, at) => at % 2 === 0).join("").trim();
}

/** Find words whose going clears the draft: what the checker marks, until it marks no more. */
async function enough(text, verdict, check) {
  let places = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!broken(verdict)) return places;
    const found = breaches(verdict).flatMap(({ segments }) => marks(segments));
    const segments = left(text, places);
    const more = found.map(inOriginal(segments));
    if (!more.length) return null;
    places = merged([...places, ...more]);
    const rest = join(left(text, places));
    if (!/\p{L}/u.test(rest)) return null;
    verdict = await check(rest);
  }
  return broken(verdict) ? null : places;
}

function breaches({ findings }) {
  return findings.filter(({ level }) => level === "breach");
}

function broken({ verdict }) {
  return verdict === "breach";
}

/** Return the places, [start, end], of every second segment. */
function marks(segments) {
  const places = [];
  let at = 0;
  for (const [index, segment] of segments.entries()) {
    if (index % 2 && segment) places.push([at, at + segment.length]);
    at += segment.length;
  }
  return places;
}

/** Return a function from a place of what was left to where that stood in the draft. */
function inOriginal(segments) {
  const kept = [];
  let at = 0;
  for (const [index, segment] of segments.entries()) {
    if (index % 2 === 0) for (let each = 0; each < segment.length; each += 1) kept.push(at + each);
    at += segment.length;
  }
  // The checker was given the rest without the spaces around it.
  const rest = segments.filter((_, index) => index % 2 === 0).join("");
  const skipped = rest.length - rest.trimStart().length;
  return ([start, end]) => [kept[start + skipped], kept[end - 1 + skipped] + 1];
}

function merged(places) {
  const done = [];
  for (const [start, end] of [...places].sort((one, other) => one[0] - other[0])) {
    const last = done.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else done.push([start, end]);
  }
  return done;
}

/** Cut a text at the places to be taken out, each with the comma or "but" that hangs on it. */
function left(text, places) {
  const segments = [];
  let end = 0;
  let kept = "";
  for (const [start, stop] of merged(places)) {
    if (stop <= end) continue;
    // Only as much as matters: a draft may be long, and its places many.
    const before = (kept + text.slice(Math.max(end, start - NEAR), Math.max(start, end))).slice(-NEAR);
    const [back, to] = hanging(before, text.slice(stop));
    const from = Math.max(end, start - back);
    segments.push(text.slice(end, from), text.slice(from, stop + to));
    kept = (kept + text.slice(Math.max(end, from - NEAR), from)).slice(-NEAR);
    end = stop + to;
  }
  return [...segments, text.slice(end)];
}

/** Return how many characters before and after a place go with it. */
function hanging(before, after) {
  const space = before.slice(before.trimEnd().length);
  const first = !before || space.includes("\n") || /[.!?…]$/.test(before.trimEnd());
  const last = /^\s*(?:[.!?…\n]|$)/.test(after);
  if (first && last) return [0, after.match(/^[^\S\n]*[.!?…]*\s*/)[0].length];
  if (last) return [before.match(LINKS)?.[0].length ?? 0, 0];
  // A sentence without its beginning is none, unless a comma or a "but" makes the rest one.
  if (first) return [0, (after.match(LINKED) ?? after.match(SENTENCE))[0].length];
  return [0, /\s$/.test(before) && /^\s/.test(after) ? 1 : 0];
}
