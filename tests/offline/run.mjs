// Runs the two published scripts of `crates/publish/src/offline` in a simulated world, against a matrix of faults:
//
//   node tests/offline/run.mjs [FOLDER OF THE SCRIPTS] [PART OF A TEST'S NAME]
//
// Prints a table of faults and outcomes; ends with an error when one of them is wrong. Needs Node 18 or newer and nothing else.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const here = new URL(".", import.meta.url);
const [folder = fileURLToPath(new URL("../../crates/publish/src/offline", here)), only] = process.argv.slice(2);

if (!vm.SourceTextModule) {
  const flags = ["--experimental-vm-modules", "--no-warnings"];
  const { status } = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), folder, ...(only ? [only] : [])], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const { run } = await import("./kit.mjs");
for (const tests of ["saved", "saving", "visited", "bounds"]) await import(`./${tests}.mjs`);
const read = (name) => readFileSync(`${folder}/${name}`, "utf8");
process.exit((await run({ worker: read("worker.js"), saving: read("saving.js") }, only)) ? 1 : 0);
