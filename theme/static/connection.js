// The page's end of the worker: a promise for each thing asked, and an end to every silence.

import { trusted } from "./trusted.js";

const WORKER = new URL("worker.js", import.meta.url).href;
// Milliseconds without a sign of life, until
const QUIET = 5_000; // the page tells of it, while loading
const LOADING = 60_000; // it is the end of loading
const CHECKING = 10_000; // it is the end of a check

// What another try, past what the browser has kept, could not mend.
const FINAL = ["blocked", "closed", "silent", "OutOfMemory"];

/**
 * The worker is no more. `kind` says why: `blocked` where the browser would not start one,
 * `ended` where it went without a word, `silent` where it was ended for saying nothing, `closed`
 * where the page ended it, or what the worker says of a fault (OutOfMemory, or an error's name).
 */
export class Lost extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Resolve to a connection by which a check needs no more loading; reject with Lost.
 *
 * What the browser has kept of an earlier visit may be damaged: what fails is tried once more,
 * past that. `data` and `told` are as for Connection; aborting `signal` ends it all.
 */
export async function connect(data, told, signal) {
  try {
    return await opened(data, told, signal, "default");
  } catch (error) {
    if (FINAL.includes(error.kind)) throw error;
    return await opened(data, told, signal, "reload");
  }
}

async function opened(data, told, signal, cache) {
  const connection = new Connection(data, told, cache);
  const close = () => connection.close();
  if (signal.aborted) close();
  signal.addEventListener("abort", close);
  await connection.ready;
  return connection;
}

class Connection {
  /** Resolves once a check needs no more loading; rejects with Lost. */
  ready;
  /** What `gather` got, once ready. */
  gathered;
  #worker;
  #begun;
  #remembered;
  #waiting = new Map();
  #loading = true;
  #timers = [];
  #next = 1;
  #ended = new AbortController();
  #over = ""; // why it has ended

  /**
   * `runtime` is the address of the runtime folder and `manifest` what the build says of it;
   * `worker` has what each of the worker's modules is known by; both in JSON. A form has all three
   * in its dataset. `told.progress` gets (bytes, total) while loading, and
   * `told.quiet` is called where nothing has come for a while, `told.ready` once more had to be
   * loaded and is there, and `told.lost` where the worker came to its end while nobody waited for
   * it. `told.gather` gets fetch's options and resolves to what the page needs besides; `cache` is
   * one of them: "reload" asks past what the browser has kept.
   */
  constructor({ runtime, manifest, worker }, told, cache) {
    const { signal } = this.#ended;
    const python = new Promise((resolve, reject) => (this.#begun = { resolve, reject }));
    this.ready = Promise.all([python, told.gather({ cache, signal })]).then(
      ([, gathered]) => {
        this.gathered = gathered;
        this.#loading = false;
        this.#watch(told);
      },
      (error) => {
        this.#end(error.name);
        throw error instanceof Lost ? error : new Lost(error.name);
      },
    );
    // A phone stops a page in the background, clocks and worker alike: begin the wait anew.
    document.addEventListener("visibilitychange", () => this.#watch(told), { signal });
    this.#watch(told);
    try {
      const modules = Object.entries(JSON.parse(worker)).map(at);
      this.#start(new URL(runtime, document.baseURI).href, manifest, modules, cache, told);
    } catch {
      this.#end("blocked");
    }
  }

  /** Resolve to the verdict's JSON. Rejects with Lost. */
  check(draft, policy) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (this.#over) return reject(new Lost(this.#over));
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ check: id, draft, policy });
      this.#watch();
    });
  }

  /** Let the worker keep on the device what makes the next visit faster; resolve to whether. */
  remember() {
    return new Promise((resolve) => {
      this.#remembered = resolve;
      this.#worker?.postMessage({ remember: true });
    });
  }

  /** End the worker, and whatever waits for it. */
  close() {
    this.#end("closed");
  }

  #start(runtime, manifest, modules, cache, told) {
    const lock = `checker ${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
    const address = trusted(blob(runtime, manifest, modules, cache, lock));
    this.#worker = new Worker(address, { type: "module" });
    let begun = false;
    this.#worker.onmessage = ({ data }) => {
      begun = true;
      if (data.locked) this.#mourn(lock, told);
      else this.#hear(data, told);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#end(begun ? "ended" : "blocked");
    };
  }

  /** A worker that comes to its end tells nobody; but then what it had locked is free. */
  #mourn(lock, told) {
    const { signal } = this.#ended;
    const end = () => {
      const idle = !this.#loading && !this.#waiting.size;
      this.#end("ended");
      if (idle) told.lost();
    };
    navigator.locks.request(lock, { signal }, end).catch(() => {});
  }

  #hear({ progress, total, loading, ready, verdict, json, remembered, fault, kind }, told) {
    if (fault !== undefined) return this.#end(kind);
    if (progress !== undefined) told.progress(progress, total);
    if (remembered !== undefined) this.#remembered?.(remembered);
    if (loading) this.#loading = true;
    if (ready) {
      this.#begun.resolve();
      this.#loading = this.gathered === undefined;
      if (!this.#loading) told.ready?.();
    }
    this.#waiting.get(verdict)?.resolve(json);
    this.#waiting.delete(verdict);
    this.#watch(told);
  }

  #watch(told) {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    const after = (wait, task) => this.#timers.push(setTimeout(task, wait));
    if (this.#loading && told) after(QUIET, told.quiet);
    if (this.#loading) after(LOADING, () => this.#end("silent"));
    else if (this.#waiting.size) after(CHECKING, () => this.#end("silent"));
  }

  #end(kind) {
    if (this.#ended.signal.aborted) return;
    this.#over = kind;
    for (const { reject } of [this.#begun, ...this.#waiting.values()]) reject(new Lost(kind));
    this.#waiting.clear();
    this.#ended.abort();
    this.#timers.forEach(clearTimeout);
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** The address of a module beside this one, with what it is known by. */
function at([name, integrity]) {
  return [new URL(name, import.meta.url).href, integrity];
}

/**
 * A worker from a network address is bound by that response's headers, which a static host does
 * not let us set; one from a blob is bound by the page's Content-Security-Policy.
 */
function blob(runtime, manifest, modules, cache, lock) {
  // Imported by call: a static import would need the network in the policy's worker-src. What
  // the worker needs is asked for before its own script is there; a script by its integrity,
  // which nothing else sees to in a worker, so that it is imported from the browser's cache.
  const source = `
postMessage({ begun: true });
navigator.locks?.request(${JSON.stringify(lock)}, () => {
  postMessage({ locked: true });
  return new Promise(() => {});
});
const runtime = ${JSON.stringify(runtime)};
const manifest = ${manifest};
const cache = ${JSON.stringify(cache)};
const script = ([address, integrity]) => fetch(address, { cache, integrity });
const modules = ${JSON.stringify(modules)}.map(script);
const ask = (name) => [name, fetch(runtime + name, { cache })];
const proved = (name) => [name, script([runtime + name, manifest.integrity[name]])];
const requests = Object.fromEntries([
  ...["pyodide.mjs", "pyodide.asm.mjs"].map(proved),
  ...Object.keys(manifest.sizes).map(ask),
]);
for (const request of Object.values(requests)) request.catch(() => {});
await Promise.all(modules);
const { start } = await import(${JSON.stringify(WORKER)});
start(runtime, manifest, requests);
`;
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}
