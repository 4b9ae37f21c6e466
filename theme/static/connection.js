// The page's end of the worker: a promise for each thing asked, and an end to every silence.

const WORKER = new URL("worker.js", import.meta.url).href;
const LOADING = 60_000; // milliseconds without a sign of life
const CHECKING = 10_000;

/** The worker went silent, or said that something went wrong. It has been ended. */
export class Lost extends Error {}

export class Connection {
  /** Resolves once a check needs no more loading; rejects with Lost. */
  ready;
  #worker;
  #begun;
  #waiting = new Map();
  #timer;
  #next = 1;

  /**
   * `runtime` is the address of the runtime folder and `manifest` what the build says of it, in
   * JSON: a form has both in its dataset. `progress` gets (bytes, total). `cache` is "reload" to
   * ask past what the browser has kept, which may be damaged.
   */
  constructor({ runtime, manifest }, progress, cache = "default") {
    this.ready = new Promise((resolve, reject) => (this.#begun = { resolve, reject }));
    this.#worker = new Worker(blob(new URL(runtime, document.baseURI).href, manifest, cache), { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#hear(data, progress);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#end("the worker did not start");
    };
    // A phone stops a page in the background, clocks and worker alike: begin the wait anew.
    document.addEventListener("visibilitychange", this.#watch);
    this.#watch();
  }

  /** Resolve to the verdict's JSON. Rejects with Lost. */
  check(draft, policy) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (!this.#worker) return reject(new Lost("ended"));
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ check: id, draft, policy });
      this.#watch();
    });
  }

  /** End the worker, and whatever waits for it. */
  close() {
    this.#end("closed");
  }

  #hear({ progress, total, ready, verdict, json, fault }, report) {
    if (fault !== undefined) return this.#end(fault);
    if (progress !== undefined) report(progress, total);
    if (ready) {
      this.#begun.resolve();
      this.#begun = null;
    }
    this.#waiting.get(verdict)?.resolve(json);
    this.#waiting.delete(verdict);
    this.#watch();
  }

  #watch = () => {
    clearTimeout(this.#timer);
    const patience = this.#begun ? LOADING : this.#waiting.size ? CHECKING : 0;
    if (patience) this.#timer = setTimeout(() => this.#end("silence"), patience);
  };

  #end(reason) {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#watch);
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of [this.#begun, ...this.#waiting.values()].filter(Boolean)) {
      reject(new Lost(reason));
    }
    this.#waiting.clear();
  }
}

/**
 * A worker from a network address is bound by that response's headers, which a static host does
 * not let us set; one from a blob is bound by the page's Content-Security-Policy.
 */
function blob(runtime, manifest, cache) {
  // Imported by call: a static import would need the network in the policy's worker-src. What
  // the worker needs is asked for before its own script is there; a script by its integrity,
  // which nothing else sees to in a worker, so that it is imported from the browser's cache.
  const source = `
const runtime = ${JSON.stringify(runtime)};
const manifest = ${manifest};
const cache = ${JSON.stringify(cache)};
const ask = (name) => [name, fetch(runtime + name, { cache })];
const script = (name) => [name, fetch(runtime + name, { cache, integrity: manifest.integrity[name] })];
const requests = Object.fromEntries([
  ...["pyodide.mjs", "pyodide.asm.mjs"].map(script),
  ...Object.keys(manifest.sizes).map(ask),
]);
for (const request of Object.values(requests)) request.catch(() => {});
const { start } = await import(${JSON.stringify(WORKER)});
start(runtime, manifest, requests);
`;
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}
