// Says what this site keeps on the device, and removes it.

const section = document.querySelector("#kept");
const status = section.querySelector("[role=status]");
const button = section.querySelector("button");
const site = new URL(`${document.documentElement.dataset.root || "."}/`, document.baseURI).href;
const PREFIX = `before-you-post ${site} `;

async function names() {
  return (await globalThis.caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function size() {
  let sum = 0;
  for (const name of await names()) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) sum += (await response.blob()).size;
  }
  return sum;
}

async function show() {
  const kept = await size();
  button.hidden = !kept;
  status.textContent = kept
    ? `Kept on this device: ${(kept / 1e6).toFixed(1)} MB.`
    : "Nothing of this site is kept on this device.";
}

async function remove() {
  const registration = await navigator.serviceWorker?.getRegistration(site);
  await registration?.unregister();
  for (const name of await names()) await caches.delete(name);
  await show();
  status.focus();
}

if (globalThis.caches) {
  button.addEventListener("click", remove);
  section.hidden = false;
  show();
}
