import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyOverlays } from "../src/overlays.ts";
import { readRoot } from "../src/read.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "overlays-"));
  await file("schema.json", '{ "title": "T" }');
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const target = path.join(folder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return target;
}

/** An overlay that adds `key` to the schema, with `more` keys of its own. */
const adding = (key: string, more: object = {}) => ({
  target: "./schema.json",
  patches: [
    {
      id: `add-${key}`,
      reason: `So that ${key} is there.`,
      operations: [
        { op: "test", path: "/title", value: "T" },
        { op: "add", path: `/${key}`, value: true },
      ],
    },
  ],
  ...more,
});

async function keysAfter(choice?: false | readonly string[], schema = "schema.json"): Promise<string[]> {
  const { documents, problems } = await applyOverlays([await readRoot(path.join(folder, schema))], choice);
  expect(problems).toEqual([]);
  return Object.keys(documents[0]?.json as object);
}

async function problemsOf(choice?: false | readonly string[]) {
  const root = await readRoot(path.join(folder, "schema.json"));
  const { documents, problems, corrections } = await applyOverlays([root], choice);
  expect(corrections).toEqual([]);
  expect(documents).toEqual([root]);
  return problems.map(({ file, line, column, message }) => ({
    at: file === undefined ? "" : `${path.basename(file)}:${line ?? ""}:${column ?? ""}`,
    message,
  }));
}

describe("which overlays apply", () => {
  beforeEach(async () => {
    await file("b.overlay.json", adding("b"));
    await file(
      "a.overlay.yaml",
      "target: schema.json\nenabled: true\npatches:\n  - id: a\n    reason: Because.\n    operations:\n      - {op: test, path: /title, value: T}\n      - {op: add, path: /a, value: 1}\n",
    );
    await file(
      "off.overlay.yml",
      JSON.stringify(adding("off", { enabled: false, $schema: "x", description: "d" })),
    );
    await file("other.overlay.json", { ...adding("other"), target: "./other.json" });
    await file("c.json", adding("c"));
  });

  test("those beside the schema that are not switched off, by name", async () => {
    expect(await keysAfter()).toEqual(["title", "a", "b"]);
    expect(await keysAfter(false)).toEqual(["title"]);
    expect(await keysAfter([])).toEqual(["title"]);
  });

  test("just those that are named, in that order", async () => {
    expect(await keysAfter(["off", "a"])).toEqual(["title", "off", "a"]);
    expect(await problemsOf(["of", "other"])).toEqual([
      { at: "", message: 'There is no overlay "of" beside the schema, only a, b, off.' },
      { at: "", message: 'There is no overlay "other" beside the schema, only a, b, off.' },
    ]);
  });

  test("a path, whatever its target", async () => {
    expect(await keysAfter([path.join(folder, "c.json"), "b"])).toEqual(["title", "c", "b"]);
    expect(await keysAfter([path.join(folder, "other.overlay.json")])).toEqual(["title", "other"]);
    const { documents, problems } = await applyOverlays(
      [await readRoot({ title: "T" })],
      [path.join(folder, "c.json")],
    );
    expect({ documents, problems }).toMatchObject({
      documents: [{ json: { title: "T", c: true } }],
      problems: [],
    });
    expect((await problemsOf([path.join(folder, "none.json")]))[0]?.message).toMatch(
      /none\.json cannot be read: it does not exist/,
    );
  });

  test("nothing beside a schema that is no file", async () => {
    const root = await readRoot({ title: "T" });
    expect(await applyOverlays([root], undefined)).toEqual({
      documents: [root],
      corrections: [],
      problems: [],
      sources: [],
    });
  });

  test("nothing in a folder that is not there", async () => {
    const root = { uri: "file:///no/such/folder/schema.json", json: { title: "T" } };
    expect((await applyOverlays([root], undefined)).documents).toEqual([root]);
  });

  test("the target may be reached by a link, or have a name that URLs escape", async () => {
    await file("in/a b#.json", { title: "T" });
    await file("in/x.overlay.json", { ...adding("x"), target: "../link.json" });
    await file("in/y.overlay.json", { ...adding("y"), target: "a b%23.json" });
    await symlink(path.join(folder, "in/a b#.json"), path.join(folder, "link.json"));
    expect(await keysAfter(undefined, "in/a b#.json")).toEqual(["title", "x", "y"]);
  });

  test("each of several documents gets its own", async () => {
    const one = await readRoot(path.join(folder, "schema.json"));
    const two = await readRoot(await file("other.json", { title: "T" }));
    const all = await applyOverlays([two, one], undefined);
    expect(all.documents.map(({ json }) => Object.keys(json as object))).toEqual([
      ["title", "other"],
      ["title", "a", "b"],
    ]);
    expect(
      all.corrections.map(({ uri, overlay, pointers }) => [path.basename(uri), overlay, pointers]),
    ).toEqual([
      ["other.json", "other", ["/other"]],
      ["schema.json", "a", ["/a"]],
      ["schema.json", "b", ["/b"]],
    ]);
    expect(all.sources.map(({ uri }) => path.basename(uri))).toEqual([
      "other.overlay.json",
      "a.overlay.yaml",
      "b.overlay.json",
    ]);
    expect(all.documents[1]?.source).toBe(one.source);
    expect(one.json).toEqual({ title: "T" });
    const named = await applyOverlays([two, one], ["other", "b"]);
    expect(named.documents.map(({ json }) => Object.keys(json as object))).toEqual([
      ["title", "other"],
      ["title", "b"],
    ]);
  });
});

describe("broken overlays", () => {
  test.each([
    ["{", ":1:2", /not valid JSON/],
    ["", "::", /empty/],
    ["[]", ":1:1", /An overlay is an object/],
    ['{"patches": []}', ":1:1", /"target" must name/],
  ])("%j", async (text, at, message) => {
    await file("x.overlay.json", text);
    const problems = await problemsOf();
    expect(problems[0]).toEqual({ at: `x.overlay.json${at}`, message: expect.stringMatching(message) });
    expect(await problemsOf(false)).toEqual([]);
    expect(await problemsOf([])).toEqual([]);
  });

  test("every fault is told where it stands", async () => {
    await file(
      "x.overlay.yaml",
      `target: schema.json
enabld: 1
enabled: yes
description: 1
patches:
  - 1
  - id: a
    reason: " "
    operations:
      - {op: test, path: /a, value: 1}
  - id: a
    reason: r
    operation: x
    operations: x
  - reason: r
    operations:
      - 1
      - {op: ad, path: /a, value: 1}
      - {op: add, path: a, value: 1}
      - {op: add, path: /a~2, value: 1}
      - {op: add, path: "", value: 1}
      - {op: add, path: /a}
      - {op: move, path: /a}
      - {op: copy, path: /a, from: 1}
      - {op: constructor, path: /a}
      - {op: remove}
`,
    );
    expect(
      (await problemsOf()).map(({ at, message }) => `${at.replace("x.overlay.yaml:", "")} ${message}`),
    ).toEqual([
      '2:9 Unknown key "enabld". Did you mean "enabled"?',
      '4:14 "description" must be a string.',
      '3:10 "enabled" must be a boolean.',
      '6:5 A patch is an object with "id", "reason" and "operations".',
      '7:5 A patch needs "reason": a sentence that says why the schema is corrected.',
      "7:5 A patch needs at least one operation that changes something.",
      '13:16 Unknown key "operation". Did you mean "operations"?',
      '11:5 "operations" must be a list of RFC 6902 operations.',
      '11:9 Two patches have the id "a".',
      '15:5 A patch needs "id": a name.',
      "17:9 An operation is an object (RFC 6902, section 4).",
      '18:9 "op" must be one of add, copy, move, remove, replace, test, not "ad".',
      '19:25 "path" must be a JSON Pointer (RFC 6901), not "a".',
      '20:25 "path" must be a JSON Pointer (RFC 6901), not "/a~2".',
      '21:25 The operation "add" cannot be about the whole schema.',
      '22:9 The operation "add" needs "value".',
      '23:9 The operation "move" needs "from".',
      '24:36 "from" must be a JSON Pointer (RFC 6901), not 1.',
      '25:9 "op" must be one of add, copy, move, remove, replace, test, not "constructor".',
      '26:9 The operation "remove" needs "path".',
      '15:5 A patch needs at least one "test" operation that says what it expects upstream.',
    ]);
  });

  test("of another schema are none of ours", async () => {
    await file("x.overlay.json", { target: "./other.json", patches: 1 });
    expect(await problemsOf()).toEqual([]);
  });
});

describe("expired patches", () => {
  test("are told at the patch or operation, and the others still apply", async () => {
    await file("schema.json", { title: "T", old: true, list: [1, 2] });
    const add = (path: string, value: unknown) => ({ op: "add", path, value });
    const title = { op: "test", path: "/title", value: "T" };
    await file(
      "x.overlay.yaml",
      JSON.stringify(
        {
          target: "./schema.json",
          patches: [
            { id: "good", reason: "r", operations: [title, add("/new", 1)] },
            {
              id: "done",
              reason: "r",
              operations: [
                title,
                add("/old", true),
                add("/list/-", 1),
                add("/list/-", 2),
                { op: "remove", path: "/gone" },
              ],
            },
            { id: "half", reason: "r", operations: [title, add("/list/-", 2), add("/list/-", 3)] },
            { id: "stale", reason: "r", operations: [{ ...title, value: "U" }, add("/newer", 1)] },
          ],
        },
        null,
        1,
      ),
    );
    const { documents, problems, corrections } = await applyOverlays(
      [await readRoot(path.join(folder, "schema.json"))],
      undefined,
    );
    expect(documents[0]?.json).toEqual({ title: "T", old: true, list: [1, 2], new: 1 });
    expect(corrections).toHaveLength(1);
    expect(problems.map(({ severity, pointer, message }) => [severity, pointer, message])).toEqual([
      [
        "error",
        "/patches/1",
        'Patch "done" is no longer needed: /old is already true; 1 is already in /list; and so on (2 more). Delete it.',
      ],
      [
        "error",
        "/patches/2/operations/1",
        'Upstream has made operation 2 of patch "half" (add /list/-) unnecessary: 2 is already in /list. Delete the operation.',
      ],
      [
        "error",
        "/patches/3/operations/0",
        'The schema has changed, and operation 1 of patch "stale" (test /title) no longer applies: expected "U" at /title, found "T". Mend the patch, or delete it.',
      ],
    ]);
    expect(problems.every(({ file, line }) => file?.endsWith("x.overlay.yaml") && Number(line) > 1)).toBe(
      true,
    );
  });
});
