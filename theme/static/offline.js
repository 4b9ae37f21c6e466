// Lets the site work offline, and says when a newer version of it is ready.

import { sparing, whenIdle } from "./early.js";
import { site, trusted } from "./trusted.js";

const root = document.documentElement;
const { school } = root.dataset;
const notice = document.querySelector(".newer");
const form = document.querySelector(".check-form") !== null;
const container = navigator.serviceWorker; // not there in some private windows

/** Keep the checker and the pages of this page's school, from now on. */
export async function keep() {
  if (!container) return;
  try {
    await container.register(trusted(new URL("service-worker.js", site()).href));
    const { active } = await container.ready;
    // A page with a form may have to load Python anew.
    if (form && !container.controller) await ask(active, { claim: true });
    if (!school || (await ask(active, { keep: school }))) root.dataset.offline = "ready";
  } catch {
    // Without it the site works as any other does: online.
  }
}

function ask(worker, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}

/** On a page that leads to the checker, a person may be about to go there. */
function expectCheck() {
  const links = document.querySelectorAll("a[href$='/check/'], a[href='check/']");
  if (!links.length) return;
  let begun = false;
  const begin = () => {
    if (!begun) keep();
    begun = true;
  };
  for (const link of links) {
    for (const event of ["pointerdown", "focus"]) link.addEventListener(event, begin);
  }
  if (!sparing(true)) whenIdle(begin);
}

/** Take over at once where nothing of the older version is still to be loaded; or offer it. */
async function renew(registration) {
  const { waiting } = registration;
  if (!waiting || !container.controller) return;
  if (!form) {
    await ask(waiting, { take: true });
    return;
  }
  const [button] = notice.getElementsByTagName("button");
  button.onclick = async () => {
    container.addEventListener("controllerchange", () => location.reload(), { once: true });
    if (!(await ask(waiting, { take: true }))) {
      notice.firstElementChild.textContent =
        "Another page of this site is open. Close it first, then press again.";
    }
  };
  notice.hidden = false;
}

async function watch() {
  const registration = await container?.getRegistration(site());
  if (!registration) return;
  renew(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => renew(registration));
  });
  if (school && container.controller) keep();
}

watch().catch(() => {});
expectCheck();
