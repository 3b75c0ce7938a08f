import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { declarationForms } from "../../src/emit/declarationForms.ts";
import { type Declaration, printModule } from "../../src/emit/print.ts";
import { type Member, type TypeNode, textNode } from "../../src/emit/typeText.ts";
import { printByTsMorph } from "./printByTsMorph.ts";

test("the forms are those that ts-morph prints; `npm run forms` writes them anew", () => {
  const url = new URL("../../templates/package/declarations.json", import.meta.url);
  expect(JSON.parse(readFileSync(url, "utf8"))).toEqual(declarationForms());
});

const name = fc.constantFrom("A", "$b", "$1", "$name", "$$", "__proto__");
const paragraph = fc.constantFrom(
  "One.",
  "Two\nlines.",
  "*/ ;",
  "$name $& $`",
  "a;\r\n/** b",
  "`c",
  "d\u2028e",
  "// f",
);
const docs = fc
  .array(fc.oneof(paragraph, fc.constant("")), { maxLength: 3 })
  .map((paragraphs) =>
    paragraphs[0] === "" || paragraphs.at(-1) === "" ? ["First.", ...paragraphs, "Last."] : paragraphs,
  );
const type: fc.Arbitrary<TypeNode> = fc.oneof(
  fc.constantFrom("string", '"$type"', "`a${string}`", '"a; {"', "'", "A".repeat(70)).map(textNode),
  fc
    .array(fc.constantFrom("B", "C".repeat(60), "null").map(textNode), { minLength: 2, maxLength: 3 })
    .map((of) => ({
      kind: "union" as const,
      of,
    })),
  fc
    .record({ docs, name: fc.constant("c"), optional: fc.boolean(), readonly: fc.boolean() })
    .map((member) => ({
      kind: "object" as const,
      members: [{ ...member, type: textNode("D") }],
    })),
);
const member: fc.Arbitrary<Member> = fc.record({
  docs,
  name: fc.oneof(name, fc.constantFrom('"a-b"', '"$name"', "[key: string]", "[key: `$${string}`]")),
  optional: fc.boolean(),
  readonly: fc.boolean(),
  type,
});
const members = fc
  .array(member, { maxLength: 4 })
  .map((all) => all.map((each) => (each.name.startsWith("[") ? { ...each, optional: false } : each)));
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const declaration: fc.Arbitrary<Declaration> = fc.oneof(
  fc.record({
    kind: fc.constant("interface" as const),
    name,
    docs,
    bases: fc.array(name, { maxLength: 2 }),
    members,
  }),
  fc.record({ kind: fc.constant("type" as const), name, docs, type }),
  fc.record({
    kind: fc.constant("const" as const),
    name,
    docs,
    value: fc.constantFrom("1", '{\n  A: "$value",\n} as const', '["a;", "{"] as const'),
  }),
  fc.record({
    kind: fc.constant("function" as const),
    name,
    docs,
    parameter: fc.constant({ name: "value", type: "unknown" }),
    returns: fc.constantFrom("boolean", "value is A"),
    body: fc.constantFrom("return true;", 'switch (value) {\n  case "$body":\n    return true;\n}'),
  }),
  fc.record({
    kind: fc.constantFrom("import type" as const, "export type" as const),
    names,
    from: fc.constant("./$from.js"),
  }),
);

test("modules are as ts-morph prints them", () => {
  fc.assert(
    fc.property(fc.array(declaration, { maxLength: 5 }), (declarations) => {
      expect(printModule(declarations)).toBe(printByTsMorph(declarations));
    }),
    { numRuns: 300 },
  );
});
