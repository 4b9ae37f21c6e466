// node long.mjs <folder of scripts> <piece as JSON> <characters>: prints the processor's seconds
// for all that a page does with a draft of that piece over and over between a few words: the
// smallest change, the message, and the sentences that the message is made of.

const [folder, piece, characters] = process.argv.slice(2);
const { sentences, smallestChange } = await import(`${folder}/change.js`);
const { letter } = await import(`${folder}/letter.js`);

const middle = JSON.parse(piece).repeat(Number(characters)).slice(0, Number(characters));
const text = `Here are a few words ${middle} and here more, bad`;
const SAID = { to: "the head", body: "{to} {concern} {words}", words: "{words}", little: "" };

/** Answer as the checker does, of a school that forbids the word "bad". */
async function check(draft) {
  const segments = draft.split(/(bad)/);
  return segments.length > 1
    ? { verdict: "breach", findings: [{ level: "breach", rule: "abuse", segments }] }
    : { verdict: "clear", findings: [] };
}

const begun = process.cpuUsage();
const verdict = await check(text);
await smallestChange(text, verdict, check);
letter(SAID, text, verdict.findings, verdict.findings, () => "a matter");
letter(SAID, text, verdict.findings, [], () => "");
if (sentences(text).join("") !== text) throw new Error("the sentences do not join to the draft");
console.log(process.cpuUsage(begun).user / 1e6);
