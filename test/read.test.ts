import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../src/json.ts";
import { openReader, positionOf, readRoot, readRoots } from "../src/read.ts";
import { problemOf } from "./problemOf.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "read-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const target = path.join(folder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
  return target;
}

describe("local files", () => {
  test.each([
    "plain.json",
    "with space.json",
    "hash#and?query.json",
    "100%.json",
    "a%20b.json",
    "ünï 🎉.json",
    "back\\slash.json",
    "a+b;c=d&e.json",
  ])("reads %s, by path and by URL", async (name) => {
    const at = await file(name, '{"title": "T"}');
    const uri = pathToFileURL(at).href;
    expect(await readRoot(at)).toEqual({ uri, json: { title: "T" }, source: expect.anything() });
    expect((await readRoot(uri)).json).toEqual({ title: "T" });
    expect((await readRoot(new URL(uri))).uri).toBe(uri);
    expect((await openReader({ folder }).read(`${uri}#/title`)).json).toEqual({ title: "T" });
  });

  test("reads percent-escapes that ref-parser itself does not undo", async () => {
    const at = await file("plus+.json", "true");
    const uri = pathToFileURL(at).href.replace("+", "%2B");
    expect((await openReader({ folder }).read(uri)).json).toBe(true);
  });

  test.each([
    ["true", true],
    ["{}", {}],
    ['\ufeff{"a":1}', { a: 1 }],
    ['{"__proto__": {"x": 1}, "constructor": 2}', JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')],
  ])("reads %s", async (text, json) => {
    const read = (await readRoot(await file("some.json", text))).json;
    expect(JSON.stringify(read)).toBe(JSON.stringify(json));
  });

  test("tells what it is that cannot be read", async () => {
    expect(await problemOf(readRoot(path.join(folder, "none.json")))).toMatchObject({
      severity: "error",
      message: expect.stringMatching(/none\.json cannot be read: it does not exist\.$/),
    });
    expect((await problemOf(readRoot(folder))).message).toMatch(/is a folder, not a file/);
    expect((await problemOf(readRoot(await file("empty.json", " \n")))).message).toMatch(/is empty/);
    const utf16 = Buffer.from("\ufeff{}", "utf16le");
    expect((await problemOf(readRoot(await file("utf16.json", utf16)))).message).toMatch(/not text in UTF-8/);
    const through = path.join(await file("plain.json", "{}"), "x.json");
    expect((await problemOf(readRoot(through))).message).toMatch(/a part of its path is a file/);
    expect((await problemOf(readRoot("file://elsewhere/x.json"))).message).toMatch(
      /not the URL of a local file/,
    );
    expect((await problemOf(readRoot("file:///a%00b.json"))).message).toMatch(/cannot be read/);
    expect((await problemOf(readRoots({ schema: [] }))).message).toMatch(/No schema is given/);
  });

  test("a root is a whole document", async () => {
    const uri = pathToFileURL(await file("plain.json", "{}")).href;
    expect((await readRoot(`${uri}#`)).uri).toBe(uri);
    expect((await problemOf(readRoot(`${uri}#/$defs/a`))).message).toContain(`{"$ref": "${uri}#/$defs/a"}`);
  });

  test("files outside the schema's folder are refused, also through links", async () => {
    const root = await file("in/schema.json", "{}");
    const outside = await file("outside.json", "{}");
    await file("in/deep/x.json", "{}");
    await file("in..side/x.json", "{}");
    await symlink(outside, path.join(folder, "in/link.json"));
    await symlink(path.join(folder, "in"), path.join(folder, "alias"));
    const inside = path.dirname(root);
    const url = (name: string) => pathToFileURL(path.join(folder, name)).href;

    const reader = openReader({ folder: inside });
    expect((await reader.read(url("in/deep/x.json"))).json).toEqual({});
    for (const name of ["outside.json", "in/link.json", "in..side/x.json", "nowhere.json"]) {
      expect((await problemOf(reader.read(url(name)))).message).toMatch(
        /--allow-outside \(option allowOutside\)/,
      );
    }
    expect((await problemOf(reader.read(url("in/none.json")))).message).toMatch(/does not exist/);
    expect((await openReader({ folder: inside, allowOutside: true }).read(url("in/link.json"))).json).toEqual(
      {},
    );
    expect((await problemOf(openReader({}).read(url("outside.json")))).message).toMatch(/--allow-outside/);
    // A folder that is itself reached by a link is the same folder.
    expect(
      (await openReader({ folder: path.join(folder, "alias") }).read(url("in/deep/x.json"))).json,
    ).toEqual({});
    // The root was named by the user.
    expect((await readRoot(path.join(folder, "in/link.json"))).json).toEqual({});
  });

  test("several roots share one reader with their folders", async () => {
    const one = await file("one/a.json", '{"title": "A"}');
    const two = await file("two/b.yaml", "title: B");
    const { roots, reader } = await readRoots({ schema: [one, two, { title: "C" }, true] });
    expect(roots.map(({ json }) => json)).toEqual([{ title: "A" }, { title: "B" }, { title: "C" }, true]);
    expect(new Set(roots.map(({ uri }) => uri)).size).toBe(4);
    const other = await file("two/c.json", "{}");
    const first = reader.read(pathToFileURL(other).href);
    expect(reader.read(`${pathToFileURL(other).href}#/x`)).toBe(first);
    expect((await first).json).toEqual({});
  });
});

describe("kinds of text", () => {
  test.each([
    ["schema", '{"a": [1, "x"]}', "json"],
    ["schema.schema", "a: [1, x]", "yaml"],
    ["schema.yml", "a:\n  - 1\n  - x\n", "yaml"],
    ["schema.YAML", "a: [1, 'x']", "yaml"],
  ])("%s", async (name, text, kind) => {
    const document = await readRoot(await file(name, text));
    expect(document.json).toEqual({ a: [1, "x"] });
    expect(document.source?.kind).toBe(kind);
  });

  test.each([
    ["a.json", '{\n  "a": 1,\n}', 3, 1],
    ["a.json", '{"a": tru}', 1, 7],
    ["a.json", '{"a": [1, 2', 1, 12],
    ["a.json", "{'a': 1}", 1, 2],
    ["a.json", '{"a": 1} x', 1, 10],
    ["a.json", '{\r\n"a": "x\ny"}', 2, 8],
    ["a.json", "a: 1", 1, 1],
    ["a.json", '{"a": NaN}', 1, 7],
    ["a.json", "{}{}", 1, 3],
    ["a.json", '{"a": {"b": 1e999}}', 1, 13],
    ["a.yaml", "a: 1\nb: [1, 2", 2, 9],
    ["a.yaml", "a: 1\na: 2", 2, 1],
    ["a.yaml", "a:\n\tb: 1", 2, 1],
    ["a.yaml", "a: 1\nb:\n  c: *x", 3, 6],
    ["a.yaml", "a: &x {b: 1}\nc:\n  <<: *y", 3, 7],
    ["a.yaml", "a: 1\nb: !foo x", 2, 4],
    ["a.yaml", "a:\n  b: .nan", 2, 6],
    ["a.yaml", "a:\n  - .inf", 2, 5],
    ["a.yaml", "a: 1e999", 1, 4],
    ["a.yaml", "? [a]\n: b", 1, 3],
    ["a.yaml", "a: !!timestamp 2001-01-01", 1, 16],
    ["a.yaml", "a: !!binary aGVsbG8=", 1, 13],
    ["a.yaml", "a: !!set {a, b}", 1, 10],
    ["a.yaml", "x: 1\na: &x [*x]", 2, 8],
    ["a.yaml", "---\na: 1\n---\nb: 2", 3, 1],
    ["neither", '{"a": ]', 1, 7],
    ["neither", "a: [", 1, 5],
  ])("%s: %j fails at %i:%i", async (name, text, line, column) => {
    const at = await file(name, text);
    const found = await problemOf(readRoot(at));
    expect({ line: found.line, column: found.column }).toEqual({ line, column });
    expect(path.resolve(found.file as string)).toBe(at);
    expect(found.message).not.toMatch(/undefined|\n/);
  });

  test("YAML keys are strings as written, and `__proto__` is an ordinary one", async () => {
    const { json } = await readRoot(
      await file("keys.yaml", "200: a\ntrue: b\n~: c\n__proto__: {x: 1}\n'<<': {d: 1}\nno: yes"),
    );
    expect(JSON.stringify(json)).toBe(
      '{"200":"a","true":"b","~":"c","__proto__":{"x":1},"<<":{"d":1},"no":"yes"}',
    );
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
  });

  test("a plain << merges maps, which its own keys override", async () => {
    const text = "a: &a {t: 1, u: 1}\nb: &b\n  t: 2\n  v: 2\nc:\n  <<: [*a, *b]\n  u: 3\nd:\n  <<: *b";
    const document = await readRoot(await file("merge.yaml", text));
    expect(document.json).toMatchObject({ c: { t: 1, u: 3, v: 2 }, d: { t: 2, v: 2 } });
    const at = (pointer: string) => positionOf(document, pointer)?.line;
    expect(["/c/t", "/c/u", "/c/v", "/d/v", "/d/none"].map(at)).toEqual([1, 7, 4, 4, 9]);
  });

  test.each([
    ["large.json", '{"a": [\n1E400]}', 2, 1, "/a/0", /: 1E400 is more than a number can hold/],
    ["large.json", '{"a": -1e999 }', 1, 7, "/a", /: -1e999 is more than/],
    ["large.yaml", "a:\n  - +1e400", 2, 5, "/a/0", /: \+1e400 is more than/],
    ["large.yaml", "a: -.inf", 1, 4, "/a", /: -Infinity is not a JSON number/],
    ["large.yaml", "x: 1\na: &x [*x]", 2, 8, "/a/0", /it contains itself/],
  ])("%s: %j has a value that cannot be used", async (name, text, line, column, pointer, message) => {
    const found = await problemOf(readRoot(await file(name, text)));
    expect(found).toMatchObject({ line, column, pointer, message: expect.stringMatching(message) });
  });

  test.each([
    ['{"a":1}}', /Unexpected non-whitespace character/],
    ['{"a":,}', /Unexpected ','/],
    ["[1,]", /Unexpected '\]'/],
    ["]", /Unexpected '\]'/],
  ])("%s is told in the characters of the file", async (text, message) => {
    expect((await problemOf(readRoot(await file("told.json", text)))).message).toMatch(message);
  });

  test("what a YAML alias stands for is a value of its own", async () => {
    const { json } = await readRoot(await file("alias.yaml", "a: &x {b: 1}\nc: *x"));
    const { a, c } = json as { a: Json; c: Json };
    expect(a).toEqual(c);
    expect(a).not.toBe(c);
  });

  test("a bomb of aliases and endless nesting are refused", async () => {
    const bomb = ["a0: &a0 [x, x]"];
    for (let i = 1; i < 30; i += 1) bomb.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    expect((await problemOf(readRoot(await file("bomb.yaml", bomb.join("\n"))))).message).toMatch(/alias/i);
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    expect((await problemOf(readRoot(await file("deep.json", deep)))).message).toMatch(/nested deeper/);
    await problemOf(readRoot(await file("deep.yaml", deep)));
  });
});

describe("schemas given as data", () => {
  test("are copied, and an undefined property is absent", async () => {
    const schema = { properties: { a: { type: "string", title: undefined } } };
    const { json, source } = await readRoot(schema as unknown as JsonObject);
    schema.properties.a.type = "number";
    expect(json).toEqual({ properties: { a: { type: "string" } } });
    expect(Object.hasOwn((json as unknown as typeof schema).properties.a, "title")).toBe(false);
    expect(source).toBeUndefined();
  });

  test.each([
    [{ a: [Number.NaN] }, "/a/0"],
    [{ "a/b": () => 1 }, "/a~1b"],
    [{ a: new Date(0) }, "/a"],
    [{ a: new Map() }, "/a"],
    [{ a: 1n }, "/a"],
    [{ a: [undefined] }, "/a/0"],
  ])("refuses what is no JSON: %o", async (schema, pointer) => {
    expect(await problemOf(readRoot(schema as never))).toMatchObject({ pointer });
  });

  test("refuses a cycle", async () => {
    const schema: { [key: string]: unknown } = {};
    schema["not"] = { allOf: [schema] };
    expect(await problemOf(readRoot(schema as never))).toMatchObject({ pointer: "/not/allOf/0" });
  });

  test("documents win over files and network, with or without fragment", async () => {
    const at = await file("shadowed.json", "{}");
    const uri = pathToFileURL(at).href;
    const reader = openReader({
      folder,
      documents: {
        [uri]: { title: "given" },
        "urn:x:y": true,
        "https://e.test": {},
        "rel.json#": { title: "rel" },
      },
    });
    expect((await reader.read(`${uri}#/a`)).json).toEqual({ title: "given" });
    expect((await reader.read("urn:x:y")).json).toBe(true);
    expect((await reader.read("https://e.test/")).json).toEqual({});
    expect((await reader.read(`${pathToFileURL(folder)}/rel.json`)).json).toEqual({ title: "rel" });
    expect((await reader.read("schema:///rel.json")).json).toEqual({ title: "rel" });
    expect((await readRoot("urn:x:y", { documents: { "urn:x:y": { title: "root" } } })).json).toEqual({
      title: "root",
    });
    expect((await problemOf(reader.read("urn:x:z"))).message).toMatch(/option documents/);
    expect(
      (await problemOf(openReader({ documents: { "urn:a": Number.NaN } }).read("urn:a"))).message,
    ).toMatch(/NaN/);
  });
});

describe("positions", () => {
  test.each(["json", "yaml"])("of values in %s, and of the nearest around them", async (extension) => {
    const text = {
      json: '{\n  "a~/b": {"x": [10, {"y": null}]},\n  "d": 1,\n  "d": {"e": 2},\n  "__proto__": 3\n}',
      yaml: 'a~/b:\n  x: [10, {"y": ~}]\nd: &d\n  e: 2\n__proto__: 3\nsame: *d\n',
    }[extension] as string;
    const document = await readRoot(await file(`positions.${extension}`, text));
    const at = (pointer: string) => {
      const { line, column } = positionOf(document, pointer) ?? { line: 0, column: 0 };
      return `${line}:${column}`;
    };
    const expected =
      extension === "json"
        ? ["1:1", "2:17", "2:18", "2:22", "2:28", "4:14", "4:8", "5:16", "4:8"]
        : ["1:1", "2:6", "2:7", "2:11", "2:17", "4:6", "4:3", "5:12", "4:3"];
    expect(
      [
        "",
        "/a~0~1b/x",
        "/a~0~1b/x/0",
        "/a~0~1b/x/1",
        "/a~0~1b/x/1/y",
        "/d/e",
        "/d",
        "/__proto__",
        "/d/new/x",
      ].map(at),
    ).toEqual(expected);
    if (extension === "yaml") expect([at("/same/e"), at("/same")]).toEqual(["4:6", "6:7"]);
  });

  test("none for data", async () => {
    expect(positionOf(await readRoot({ a: 1 }), "/a")).toBeUndefined();
  });
});
