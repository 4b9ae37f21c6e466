// What to say when the checker could not be made ready.

const TROUBLE = {
  blocked: "This browser doesn’t let the checker run here.",
  OutOfMemory:
    "This device has too little memory free for the checker just now. Close some other pages or " +
    "apps, then try again.",
};
const OTHER =
  "We couldn’t get the checker ready. Are you online? If you are, this site may have changed since " +
  "you opened this page: copy your draft, then load the page again.";

/** `kind` is that of connection.js's Lost. */
export function trouble(kind) {
  return `${TROUBLE[kind] ?? OTHER} Your draft is still here.`;
}
