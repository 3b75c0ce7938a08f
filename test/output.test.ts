import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check, write } from "../src/output.ts";
import { packageOf } from "./output/package.ts";
import { problemOf, problemsOf } from "./problemOf.ts";

let base: string;
let out: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), "output-"));
  out = path.join(base, "deep/out");
});
afterEach(() => rm(base, { recursive: true }));

const first = packageOf({
  "README.md": "one\n",
  "src/a.ts": "a\n",
  "src/sub/b.ts": "b\n",
  "dist/a.js": "a\n",
});
const second = packageOf({ "README.md": "two\n", "src/a.ts": "a\n", "src/c.ts": "c\n", "dist/a.js": "A\n" });

const read = (name: string) => readFile(path.join(out, name), "utf8");
async function put(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(out, name)), { recursive: true });
  await writeFile(path.join(out, name), text);
}
async function names(): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  return entries
    .map(
      (entry) =>
        path.relative(out, path.join(entry.parentPath, entry.name)) + (entry.isDirectory() ? "/" : ""),
    )
    .sort();
}
const states = async (action: ReturnType<typeof write>) =>
  (await action).files.map(({ path, state, edited }) => `${state}${edited ? " (edited)" : ""} ${path}`);
const differences = async (files = first) =>
  (await check(files, out)).differences.map(({ path, state }) => `${state} ${path}`);

describe("write", () => {
  test("makes the folder, then changes only what differs", async () => {
    expect(await states(write(first, out))).toEqual([
      "written README.md",
      "written dist/a.js",
      "written generated.manifest.json",
      "written src/a.ts",
      "written src/sub/b.ts",
    ]);
    expect(await names()).toEqual([
      "README.md",
      "dist/",
      "dist/a.js",
      "generated.manifest.json",
      "src/",
      "src/a.ts",
      "src/sub/",
      "src/sub/b.ts",
    ]);
    const past = new Date(1e12);
    for (const name of ["README.md", "src/a.ts", "generated.manifest.json"])
      await utimes(path.join(out, name), past, past);
    await utimes(out, past, past);
    expect((await states(write(first, out))).every((each) => each.startsWith("unchanged "))).toBe(true);
    expect((await stat(out)).mtime).toEqual(past);
    expect(await states(write(second, out))).toEqual([
      "written README.md",
      "written dist/a.js",
      "written generated.manifest.json",
      "unchanged src/a.ts",
      "written src/c.ts",
      "deleted src/sub/b.ts",
    ]);
    expect((await stat(path.join(out, "src/a.ts"))).mtime).toEqual(past);
    expect(await names()).toEqual([
      "README.md",
      "dist/",
      "dist/a.js",
      "generated.manifest.json",
      "src/",
      "src/a.ts",
      "src/c.ts",
    ]);
    expect(await read("README.md")).toBe("two\n");
    expect((await check(second, out)).clean).toBe(true);
  });

  test("never touches foreign files", async () => {
    await put("LICENSE", "mine");
    await put("src/mine.ts", "mine");
    await put("src/sub/mine.ts", "mine");
    await write(first, out);
    await write(second, out);
    expect(await read("src/sub/mine.ts")).toBe("mine");
    expect([await read("LICENSE"), await read("src/mine.ts")]).toEqual(["mine", "mine"]);
    expect((await check(second, out)).clean).toBe(true);
  });

  test("is refused where foreign files stand in the way, and writes nothing", async () => {
    await put("README.md", "mine");
    await put("src/a.ts", "a\n");
    await put("generated.manifest.json", "{}");
    await put("dist", "mine");
    const problems = await problemsOf(write(first, out));
    expect(problems.map(({ message }) => message)).toEqual([
      "README.md was not made by json-schema-to-package, and would be overwritten. Move it away, choose another folder, or use --force.",
      "dist/a.js cannot be written: dist is not a folder. Move it away, or choose another folder.",
      "generated.manifest.json was not made by json-schema-to-package, and would be overwritten. Move it away, choose another folder, or use --force.",
    ]);
    expect(await names()).toEqual(["README.md", "dist", "generated.manifest.json", "src/", "src/a.ts"]);
    expect(await read("README.md")).toBe("mine");
  });

  test("is forced over foreign files, and then writes what is unchanged too", async () => {
    await put("README.md", "mine");
    await put("src/mine.ts", "mine");
    await write(first, out, { force: true });
    expect([await read("README.md"), await read("src/mine.ts")]).toEqual(["one\n", "mine"]);
    const again = await states(write(first, out, { force: true }));
    expect(again).toEqual(first.map(({ path }) => `written ${path}`).sort());
    await put("src/mine.ts", "mine");
    expect((await check(first, out)).clean).toBe(true);
  });

  test("a foreign file with the same bytes is no obstacle", async () => {
    await put("README.md", "one\n");
    expect(await states(write(first, out))).toContain("unchanged README.md");
  });

  test("overwrites and reports edits of own files, but keeps edited files that it does not know any more", async () => {
    await write(first, out);
    await put("README.md", "edited\n");
    await put("src/sub/b.ts", "edited\n");
    await put("dist/a.js", "built by an older version\n");
    expect(await states(write(second, out))).toEqual([
      "written (edited) README.md",
      "written dist/a.js",
      "written generated.manifest.json",
      "unchanged src/a.ts",
      "written src/c.ts",
      "kept (edited) src/sub/b.ts",
    ]);
    expect(await read("src/sub/b.ts")).toBe("edited\n");
    expect(await states(write(second, out))).not.toContain("kept (edited) src/sub/b.ts");
  });

  test("mends a damaged manifest", async () => {
    await write(first, out);
    const text = await read("generated.manifest.json");
    await put("generated.manifest.json", `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`);
    await put("README.md", "<<<<<<< ours\n");
    expect((await states(write(second, out))).filter((each) => each.includes("edited"))).toEqual([
      "written (edited) README.md",
      "written (edited) generated.manifest.json",
    ]);
    expect((await check(second, out)).clean).toBe(true);
  });

  test("a manifest cannot make it delete anything outside", async () => {
    const outside = path.join(base, "outside.txt");
    await writeFile(outside, "");
    await mkdir(path.join(base, "elsewhere"));
    await writeFile(path.join(base, "elsewhere/x"), "");
    await write(first, out);
    await symlink(path.join(base, "elsewhere"), path.join(out, "link"));
    const manifest = JSON.parse(await read("generated.manifest.json"));
    const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    Object.assign(manifest.files, { "../../outside.txt": hash, [outside]: hash, "link/x": hash });
    await put("generated.manifest.json", JSON.stringify(manifest));
    await write(second, out);
    expect([await readFile(outside, "utf8"), await readFile(path.join(base, "elsewhere/x"), "utf8")]).toEqual(
      ["", ""],
    );
  });

  test.each([
    "../x",
    "/x",
    "a/../x",
    "a//x",
    "./x",
    "a\\x",
    "C:/x",
    "",
    "a\0",
    ".json-schema-to-package.1/x",
    "a/",
  ])("refuses the path %j", async (name) => {
    expect((await problemOf(write(packageOf({ [name]: "" }), out))).message).toMatch(
      /not a relative path inside the package/,
    );
    await expect(stat(out)).rejects.toThrow("ENOENT");
  });

  test("refuses two files of one name", async () => {
    expect((await problemOf(write(packageOf({ "src/a.ts": "", "SRC/A.ts": "" }), out))).message).toMatch(
      /two files have this name/,
    );
  });

  test("does not write through links, but replaces them where a file is ours", async () => {
    await write(first, out);
    const elsewhere = path.join(base, "elsewhere");
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, "a.ts"), "theirs");
    await rm(path.join(out, "src"), { recursive: true });
    await symlink(elsewhere, path.join(out, "src"));
    expect((await problemsOf(write(second, out)))[0]?.message).toMatch(
      /src\/a\.ts cannot be written: src is a symbolic link/,
    );
    expect(await differences()).toEqual(["edited src/a.ts", "edited src/sub/b.ts"]);

    await rm(path.join(out, "src"));
    await mkdir(path.join(out, "src"));
    await symlink(path.join(elsewhere, "a.ts"), path.join(out, "src/a.ts"));
    expect(await states(write(second, out))).toContain("written (edited) src/a.ts");
    expect(await readFile(path.join(elsewhere, "a.ts"), "utf8")).toBe("theirs");
    expect((await stat(path.join(out, "src/a.ts"))).isFile()).toBe(true);
  });

  test("says why a folder cannot be written", async () => {
    await writeFile(path.join(base, "deep"), "");
    expect((await problemOf(write(first, out))).message).toMatch(
      /deep\/out cannot be written: a part of its path is a file/,
    );
    expect((await problemOf(write(first, path.join(base, "deep")))).message).toMatch(
      /deep cannot be written: /,
    );
    expect((await problemOf(write(first, "/dev/null/out"))).message).toMatch(
      /\/dev\/null\/out cannot be written: a part of its path is a file/,
    );
  });

  test("several writes at once end as one of them", async () => {
    await Promise.all([first, second, first, second].map((files) => write(files, out)));
    const reports = await Promise.all([check(first, out), check(second, out)]);
    expect(reports.map(({ clean }) => clean).sort()).toEqual([false, true]);
  });
});

describe("check", () => {
  test("tells missing, stale, edited and obsolete", async () => {
    expect(await differences()).toEqual([
      "missing README.md",
      "missing generated.manifest.json",
      "missing src/a.ts",
      "missing src/sub/b.ts",
    ]);
    await write(first, out);
    expect(await differences()).toEqual([]);
    expect(await differences(second)).toEqual([
      "stale README.md",
      "stale dist/a.js",
      "stale generated.manifest.json",
      "missing src/c.ts",
      "obsolete src/sub/b.ts",
    ]);
    await put("README.md", "edited\n");
    await put("src/c.ts", "mine\n");
    await put(
      "generated.manifest.json",
      (await read("generated.manifest.json")).replace('"options": {}', '"options": { "a": 1 }'),
    );
    await rm(path.join(out, "src/a.ts"));
    await mkdir(path.join(out, "src/a.ts"));
    expect(await differences(second)).toEqual([
      "edited README.md",
      "stale dist/a.js",
      "edited generated.manifest.json",
      "edited src/a.ts",
      "edited src/c.ts",
      "obsolete src/sub/b.ts",
    ]);
  });

  test("needs no dist, but compares one that is there", async () => {
    await write(first, out);
    await rm(path.join(out, "dist"), { recursive: true });
    expect(await differences()).toEqual([]);
    const two = packageOf({ "dist/a.js": "a\n", "dist/b.js": "b\n" });
    await write(two, path.join(base, "two"));
    await rm(path.join(base, "two/dist/b.js"));
    expect((await check(two, path.join(base, "two"))).differences).toEqual([
      { path: "dist/b.js", state: "missing", diff: "" },
    ]);
    await put("dist/a.js", "other\n");
    expect(await differences()).toEqual(["stale dist/a.js"]);
  });

  test("whoever mends the hash of an edited file has edited the manifest", async () => {
    await write(first, out);
    const { createHash } = await import("node:crypto");
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    await put("src/a.ts", "edited\n");
    await put(
      "generated.manifest.json",
      (await read("generated.manifest.json")).replace(hash("a\n"), hash("edited\n")),
    );
    expect(await differences()).toContain("edited generated.manifest.json");
  });

  test("shows how a file differs, in short", async () => {
    const lines = (word: string) => Array.from({ length: 300 }, (_, index) => `${word} ${index}`);
    const long = packageOf({
      "a.ts": `${lines("new").join("\n")}\n`,
      "b.ts": "one\ntwo\nthree\nfour\n",
      "c.ts": "x\ny\n",
      "d.ts": `${"y".repeat(5000)}\n`,
    });
    await write(long, out);
    await put("a.ts", lines("old").join("\n"));
    await put("b.ts", "one\ntwo\n3\nfour\n");
    await put("c.ts", "x\r\ny\r\n");
    await put("d.ts", "");
    const { differences } = await check(long, out);
    const diffs = Object.fromEntries(differences.map(({ path, diff }) => [path, diff]));
    expect(diffs["b.ts"]).toBe(
      "--- b.ts (on disk)\n+++ b.ts (generated)\n@@ -2,3 +2,3 @@\n two\n-3\n+three\n four\n",
    );
    expect(diffs["c.ts"]).toMatch(/^Only line endings differ/);
    expect(diffs["a.ts"]?.split("\n").length).toBeLessThan(45);
    expect(diffs["a.ts"]).toMatch(/\.\.\. \d+ more lines\n$/);
    expect(diffs["d.ts"]?.length).toBeLessThan(400);
  });

  test("writes nothing", async () => {
    await write(first, out);
    const before = await names();
    const past = new Date(1e12);
    await utimes(out, past, past);
    await check(second, out);
    expect(await names()).toEqual(before);
    expect((await stat(out)).mtime).toEqual(past);
    await check(first, path.join(base, "none"));
    await expect(stat(path.join(base, "none"))).rejects.toThrow("ENOENT");
  });
});
