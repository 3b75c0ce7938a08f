import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check, type OutputFile, write } from "../../src/output.ts";
import { packageOf } from "./package.ts";

/**
 * Writes the package in `process.argv[4]` to `process.argv[3]` and kills itself before the file system call number
 * `process.argv[5]` that changes something, or fails from it on if `process.argv[6]` is an error code.
 */
const fatal = `
import fs, { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const [, , bundle, dir, files, at, code] = process.argv;
let calls = 0;
for (const name of ["copyFileSync", "linkSync", "mkdirSync", "renameSync", "rmdirSync", "rmSync", "unlinkSync", "writeFileSync"]) {
  const real = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === Number(at) && code === undefined) process.kill(process.pid, "SIGKILL");
    if (calls === Number(at) && code !== undefined) throw Object.assign(new Error(code), { code, syscall: name, path: args[0] });
    return real(...args);
  };
}
syncBuiltinESMExports();
const { write } = await import(bundle);
await write(JSON.parse(readFileSync(files, "utf8")), dir).catch((error) => {
  console.error(error.name);
  process.exitCode = 1;
});
console.log(calls);
`;

/** Writes two packages in turn until it is killed. */
const restless = `
import { readFileSync } from "node:fs";
const [, , bundle, dir, one, other] = process.argv;
const { write } = await import(bundle);
const packages = [one, other].map((file) => JSON.parse(readFileSync(file, "utf8")));
console.log("ready");
for (let turn = 0; ; turn += 1) await write(packages[turn % 2], dir);
`;

const contents = (word: string) => Array.from({ length: 30 }, (_, index) => `${word} ${index}`).join("\n");
const before = packageOf({
  "README.md": "before",
  "src/a.ts": contents("before"),
  "src/same.ts": "same",
  "src/gone/b.ts": "b",
  "dist/a.js": "1",
});
const after = packageOf({
  "README.md": "after",
  "src/a.ts": contents("after"),
  "src/same.ts": "same",
  "src/new/c.ts": "c",
  "dist/a.js": "2",
});

let base: string;
const at = (name: string) => path.join(base, name);
beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), "killed-"));
  await build({
    entryPoints: ["src/output.ts"],
    outfile: at("output.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
  });
  await writeFile(at("fatal.mjs"), fatal);
  await writeFile(at("restless.mjs"), restless);
  await writeFile(at("before.json"), JSON.stringify(before));
  await writeFile(at("after.json"), JSON.stringify(after));
  await mkdir(at("origin"));
  await write(before, at("origin"));
  await writeFile(at("origin/mine.txt"), "mine");
});
afterAll(() => rm(base, { recursive: true }));

async function contentOf(dir: string): Promise<{ [name: string]: string }> {
  const entries = (await readdir(dir, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isDirectory(),
  );
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [path.relative(dir, file), await readFile(file, "utf8")])),
  );
}
const textsOf = (files: readonly OutputFile[]) =>
  sorted({
    "mine.txt": "mine",
    ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
  });

/** Runs one of the scripts; resolves with its exit code or signal and what it printed. */
async function run(script: string, ...args: string[]): Promise<{ ended: number | string; output: string }> {
  const child = spawn(process.execPath, [at(script), at("output.mjs"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { ended: code ?? (signal as string), output };
}

async function eachCall(
  code: string | undefined,
  judge: (call: number, dir: string, ended: number | string) => Promise<void>,
) {
  await cp(at("origin"), at("counted"), { recursive: true });
  const { output } = await run("fatal.mjs", at("counted"), at("after.json"), "0");
  await rm(at("counted"), { recursive: true });
  const calls = Number(output);
  expect(calls).toBeGreaterThan(15);
  let next = 1;
  // Two at a time: each is a process of its own.
  await Promise.all(
    [0, 1].map(async () => {
      while (next <= calls) {
        const call = next;
        next += 1;
        const dir = at(`${code ?? "killed"}-${call}`);
        await cp(at("origin"), dir, { recursive: true });
        const { ended } = await run(
          "fatal.mjs",
          dir,
          at("after.json"),
          String(call),
          ...(code === undefined ? [] : [code]),
        );
        await judge(call, dir, ended);
      }
    }),
  );
}

/** Which package lies in `dir`; what lies there instead where it is neither. */
async function stateOf(dir: string): Promise<unknown> {
  const content = await contentOf(dir);
  const isStaged = ([name]: [string, string]) => name.startsWith(".json-schema-to-package");
  const visible = JSON.stringify(
    Object.fromEntries(Object.entries(content).filter((entry) => !isStaged(entry))),
  );
  if (visible === JSON.stringify(textsOf(before))) return "old";
  return visible === JSON.stringify(textsOf(after)) ? "new" : content;
}

async function leftovers(dir: string): Promise<string[]> {
  return (await readdir(dir)).filter((name) => name.startsWith("."));
}

describe("write", () => {
  test("killed before any of its steps leaves the old or the new package", async () => {
    const seen = new Set<unknown>();
    await eachCall(undefined, async (call, dir, ended) => {
      expect(ended).toBe("SIGKILL");
      if (call % 2 === 0) {
        await check(after, dir);
        const state = await stateOf(dir);
        expect({ call, state }).toEqual({ call, state: expect.stringMatching(/^(?:old|new)$/) });
        seen.add(state);
      } else {
        await write(before, dir);
        expect({ call, state: await stateOf(dir) }).toEqual({ call, state: "old" });
      }
      expect(await leftovers(dir)).toEqual([]);
    });
    expect(seen).toEqual(new Set(["old", "new"]));
  });

  test("refused at any of its steps leaves the old or the new package at once", async () => {
    const seen = new Set<unknown>();
    await eachCall("EACCES", async (call, dir, ended) => {
      const state = await stateOf(dir);
      expect({ call, state }).toEqual({
        call,
        state: expect.stringMatching(ended === 0 ? /^new$/ : /^(?:old|new)$/),
      });
      seen.add(`${state} ${ended}`);
      await check(after, dir);
      expect({ call, state: await stateOf(dir) }).toEqual({ call, state });
      expect(await leftovers(dir)).toEqual([]);
    });
    expect(seen).toContain("old 1");
  });

  test("killed again and again at any moment ends as one of its packages", async () => {
    const dir = at("restless");
    await mkdir(dir);
    await writeFile(path.join(dir, "mine.txt"), "mine");
    for (let round = 0; round < 12; round += 1) {
      const child = spawn(
        process.execPath,
        [at("restless.mjs"), at("output.mjs"), dir, at("before.json"), at("after.json")],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      await once(child.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));
      child.kill("SIGKILL");
      await once(child, "close");
      await check(after, dir);
      const written = Object.keys(await contentOf(dir)).length > 1;
      if (written) expect(await stateOf(dir)).toMatch(/^(?:old|new)$/);
    }
  });

  test("waits for another run, and clears one that is long gone", async () => {
    const dir = at("waiting");
    await cp(at("origin"), dir, { recursive: true });
    await mkdir(path.join(dir, `.json-schema-to-package.${process.ppid}-0`));
    const writing = write(after, dir);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await readFile(path.join(dir, "README.md"), "utf8")).toBe("before");
    await rm(path.join(dir, `.json-schema-to-package.${process.ppid}-0`), { recursive: true });
    await writing;
    expect((await check(after, dir)).clean).toBe(true);
  });

  test("does not believe a journal from elsewhere", async () => {
    const dir = at("believing/out");
    await cp(at("origin"), dir, { recursive: true });
    await writeFile(at("believing/victim"), "");
    const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    for (const [index, journal] of [
      "[{}, 1, null]",
      "{",
      `[{"path":"../victim","deletes":"${hash}"},{"path":"../planted"},{"path":"ok"}]`,
    ].entries()) {
      const staging = path.join(dir, `.json-schema-to-package.99999999${index}-0`);
      await mkdir(staging);
      await writeFile(path.join(staging, "journal.json"), journal);
      await writeFile(path.join(staging, "1.new"), "planted");
      await check(before, dir);
    }
    expect(await readdir(at("believing"))).toEqual(["out", "victim"]);
    expect(await leftovers(dir)).toEqual([]);
  });
});

function sorted(texts: { readonly [name: string]: string }) {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
