// Python as it stood once it had started, kept on the device, so that it need not start again.
//
// The memory is copied after the checker has been imported and before Python is given anything
// of the person's: there is no word of a draft in it. It stands in the cache of the version that
// it was made by, under the runtime's address, which changes with its content: it goes when that
// goes, and it is counted and removed together with it. What it starts with, Python's secret for
// hashes among it, is never anybody else's; and nothing in the checker asks what time it was.
//
// Only its pages that are not empty are kept: their number, the memory's length, their places,
// and then the pages themselves.

const NAME = "python.memory";
const PAGE = 4096;

/**
 * Return the memory that was kept for this runtime, or null. What is not as it was when it was
 * kept, or was kept by another version of the browser, is dropped.
 */
export async function kept(runtime) {
  try {
    const response = await globalThis.caches?.match(runtime + NAME);
    if (!response) return null;
    const pages = await response.arrayBuffer();
    const { digest: before, agent } = Object.fromEntries(response.headers);
    if (agent === navigator.userAgent && before === (await digest(pages))) {
      return unfolded(new Uint8Array(pages));
    }
  } catch {
    // Then it is as if nothing had been kept.
  }
  await drop(runtime);
  return null;
}

/** Copy the memory of a Python that has just started; null where that cannot be kept. */
export function taken(python) {
  try {
    return globalThis.caches ? python.makeMemorySnapshot() : null;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error; // Python itself has ended
    return null;
  }
}

/** Keep a copy of the memory in the cache that has `beside`. Return whether there is one. */
export async function keep(runtime, memory, beside) {
  const pages = folded(memory); // not before: it takes longer than the copy
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (!(await cache.match(beside))) continue;
    const headers = { digest: await digest(pages), agent: navigator.userAgent };
    await cache.put(runtime + NAME, new Response(pages, { headers }));
    return true;
  }
  return false;
}

/** Whether there is a copy for this runtime, which `kept` may find wanting. */
export async function isKept(runtime) {
  return Boolean(await globalThis.caches?.match(runtime + NAME));
}

/** Forget what was kept for this runtime. */
export async function drop(runtime) {
  for (const name of (await globalThis.caches?.keys().catch(() => [])) ?? []) {
    await (await caches.open(name)).delete(runtime + NAME);
  }
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function folded(memory) {
  const words = new BigUint64Array(memory.buffer, memory.byteOffset, memory.length >> 3);
  const step = PAGE >> 3;
  const places = [];
  for (let page = 0; page * step < words.length; page += 1) {
    let at = page * step;
    const end = Math.min(at + step, words.length);
    while (at < end && !words[at]) at += 1;
    if (at < end) places.push(page);
  }
  const head = Uint32Array.of(places.length, memory.length, ...places);
  const pages = new Uint8Array(head.byteLength + places.length * PAGE);
  pages.set(new Uint8Array(head.buffer));
  for (const [at, page] of places.entries()) {
    pages.set(memory.subarray(page * PAGE, (page + 1) * PAGE), head.byteLength + at * PAGE);
  }
  return pages;
}

function unfolded(pages) {
  const [count, length] = new Uint32Array(pages.buffer, 0, 2);
  const places = new Uint32Array(pages.buffer, 8, count);
  const memory = new Uint8Array(length);
  for (const [at, page] of places.entries()) {
    const from = 8 + 4 * count + at * PAGE;
    memory.set(pages.subarray(from, Math.min(from + PAGE, from + length - page * PAGE)), page * PAGE);
  }
  return memory;
}
