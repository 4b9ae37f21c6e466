// node run.mjs RUNTIME [seconds] < calls > answers
// The runtime folder's own WebAssembly, library and checker, as worker.js puts them together, under Node.
// In: a JSON line with the policies, {school: policy}, then one a call, [school, draft]; policies
// and drafts are JSON texts. Out: a JSON line an answer.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

const [runtime, seconds] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "runtime-"));
const library = join(scratch, "python_stdlib.zip");
writeFileSync(library, gunzipSync(readFileSync(join(runtime, "python_stdlib.zip.gz"))));

const wasm = gunzipSync(readFileSync(join(runtime, "pyodide.asm.wasm.gz")));
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (_, imports) => {
  WebAssembly.instantiate = instantiate; // the network's comes later
  return await instantiate(wasm, imports);
};
const python = await loadPyodide({ stdLibURL: library });
rmSync(scratch, { recursive: true });
python.FS.writeFile("/checker.zip", gunzipSync(readFileSync(join(runtime, "checker.zip.gz"))));
python.pyimport("sys").path.append("/checker.zip");
const { check_json: checkJson } = python.pyimport("start");

let policies = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (policies) {
    const [school, draft] = JSON.parse(line);
    const before = process.cpuUsage();
    const answer = checkJson(draft, policies[school]);
    const { user, system } = process.cpuUsage(before);
    console.log(seconds ? (user + system) / 1e6 : answer);
  } else {
    policies = JSON.parse(line);
  }
}
