// node --expose-gc reach.mjs RUNTIME EXERCISE < calls > reached
// Starts the watched Pyodide of a runtime folder in all the ways in which theme/static/worker.js
// does, asks it for answers, and tells which functions have run by then.
// In: a JSON line, [{school: policy}, the checker's modules], for what the build asks of it in
// EXERCISE, an archive; then one a call, [group, school, draft]; policies and drafts are JSON texts. Out: after each group a JSON line, {group, refused, words}:
// how many calls ended in an error of Python's, and the bits of all that has run so far.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

const PREFIX = "reached"; // of plugins/bundle/wasm.py
const [runtime, exercise] = process.argv.slice(2);
const unpacked = (name) => gunzipSync(readFileSync(join(runtime, `${name}.gz`)));
const checker = unpacked("checker.zip");
const wasm = await WebAssembly.compile(unpacked("pyodide.asm.wasm"));
const scratch = mkdtempSync(join(tmpdir(), "reach-"));
process.on("exit", () => rmSync(scratch, { recursive: true }));

// The watched module in place of the installed one. Its globals are ours: Emscripten would take
// them for addresses of data.
const noted = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (_, imports) => {
  const instance = await instantiate(wasm, imports);
  const exports = Object.entries(instance.exports);
  const ours = ([name]) => name.startsWith(PREFIX);
  noted.push(exports.filter(ours).map(([, each]) => each));
  const rest = exports.filter((each) => !ours(each));
  return { module: wasm, instance: { exports: Object.fromEntries(rest) } };
};

async function start({ library, memory, copy }) {
  const stdLibURL = join(scratch, library);
  writeFileSync(stdLibURL, unpacked(library));
  const silent = { stdout: () => {}, stderr: () => {} };
  const python = await loadPyodide({ stdLibURL, ...silent, _loadSnapshot: memory, _makeSnapshot: copy });
  python.FS.writeFile("/checker.zip", checker);
  if (!memory) python.pyimport("sys").path.insert(0, "/checker.zip");
  const { check_json: check } = python.pyimport("start");
  const copied = copy && python.makeMemorySnapshot();
  return { python, check, copied };
}

const cold = await start({ library: "python_stdlib.zip", copy: true });
const ways = [
  cold,
  await start({ library: "python_stdlib.zip", memory: cold.copied }),
  await start({ library: "whole_stdlib.zip" }),
];

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const [policies, modules] = JSON.parse((await lines.next()).value);

// What the build asks, as plugins/bundle/inside.mjs does.
const { python, check } = ways.at(-1);
python.FS.writeFile("/exercise.zip", readFileSync(exercise));
python.pyimport("sys").path.append("/exercise.zip");
python.pyimport("exercise").exercise(check, python.toPy(modules)).toJs();

function words() {
  return noted[0].map((_, at) => noted.reduce((bits, each) => bits | each[at].value, 0));
}

let now = null;
let refused = 0;
let asked = 0;

async function collected() {
  globalThis.gc(); // what the browser's own collector ends, too
  await new Promise((resolve) => setTimeout(resolve));
  if (now) console.log(JSON.stringify({ group: now, refused, words: words() }));
  refused = 0;
}

for await (const line of lines) {
  const [group, school, draft] = JSON.parse(line);
  if (group !== now) await collected();
  now = group;
  try {
    ways[asked++ % ways.length].check(draft, policies[school]);
  } catch (error) {
    if (error.name !== "PythonError") throw error;
    refused += 1;
  }
}
await collected();
process.exit(0);
