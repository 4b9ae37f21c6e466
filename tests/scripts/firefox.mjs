// One visit in Firefox, and a second without the host: node firefox.mjs FIREFOX ADDRESS ELSEWHERE
//
// Tells what it saw as one line of JSON after each visit, and waits for a line in between.
//
// It reaches into the page with whole functions alone: whatever else the driver has is made of
// text, which the page's policy refuses as it should.

import { createInterface } from "node:readline";

import puppeteer from "puppeteer-core";

const [executablePath, address, elsewhere] = process.argv.slice(2);
const BLATANT = "The head is useless and this school is a joke";
const HARMLESS = "What time is the fair?";
const PATIENCE = 60_000; // milliseconds for Python to load

/** Try to reach another host by each way that a page and a worker both have. */
async function tryAll(address) {
  const by = (target, done) =>
    new Promise((resolve, reject) => {
      target[done] = resolve;
      target.onerror = reject;
    });
  const ways = {
    fetch: () => fetch(address, { method: "POST", body: "words", mode: "no-cors" }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.send();
      return by(request, "onload");
    },
    WebSocket: () => by(new WebSocket(address.replace("http", "ws")), "onopen"),
    EventSource: () => by(new EventSource(address), "onopen"),
    import: () => import(`${address}/x.mjs`),
  };
  const outcomes = Object.entries(ways).map(async ([name, way]) => {
    try {
      await way();
      return [name, "sent"];
    } catch {
      return [name, "refused"];
    }
  });
  return Object.fromEntries(await Promise.all(outcomes));
}

/** Let the page's own worker try the same when it is asked to. */
function lendToWorker(source) {
  globalThis.Blob = class extends Blob {
    constructor(parts, options) {
      super([source, ...parts], options);
    }
  };
}

const IN_WORKER = `{
  const channel = new BroadcastChannel("ways out");
  channel.onmessage = async ({ data }) => channel.postMessage(await (${tryAll})(data));
}`;

function askWorker(elsewhere) {
  const channel = new BroadcastChannel("ways out");
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
    channel.postMessage(elsewhere);
  });
}

function seen(page, selector) {
  const look = (selector, patience) =>
    new Promise((resolve, reject) => {
      const look = () => document.querySelector(selector) && resolve();
      const watched = { attributes: true, childList: true, subtree: true };
      new MutationObserver(look).observe(document, watched);
      setTimeout(() => reject(new Error(`no ${selector}`)), patience);
      look();
    });
  return page.evaluate(look, selector, PATIENCE);
}

async function checked(page, draft) {
  await page.evaluate((draft) => {
    const field = document.querySelector("#draft");
    field.value = draft;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    delete document.querySelector(".answer").dataset.verdict;
    document.querySelector("[data-action=check]").click();
  }, draft);
  await seen(page, "[data-verdict]:not([aria-busy=true])");
  return await page.evaluate(() => ({
    verdict: document.querySelector("[data-verdict]").dataset.verdict,
    quoted: [...document.querySelectorAll(".answer [data-clause] blockquote")].map((each) =>
      each.textContent.trim().split(/\s*\n\s*/),
    ),
  }));
}

function tell(seen) {
  console.log(JSON.stringify(seen));
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.evaluateOnNewDocument(lendToWorker, IN_WORKER);
  await page.goto(address);
  const blatant = await checked(page, BLATANT);
  await seen(page, "[data-offline]");
  const before = asked.length;
  const harmless = await checked(page, HARMLESS);
  const session = { blatant, harmless, asked: asked.slice(), later: asked.slice(before), said: said.slice() };
  const ways = {
    page: await page.evaluate(tryAll, elsewhere),
    worker: await page.evaluate(askWorker, elsewhere),
  };
  tell({ ...session, ways });
  for await (const _ of createInterface(process.stdin)) break; // the host is gone
  await page.reload();
  tell(await checked(page, BLATANT));
} finally {
  await browser.close();
}
