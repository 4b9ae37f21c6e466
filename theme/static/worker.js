// Python, in a worker of its own: loads Pyodide and the checker, then answers drafts.
//
// in   {check: id, draft, policy}      both JSON, as checker.browser takes them
// out  {progress: bytes, total: bytes} while loading
//      {ready: true}                   once
//      {verdict: id, json}             to each check
//      {fault: message, id?}           to everything else; never any words of a draft

/** Load from the runtime folder at this absolute address, and answer from then on. */
export function start(runtime) {
  const loading = load(runtime);
  loading.then(
    () => self.postMessage({ ready: true }),
    (error) => self.postMessage({ fault: `the checker did not load: ${error.message}` }),
  );
  self.addEventListener("message", async ({ data }) => {
    if (!understood(data)) {
      self.postMessage({ fault: "unknown message: expected {check, draft, policy}" });
      return;
    }
    const id = data.check;
    try {
      const checkJson = await loading;
      self.postMessage({ verdict: id, json: checkJson(data.draft, data.policy) });
    } catch (error) {
      // Only the kind of error: its text could quote the draft.
      self.postMessage({ fault: `the checker stopped: ${error.type ?? error.name}`, id });
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

async function load(runtime) {
  const manifest = await (await get(`${runtime}manifest.json`)).json();
  const count = counter(manifest.sizes);
  const file = async (name) => count((await get(runtime + name)).body);
  // All at once; whatever fails first fails the whole.
  const wasm = file("pyodide.asm.wasm.gz").then(unpacked);
  const library = file("python_stdlib.zip.gz").then(unpacked).then(bytes);
  const checker = file("checker.zip").then(bytes);
  const python = boot(runtime, manifest.lock, wasm, library);
  const [loaded, archive] = await Promise.all([python, checker, library]);
  loaded.FS.writeFile("/checker.zip", archive);
  loaded.pyimport("sys").path.append("/checker.zip");
  return loaded.pyimport("checker.browser").check_json;
}

async function boot(runtime, lock, wasm, library) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    import(`${runtime}pyodide.mjs`),
    import(`${runtime}pyodide.asm.mjs`),
  ]);
  const given = new Map([
    [`${runtime}pyodide.asm.wasm`, () => wasm],
    [`${runtime}python_stdlib.zip`, () => library],
  ]);
  return await lent(given, () =>
    loadPyodide({
      indexURL: runtime,
      stdLibURL: `${runtime}python_stdlib.zip`,
      packageBaseUrl: runtime,
      lockFileContents: lock,
      createPyodideModule,
      stdout: () => {},
      stderr: () => {},
    }),
  );
}

/**
 * Run Pyodide's loader with files that it would fetch by these addresses already given.
 *
 * The loader fetches by fixed names, so fetch is ours while it runs. It also swallows what goes
 * wrong with the WebAssembly and then waits for ever: hence the race.
 */
async function lent(given, loader) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  const failure = new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (...source) => {
      try {
        return await instantiateStreaming.apply(WebAssembly, source);
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
  self.fetch = async (address, ...options) => {
    const content = given.get(String(address));
    if (!content) return await fetch(address, ...options);
    return new Response(await content(), { headers: { "Content-Type": "application/wasm" } });
  };
  try {
    return await Promise.race([loader(), failure]);
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

async function get(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Return a function that lets a stream through and reports the bytes of all such streams. */
function counter(sizes) {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const add = (chunk, stream) => {
    loaded += chunk.length;
    self.postMessage({ progress: Math.min(loaded, total), total });
    stream.enqueue(chunk);
  };
  return (stream) => stream.pipeThrough(new TransformStream({ transform: add }));
}

/** Unpack a gzipped stream, unless a host took ".gz" for an encoding and the browser has. */
async function unpacked(stream) {
  const [look, rest] = stream.tee();
  const reader = look.getReader();
  const { value } = await reader.read();
  reader.cancel();
  const packed = value?.[0] === 0x1f && value[1] === 0x8b;
  return packed ? rest.pipeThrough(new DecompressionStream("gzip")) : rest;
}

async function bytes(stream) {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
