import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { judgeAlike } from "../../src/verify/judgeAlike.ts";
import { edited, packageOf, rewritten } from "./packageOf.ts";

const auditLog = "schemas/coder-auditlog/schema.json";

const order = packageOf({
  title: "Order",
  type: "object",
  properties: {
    id: { type: "string", minLength: 1 },
    note: { type: "string" },
    amount: { type: "number", minimum: 0, exclusiveMaximum: 10 },
    state: { enum: ["open", "paid"] },
    lines: { type: "array", items: { $ref: "#/$defs/Line" }, minItems: 1, uniqueItems: true },
    buyer: { anyOf: [{ type: "null" }, { $ref: "#/$defs/Person" }] },
    extra: { type: "object", additionalProperties: { type: "integer" } },
  },
  required: ["id", "lines"],
  $defs: {
    Line: {
      type: "object",
      properties: { sku: { type: "string" } },
      required: ["sku"],
      additionalProperties: false,
    },
    Person: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
});

/** Every condition of an `if` or `?:` in a module, with the text that negates it. */
function negations(text: string): { at: number; end: number; by: string }[] {
  const found: { at: number; end: number; by: string }[] = [];
  const visit = (node: ts.Node): void => {
    const condition = ts.isIfStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
    if (condition !== undefined)
      found.push({ at: condition.getStart(), end: condition.end, by: `!(${condition.getText()})` });
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("guards.ts", text, ts.ScriptTarget.ES2022, true));
  return found;
}

test("finds out any condition of the guards that is negated", async () => {
  const { found, model } = await order;
  expect(judgeAlike(found, model).failures).toEqual([]);
  const guards = found.files.find(({ path }) => path === "src/guards.ts")?.text ?? "";
  const all = negations(guards);
  expect(all.length).toBeGreaterThan(40);
  const some = all.filter((_, index) => index % 2 === 0);
  const missed = some.filter(({ at, end, by }) => {
    const text = guards.slice(0, at) + by + guards.slice(end);
    const files = found.files.map((file) => (file.path === "src/guards.ts" ? { ...file, text } : file));
    return judgeAlike({ ...found, files }, model).failures.length === 0;
  });
  expect(missed.map(({ by }) => by)).toEqual([]);
});

describe("finds out what only issues tell", () => {
  /** The operands of the condition that there is a note, and a wrong one. */
  const ofNote = (node: ts.Node): readonly [string, string] | undefined =>
    ts.isBinaryExpression(node) && /^\(property = value\.note\) !== undefined$/.test(node.left.getText())
      ? [node.left.getText(), node.right.getText()]
      : undefined;
  const breakages: readonly [what: string, rewrite: (node: ts.Node) => string | undefined, said: RegExp][] = [
    ["an issue about what is not there", (node) => ofNote(node)?.[1], /no such value/],
    ["an issue about what is right", (node) => ofNote(node)?.[0], /Ajv finds nothing wrong there/],
    [
      "another keyword",
      (node) =>
        ts.isStringLiteral(node) && node.text === "/properties/note/type"
          ? '"/properties/note/format"'
          : undefined,
      /schema\.json has nothing at/,
    ],
    [
      "no issue at all",
      (node) =>
        ts.isExpressionStatement(node) && /^addWrongType[^;]*\/note"/.test(node.getText()) ? ";" : undefined,
      /invalid to isOrder, and valid to validateOrder with 0 issues/,
    ],
    [
      "a guard that throws",
      (node) =>
        ts.isBlock(node) && ts.isFunctionDeclaration(node.parent) && node.parent.name?.text === "isOrder"
          ? '{ if (value === null) throw new Error("oh"); return true; }'
          : undefined,
      /throw: Error: oh/,
    ],
  ];
  test.each(breakages)("%s", async (_, rewrite, said) => {
    const { found, model } = await order;
    const { failures } = judgeAlike(rewritten(found, "src/guards.ts", rewrite), model);
    expect(failures.join("\n")).toMatch(said);
  });
});

test("finds out that nothing is said of what is refused", async () => {
  const { found, model } = await packageOf({
    title: "Closed",
    properties: { note: { type: "string" } },
    additionalProperties: false,
  });
  const silent = edited(found, "src/guards.ts", "addUnexpected(found,", "void [found,");
  const closed = edited(
    silent,
    "src/guards.ts",
    '"additionalProperties", key)',
    '"additionalProperties", key]',
  );
  expect(judgeAlike(closed, model).failures.join()).toMatch(/it names no keyword/);
});

test("finds out fixtures that are not what they say", async () => {
  const { found, model } = await packageOf(auditLog);
  const wrong = edited(found, "src/fixtures.ts", '"/action", 1, "type"', '"/action", 1, "enum"');
  expect(judgeAlike(wrong, model).failures).toEqual([
    expect.stringContaining('"/action is 1" does not fail by enum'),
  ]);
  const valid = edited(found, "src/fixtures.ts", 'action: "create"', 'action: "made" as "create"');
  expect(judgeAlike(valid, model).failures.join()).toMatch(/fixture auditLogFixture\(\) is invalid/);
  const throwing = edited(
    found,
    "src/fixtures.ts",
    'action: "create",',
    'get action(): never { throw new Error("oh"); },',
  );
  expect(judgeAlike(throwing, model).failures.join()).toMatch(/its fixtures throw: Error: oh/);
});

describe("looks at limits from both sides", () => {
  const made = packageOf({
    title: "Limits",
    type: "object",
    properties: {
      text: { type: "string", minLength: 3, maxLength: 7 },
      number: { type: "number", minimum: 5, exclusiveMaximum: 9 },
      list: { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 4 },
    },
    required: ["text", "number", "list"],
  });
  test("which are right before", async () => {
    const { found, model } = await made;
    expect(judgeAlike(found, model).failures).toEqual([]);
  });
  const limits = [3, 7, 5, 9, 2, 4];
  test.each(limits.flatMap((limit) => [limit - 1, limit + 1].map((wrong) => [limit, wrong] as const)))(
    "%s read as %s",
    async (limit, wrong) => {
      const { found, model } = await made;
      const compared = new RegExp(`([<>]=?) ${limit}\\b`, "g");
      const changed = edited(found, "src/guards.ts", compared, `$1 ${wrong}`);
      expect(judgeAlike(changed, model).failures).not.toEqual([]);
    },
  );
});

describe("does not blame the package for what Ajv gets wrong", () => {
  const schemas: readonly [fault: RegExp, schema: Json][] = [
    [
      /evaluated/,
      { unevaluatedProperties: false, if: { properties: { foo: { const: "a" } }, required: ["foo"] } },
    ],
    [
      /Object\.prototype/,
      { type: "object", required: ["toString"], properties: { constructor: { type: "string" } } },
    ],
    [/binary fractions/, { type: "number", multipleOf: 0.01, minimum: 4.35, maximum: 4.35 }],
    [/no internationalized formats/, { type: "string", format: "idn-email" }],
  ];
  test.each(schemas)("%s", async (fault, schema) => {
    const { found, model } = await packageOf(schema, { formats: "assert" });
    const { failures, faults } = judgeAlike(found, model);
    expect(failures).toEqual([]);
    expect([...faults.keys()].join()).toMatch(fault);
  });

  test("but does where a guard is wrong there", async () => {
    const { found, model } = await packageOf({
      title: "T",
      type: "object",
      properties: { a: { type: "string" } },
      unevaluatedProperties: false,
    });
    const anyObject = rewritten(found, "src/guards.ts", (node) =>
      ts.isBlock(node) && ts.isFunctionDeclaration(node.parent) && node.parent.name?.text === "isT"
        ? "{ return isObject(value); }"
        : undefined,
    );
    const { failures } = judgeAlike(anyObject, model);
    expect(failures.join()).toMatch(/property unknown is valid to isT, and invalid to Ajv/);
  });
});

test("reads references, bundles and other drafts as Ajv does", async () => {
  const schemas: readonly Json[] = [
    {
      $id: "https://example.com/a.json",
      properties: { b: { $ref: "b.json" } },
      $defs: { B: { $id: "b.json", type: "integer", minimum: 1 } },
    },
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "http://example.com/x",
      definitions: { "a/b": { type: "string" } },
      properties: { a: { $ref: "#/definitions/a~1b" } },
    },
    {
      $schema: "http://json-schema.org/draft-04/schema#",
      type: "object",
      properties: { n: { type: "number", minimum: 1, exclusiveMinimum: true } },
    },
    {
      $defs: { Node: { $anchor: "node", type: "object", properties: { next: { $ref: "#node" } } } },
      $ref: "#node",
    },
    // What is said of a tag is about the object that has it.
    {
      title: "Pet",
      anyOf: [
        { type: "object", properties: { kind: { const: "cat" }, lives: { type: "integer" } } },
        { type: "object", properties: { kind: { const: "dog" }, barks: { type: "boolean" } } },
      ],
    },
  ];
  for (const schema of schemas) {
    const { found, model } = await packageOf(schema);
    const { failures, unread, documents } = judgeAlike(found, model);
    expect([failures, unread]).toEqual([[], []]);
    expect(documents).toBeGreaterThan(30);
  }
});
