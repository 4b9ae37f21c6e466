// node inside.mjs LIBRARY IN OUT
// Starts Pyodide under Node with a standard library, lets it do what the browser's worker does,
// and writes its answers to OUT/answers.json. Where IN has freeze.py, it then writes what the
// browser gets, cut to what has been imported.
// IN: checker.zip, modules.json (a list of the checker's modules) and the files of inside/; with
// pyodide.asm.wasm, that runs in the place of Pyodide's own.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const [library, given, out] = process.argv.slice(2);
const files = readdirSync(given);

// Left to itself, Node quotes the line at fault: all of Pyodide's script, a million characters.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});

if (files.includes("pyodide.asm.wasm")) {
  const wasm = readFileSync(join(given, "pyodide.asm.wasm"));
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (_, imports) => {
    WebAssembly.instantiate = instantiate; // the network's comes later
    return await instantiate(wasm, imports);
  };
}

// What Python's hashes begin with decides the order of sets, and so of bytes.
const env = { PYTHONHASHSEED: "0" };
const silent = { stdout: () => {}, stderr: () => {} };
const python = await loadPyodide({ stdLibURL: library, env, ...silent });
python.FS.mkdir("/in");
for (const file of files) if (!file.endsWith(".wasm")) python.FS.writeFile(`/in/${file}`, readFileSync(join(given, file)));
const path = python.pyimport("sys").path;
// The browser has archives alone: to import from a folder takes functions that may have been cut.
if (files.some((file) => file.endsWith(".py"))) path.append("/in");
for (const file of files) if (file.endsWith(".zip")) path.append(`/in/${file}`);

const { check_json: checkJson } = python.pyimport("start");
const modules = python.toPy(JSON.parse(readFileSync(join(given, "modules.json"), "utf8")));
const answers = python.pyimport("exercise").exercise(checkJson, modules).toJs();
try {
  checkJson("not JSON", "{}");
} catch (error) {
  answers.push(error.type); // an error crosses the border by way of other modules
}
writeFileSync(join(out, "answers.json"), JSON.stringify(answers));

if (files.includes("freeze.py")) {
  const freeze = python.pyimport("freeze");
  const kept = freeze.imported();
  python.FS.mkdir("/out");
  freeze.freeze(kept, "/out");
  for (const file of ["library.zip", "checker.zip", "exercise.zip"]) {
    writeFileSync(join(out, file), python.FS.readFile(`/out/${file}`));
  }
}
