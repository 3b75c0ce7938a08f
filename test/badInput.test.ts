import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import { GenerateError, type Problem } from "../src/problems.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "bad-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The errors that a file with this text causes. */
async function errorsOf(text: string, name = "bad.json"): Promise<readonly Problem[]> {
  const schema = path.join(scratch, name);
  writeFileSync(schema, text);
  const error: unknown = await generate({ schema }).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(GenerateError);
  return (error as GenerateError).problems.filter(({ severity }) => severity === "error");
}

describe("each mistake is told once, with its place and what to do", () => {
  const mistakes: readonly [text: string, line: number, pointer: string, message: RegExp][] = [
    ['{\n  "type": "strin"\n}', 2, "/type", /"type" must be one of .*"string".*not "strin"/],
    [
      '{ "properties": {\n "a": { "minLength": -1 } } }',
      2,
      "/properties/a/minLength",
      /must be at least 0, not -1/,
    ],
    ['{ "required": "a" }', 1, "/required", /must be a list, not "a"/],
    ['{ "items": [{}] }', 1, "/items", /prefixItems/],
    ['{ "pattern": "(" }', 1, "/pattern", /"\(" is not a regular expression/],
    ['{ "patternProperties": {\n"[": {} } }', 2, "/patternProperties/[", /is not a regular expression/],
    ['{ "properties": { "a": {\n"$ref": "#/$defs/b" } } }', 2, "/properties/a/$ref", /leads to nowhere/],
    ['{ "$ref": "#nowhere" }', 1, "/$ref", /has no anchor "nowhere"/],
    ['{ "$ref": "missing.json" }', 1, "/$ref", /missing\.json.*does not exist/],
    ['{ "$ref": "https://example.com/x.json" }', 1, "/$ref", /allow-remote/],
    ['{ "$schema": "https://example.com/dialect" }', 1, "/$schema", /unknown dialect/],
    ['{ "$ref": "#" }', 1, "", /refers to itself/],
    [
      '{ "allOf": [{ "$ref": "#/$defs/a" }], "$defs": {\n"a": { "anyOf": [{ "$ref": "#/$defs/a" }] } } }',
      2,
      "/$defs/a",
      /refers to itself/,
    ],
    ["[]", 1, "", /a schema is an object or a boolean/],
  ];

  test.each(mistakes)("%s", async (text, line, pointer, message) => {
    const problems = await errorsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, pointer, message: expect.stringMatching(message) });
    expect(problems[0]?.file).toContain("bad.json");
    expect(problems[0]?.column).toBeGreaterThan(0);
  });

  test.each([
    ['{ "type": "object",, }', "bad.json", 1, 20],
    ['{\n  "a": tru\n}', "bad.json", 2, 8],
    ["a: [1\nb: 2", "bad.yaml", 2, 1],
  ])("a syntax error: %s", async (text, name, line, column) => {
    const [problem, ...more] = await errorsOf(text, name);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ line, column });
  });

  test("all of them at once", async () => {
    const problems = await errorsOf(
      '{ "type": "strin", "minLength": -1, "properties": { "a": { "required": 5 } } }',
    );
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      "/minLength",
      "/properties/a/required",
      "/type",
    ]);
  });

  test("nothing is written by generate", async () => {
    const before = readdirSync(scratch).length;
    await errorsOf('{ "type": 5 }');
    expect(readdirSync(scratch)).toHaveLength(before);
  });
});

describe("notes and warnings do not end the run", () => {
  const problemsOf = async (schema: object, strict = false) =>
    (await generate({ schema: schema as never, strict })).problems;

  test("a pattern that can backtrack catastrophically", async () => {
    const problems = await problemsOf({
      properties: { a: { pattern: "^(a+)+$" }, b: { pattern: "^[a-z]+$" }, c: { pattern: "^(a|a)*$" } },
    });
    expect(problems.filter(({ severity }) => severity === "warning")).toMatchObject([
      {
        keyword: "pattern",
        pointer: "/properties/a/pattern",
        message: expect.stringContaining("exponential"),
      },
      { pointer: "/properties/c/pattern", message: expect.stringContaining("exponential") },
    ]);
  });

  test("keywords that contradict each other", async () => {
    const problems = await problemsOf({
      $defs: { Odd: { type: "string", enum: [1] }, Fine: { type: "string", enum: ["a"] } },
    });
    expect(problems.filter(({ message }) => /nothing can be valid/.test(message))).toMatchObject([
      { pointer: "/$defs/Odd", severity: "note" },
    ]);
  });

  test("a root that contradicts itself", async () => {
    expect(await problemsOf({ type: "string", minLength: 2, maxLength: 1 })).toMatchObject([
      { severity: "note", pointer: "", message: expect.stringMatching(/^nothing can be valid/) },
    ]);
  });

  test("unknown keywords, where strict asks for them", async () => {
    const schema = { propertys: {}, properties: { a: { "x-order": 1 } }, const: { typo: 1 } };
    expect((await problemsOf(schema)).filter(({ message }) => /no keyword/.test(message))).toEqual([]);
    const unknown = (await problemsOf(schema, true)).filter(({ message }) => /no keyword/.test(message));
    expect(unknown.map(({ pointer }) => pointer)).toEqual(["/propertys", "/properties/a/x-order"]);
    expect(unknown[0]?.message).toContain('did you mean "properties"?');
  });
});
