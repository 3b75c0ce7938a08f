import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { problemOf, problemsOf } from "./problemOf.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), "config-"));
});
afterEach(() => rm(cwd, { recursive: true }));

async function file(name: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
  await writeFile(path.join(cwd, name), content);
}
/** The packages, with the folder of the test as "". */
async function packages(folder = "", config?: string) {
  const found = await readConfig(path.join(cwd, folder), config);
  return found && JSON.parse(JSON.stringify(found).replaceAll(cwd, ""));
}
const one = [{ out: "/out", options: { schema: "/a.json" } }];

describe("where a config may stand", () => {
  test.each([
    ["package.json", '{ "name": "x", "json-schema-to-package": { "schema": "a.json", "out": "out" } }'],
    [".json-schema-to-packagerc", "schema: a.json\nout: out\n"],
    [".json-schema-to-packagerc.json", '{ "schema": "a.json", "out": "out/" }'],
    [".json-schema-to-packagerc.yaml", "schema: a.json\nout: ./out\n"],
    [".json-schema-to-packagerc.js", "module.exports = { schema: 'a.json', out: 'out' };"],
    ["json-schema-to-package.config.yml", "packages: [{ schema: a.json, out: out }]"],
    [
      "json-schema-to-package.config.json",
      '{ "$schema": "x", "packages": [{ "schema": "a.json", "out": "out" }] }',
    ],
    ["json-schema-to-package.config.mjs", "export default { schema: 'a.json', out: 'out' };"],
    ["json-schema-to-package.config.cjs", "module.exports = { schema: 'a.json', out: 'out' };"],
  ])("%s", async (name, content) => {
    await file(name, content);
    await file("deep/er/package.json", "{}");
    expect(await packages()).toEqual(one);
    expect(await packages("deep/er")).toEqual(one);
    expect(await packages("deep", `../${name}`)).toEqual(one);
  });

  test("nowhere", async () => {
    await file("package.json", "{}");
    expect(await packages()).toBeUndefined();
    expect((await problemOf(readConfig(cwd, "none.yaml"))).message).toMatch(
      /^The config cannot be read: it does not exist\.$/,
    );
  });
});

describe("paths", () => {
  test("are relative to the config, URLs and names are not paths", async () => {
    await file("vendor/b.yaml", "title: B");
    await file(
      "sub/json-schema-to-package.config.json",
      JSON.stringify({
        schema: ["a.json", "https://example.com/a.json", "urn:b", "../c d.json", { title: "T" }, true],
        out: "../out",
        overlays: ["fix", "./fix.json", "fix.overlay.yaml"],
        documents: { "urn:b": "../vendor/b.yaml", "urn:c": true },
      }),
    );
    expect(await packages("sub")).toEqual([
      {
        out: "/out",
        options: {
          schema: ["/sub/a.json", "https://example.com/a.json", "urn:b", "/c d.json", { title: "T" }, true],
          overlays: ["fix", "/sub/fix.json", "/sub/fix.overlay.yaml"],
          documents: { "urn:b": { title: "B" }, "urn:c": true },
        },
      },
    ]);
    await rm(path.join(cwd, "vendor/b.yaml"));
    expect((await problemOf(readConfig(path.join(cwd, "sub")))).message).toMatch(
      /vendor\/b\.yaml cannot be read/,
    );
  });
});

describe("faults", () => {
  async function faults(): Promise<string[]> {
    const problems = await problemsOf(readConfig(cwd));
    return problems.map(({ file: at, line, column, message }) => {
      expect(path.dirname(path.resolve(at as string))).toBe(cwd);
      return `${path.basename(at as string)}:${line ?? ""}:${column ?? ""} ${message}`;
    });
  }

  test("of syntax", async () => {
    await file("package.json", '{\n  "json-schema-to-package": {\n}');
    expect(await faults()).toEqual([
      expect.stringMatching(/^package\.json:3:2 The file is not valid JSON: /),
    ]);
    await rm(path.join(cwd, "package.json"));
    await file("json-schema-to-package.config.js", "module.exports = {");
    expect(await faults()).toEqual([
      expect.stringMatching(/^json-schema-to-package\.config\.js:: The config cannot be read: Unexpected/),
    ]);
  });

  test("of shape, all of them, where they stand", async () => {
    await file(
      "package.json",
      `{ "json-schema-to-package": { "strict": true, "packages": [
  1,
  { "schema": "a.json", "out": "a", "formts": "assert", "strip-prefix": "x", "zzz": 1 },
  { "schema": 1, "out": "", "name": 1, "open": "A", "readonly": "yes", "overlays": true, "stripPrefix": true },
  { "schema": [], "out": "./a/../a", "formats": { "date": "yes" }, "rename": ["a"], "allowRemote": ["https://x"], "documents": { "a": 1 } },
  {}
] } }`,
    );
    expect(await faults()).toEqual([
      'package.json:1:41 Option "strict" belongs in the entries of "packages".',
      "package.json:2:3 A package is an object, not 1.",
      'package.json:3:47 Unknown option "formts". Did you mean "formats"?',
      'package.json:3:73 Unknown option "strip-prefix". Did you mean "stripPrefix"?',
      'package.json:3:85 Unknown option "zzz".',
      'package.json:4:15 Option "schema" must be a path, a URL, a schema, or a list of them, not 1.',
      'package.json:4:25 Option "out" must be a text, not "".',
      'package.json:4:37 Option "name" must be a text, not 1.',
      'package.json:4:48 Option "open" must be a list of texts, not "A".',
      'package.json:4:65 Option "readonly" must be true or false, not "yes".',
      'package.json:4:84 Option "overlays" must be a list of texts or false, not true.',
      'package.json:4:105 Option "stripPrefix" must be a text or false, not true.',
      'package.json:5:15 Option "schema" must be a path, a URL, a schema, or a list of them, not [].',
      'package.json:5:49 Option "formats" must be "annotate", "assert", or one of them for each format, not {"date":"yes"}.',
      'package.json:5:78 Option "rename" must be type names by definition key, not ["a"].',
      'package.json:5:100 Option "allowRemote" must be true, false or a list of hosts such as example.com or localhost:8080, not ["https://x"].',
      'package.json:5:128 Option "documents" must be schemas or their files by URI, not {"a":1}.',
      "package.json:5:26 Two packages are written to this folder.",
      'package.json:6:3 Option "schema" is missing.',
      'package.json:6:3 Option "out" is missing.',
    ]);
  });

  test.each([
    ["[]", "A config is an object, not []."],
    ['"x"', 'A config is an object, not "x".'],
    ["{ packages: [] }", '"packages" must be a list of at least one package.'],
    ["{ packages: { a: 1 } }", '"packages" must be a list of at least one package.'],
    ["{ schema: a.json, out: a, __proto__: {} }", 'Unknown option "__proto__".'],
  ])("%s", async (content, message) => {
    await file("json-schema-to-package.config.yaml", content);
    expect((await faults()).map((fault) => fault.replace(/^\S+ /, ""))).toEqual([message]);
  });

  test("of a program have no line", async () => {
    await file("json-schema-to-package.config.mjs", "export default { schema: 'a', out: () => 1 };");
    expect(await faults()).toEqual([
      'json-schema-to-package.config.mjs:: Option "out" must be a text, not a function.',
    ]);
  });
});
