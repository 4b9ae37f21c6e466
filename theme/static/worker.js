// Python, in a worker of its own: loads Pyodide and the checker, then answers drafts.
//
// in   {check: id, draft, policy}      both JSON, as checker.browser takes them
//      {remember: true}                keep Python on the device as it was when it had started
// out  {progress: bytes, total: bytes} while loading
//      {ready: true}                   once loaded
//      {loading: true}                 when a check has to wait until Python has started anew
//      {verdict: id, json}             to each check
//      {remembered: whether}           to remember
//      {fault: message, kind, id?}     to everything else; never any words of a draft. `kind` is
//                                      the error's name; OutOfMemory where there is too little

import * as snapshot from "./snapshot.js";

const SCRIPTS = ["pyodide.mjs", "pyodide.asm.mjs"];
const WASM = "pyodide.asm.wasm.gz";
const LIBRARY = "python_stdlib.zip.gz";
const WHOLE_LIBRARY = "whole_stdlib.zip.gz";
const WHOLE_WASM = "whole.asm.wasm.gz";
const CHECKER = "checker.zip.gz";
const OFTEN = 100; // milliseconds between two words on how much is there

// Pyodide asks by a call of this whether its worker is a classic one. A module's never has it, and
// some browsers would tell of the attempt as of a breach of the page's policy.
self.importScripts = () => {
  throw new TypeError("not in a module");
};

/**
 * Load from the runtime folder at this absolute address, and answer from then on.
 *
 * `sizes` are those of the files to load, `whole` those of what steps in for them, `integrity` has
 * what every file is known by, `lock` is Pyodide's list of packages, and `requests` are the files'
 * responses, already asked for: promises by name, those of scripts with their integrity seen to.
 */
export function start(runtime, manifest, requests) {
  let memory = null; // a copy of Python's, from before it was given any draft
  const ways = waysToStart(runtime, manifest, requests, (copy) => (memory = copy));
  let checking = begin();
  checking.then(
    () => self.postMessage({ ready: true }),
    (error) => self.postMessage({ fault: `the checker did not load: ${error.message}`, kind: kind(error) }),
  );

  /** Start in the next way: what one way lacks, or comes to an end in, another may not. */
  async function begin() {
    const way = ways.shift();
    try {
      return (await way()) ?? (await begin());
    } catch (error) {
      if (!ways.length || (error.name !== "PythonError" && !broken(error))) throw error;
      tell(error);
      return await begin();
    }
  }

  async function check(draft, policy) {
    const mine = checking;
    try {
      const answer = await mine;
      // Another check may have ended it meanwhile: then it is not to be trusted any more.
      return mine === checking ? answer(draft, policy) : await check(draft, policy);
    } catch (error) {
      // A trap that Python's border with JavaScript has caught is a JsException.
      const lacking = ["ImportError", "ModuleNotFoundError", "JsException"].includes(error.type);
      if (!ways.length || (!lacking && !broken(error))) throw error;
      if (mine === checking) beginAnew(error);
      return await check(draft, policy);
    }
  }

  function beginAnew(error) {
    tell(error);
    self.postMessage({ loading: true });
    memory = null;
    checking = snapshot.drop(runtime).catch(() => {}).then(begin);
    checking.then(
      () => self.postMessage({ ready: true }),
      () => {}, // whoever waits for it tells of it
    );
  }

  async function remember() {
    const copy = memory;
    memory = null;
    return copy
      ? await snapshot.keep(runtime, copy, runtime + WASM)
      : await snapshot.isKept(runtime);
  }

  self.addEventListener("message", async ({ data }) => {
    if (data?.remember === true) {
      self.postMessage({ remembered: await remember().catch(() => false) });
      return;
    }
    if (!understood(data)) {
      self.postMessage({ fault: "unknown message: expected {check, draft, policy}" });
      return;
    }
    const id = data.check;
    try {
      self.postMessage({ verdict: id, json: await check(data.draft, data.policy) });
    } catch (error) {
      // Only the kind of error: its text could quote the draft.
      self.postMessage({ fault: `the checker stopped: ${error.type ?? error.name}`, kind: kind(error), id });
    }
  });
}

function understood(data) {
  return (
    Number.isInteger(data?.check) &&
    typeof data.draft === "string" &&
    typeof data.policy === "string"
  );
}

/**
 * Whether Python itself came to an end, and not something written in it. A function that was cut
 * out of its WebAssembly ends it with a RuntimeError.
 */
function broken(error) {
  return ["FatalPyodideError", "RuntimeError"].includes(error.name);
}

function kind(error) {
  const short = error.name === "RangeError" || error.type === "MemoryError";
  return short || /out of memory/i.test(error.message) ? "OutOfMemory" : error.name;
}

function tell(error) {
  console.warn(`This Python lacks something (${error.type ?? error.name}): starting another.`);
}

/**
 * Return ways to start, each for when the one before has failed: from what an earlier visit kept,
 * which may be nothing; with Python cut to what was found to be needed; with all of it.
 *
 * `copied` is given Python's memory, where it can be kept for the next visit.
 */
function waysToStart(runtime, { sizes, whole, integrity, lock }, requests, copied) {
  const count = counter(sizes);
  const file = async (name) => await unpacked(await found(requests[name]), count);
  const proof = (name) => (content) => intact(content, name, integrity[name]);
  const content = (name) => file(name).then(bytes).then(proof(name));
  const stepIn = () => {
    const count = counter(whole);
    const file = async (name) => await unpacked(await found(fetch(runtime + name)), count);
    const wasm =
      WHOLE_WASM in whole
        ? file(WHOLE_WASM).then((stream) => compiled(stream, proof(WHOLE_WASM)))
        : parts.wasm;
    const library = file(WHOLE_LIBRARY).then(bytes).then(proof(WHOLE_LIBRARY));
    return load({ ...parts, wasm, library });
  };
  const kept = snapshot.kept(runtime);
  // All at once; whatever fails first fails the whole.
  const parts = {
    runtime,
    lock,
    scripts: imported(runtime, requests),
    wasm: file(WASM).then((stream) => compiled(stream, proof(WASM))),
    library: content(LIBRARY),
    checker: content(CHECKER),
  };
  // Each is waited for in its turn: what fails before that is told then.
  for (const part of Object.values(parts)) Promise.resolve(part).catch(() => {});
  const fromMemory = async () => {
    const memory = await kept;
    try {
      return memory && (await load({ ...parts, memory }));
    } catch {
      await snapshot.drop(runtime);
      return null;
    }
  };
  return [
    fromMemory,
    () => load({ ...parts, copied }),
    stepIn,
  ];
}

/** Start Python and its checker; return what answers a draft. */
async function load({ runtime, lock, scripts, wasm, library, checker, memory, copied }) {
  // Named one by one: a failure is told at once, and not after what waits for another file.
  const [python, archive] = await Promise.all([
    boot(runtime, lock, scripts, wasm, library, { memory, copy: Boolean(copied) }),
    checker,
    library,
  ]);
  python.FS.writeFile("/checker.zip", archive); // files are not part of its memory
  if (!memory) python.pyimport("sys").path.insert(0, "/checker.zip");
  const { check_json: checkJson } = python.pyimport("start");
  copied?.(snapshot.taken(python));
  return checkJson;
}

/** Import Pyodide's scripts once their responses are there, and have been seen to be intact. */
async function imported(runtime, requests) {
  await Promise.all(SCRIPTS.map((name) => found(requests[name])));
  return await Promise.all(SCRIPTS.map((name) => import(runtime + name)));
}

async function boot(runtime, lock, scripts, wasm, library, { memory, copy }) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await scripts;
  const stdLibURL = `${runtime}python_stdlib.zip`;
  return await lent(wasm, new Map([[stdLibURL, library]]), () =>
    loadPyodide({
      indexURL: runtime,
      stdLibURL,
      packageBaseUrl: runtime,
      lockFileContents: lock,
      createPyodideModule,
      stdout: () => {},
      stderr: () => {},
      _loadSnapshot: memory,
      _makeSnapshot: copy,
    }),
  );
}

const over = new Set(); // errors that a loader has ended with: it may tell of them again later

/**
 * Run Pyodide's loader with what it would fetch already given: the files by their addresses, and
 * the WebAssembly compiled, for which it need not wait until it has the rest.
 *
 * The loader fetches by fixed names, so fetch is ours while it runs. It also swallows, or leaves
 * to nobody, what goes wrong with the WebAssembly and then waits for ever: hence the race.
 */
async function lent(wasm, given, loader) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  let fail;
  const failure = new Promise((_, reject) => (fail = reject));
  wasm.catch(fail);
  const unhandled = (event) => {
    event.preventDefault();
    if (!over.has(event.reason)) fail(event.reason);
  };
  self.addEventListener("unhandledrejection", unhandled);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await wasm;
    const instantiated = WebAssembly.instantiate(module, imports);
    instantiated.catch(fail);
    return { module, instance: await instantiated };
  };
  self.fetch = async (address, ...options) => {
    if (String(address).endsWith(".wasm")) return new Response();
    const content = given.get(String(address));
    return content ? new Response(await content) : await fetch(address, ...options);
  };
  try {
    return await Promise.race([loader(), failure]);
  } catch (error) {
    // What else comes of it is of this one, and not of the next that starts.
    await new Promise((resolve) => setTimeout(resolve));
    over.add(error);
    throw error;
  } finally {
    self.removeEventListener("unhandledrejection", unhandled);
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** Compile while the bytes come; what is made of them is not used before they are proved. */
async function compiled(stream, proof) {
  const [coming, whole] = stream.tee();
  const headers = { "Content-Type": "application/wasm" };
  const [module] = await Promise.all([
    WebAssembly.compileStreaming(new Response(coming, { headers })),
    bytes(whole).then(proof),
  ]);
  return module;
}

async function found(request) {
  const response = await request;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** Return a function that reports the bytes of all files while they come. */
function counter(sizes) {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  let told = -Infinity;
  return (size) => {
    loaded += size;
    const now = performance.now();
    if (now - told < OFTEN && loaded < total) return;
    told = now;
    self.postMessage({ progress: Math.min(loaded, total), total });
  };
}

/**
 * Resolve to a response's content as a stream, each piece of which is counted as it comes:
 * unpacked, unless a host took ".gz" for an encoding and the browser has.
 */
async function unpacked({ body }, count = () => {}) {
  const reader = body.getReader();
  const first = await reader.read();
  const pass = (out, { done, value }) => {
    if (done) return out.close();
    count(value.length);
    out.enqueue(value);
  };
  const stream = new ReadableStream({
    start: (out) => pass(out, first),
    pull: async (out) => pass(out, await reader.read()),
    cancel: (reason) => reader.cancel(reason),
  });
  const packed = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}

/**
 * Resolve to a file's content; reject where it is not what the build wrote. Where a page came
 * without encryption there is no `crypto.subtle`: gzip's own checksum tells of an accident, and
 * nothing could tell of more.
 */
async function intact(content, name, integrity) {
  if (!globalThis.crypto?.subtle) return content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` === integrity) return content;
  throw new Error(`${name} is not as it was published`);
}

async function bytes(stream) {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
