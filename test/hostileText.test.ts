import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import type { Json } from "../src/json.ts";
import { load } from "../src/load.ts";
import { compileStrictly } from "../src/verify/compileStrictly.ts";

/** Texts that would end a comment, a string, a template or a line, or that JavaScript takes for something of its own. */
const hostile = [
  "*/ globalThis.injected = 1; /*",
  "`${globalThis.injected = 1}`",
  "'; globalThis.injected = 1; //",
  '"; globalThis.injected = 1; //',
  '"]; globalThis.injected = 1; ["',
  "\u2028globalThis.injected = 1\u2029",
  "\n\r\t\u0000",
  "</script><script>injected</script>",
  "\\",
  "\ud800",
  "\u202egnirts",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "class",
  "Object",
  "1st",
  "\u{1f600}",
  "a/b~c%d",
  "",
];

/** A schema with `text` wherever a schema has strings; regular expressions get it escaped. */
function schemaWith(text: string): { readonly [key: string]: Json } {
  const pattern = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/[\ud800-\udfff]/g, "");
  return {
    $id: `https://example.com/${text === "\ud800" ? "x" : encodeURIComponent(text)}`,
    $comment: text,
    title: text,
    description: text,
    type: "object",
    required: [text],
    properties: {
      [text]: { title: text, description: text, default: text, examples: [text], format: text, const: text },
      choice: { enum: [text, `${text}2`], description: `Deprecated: ${text}` },
      either: { anyOf: [{ const: text }, { enum: [`${text}2`] }, { const: { [text]: [text] } }] },
      tagged: { oneOf: [text, `${text}2`].map((value) => tagged(`${text}!`, value)) },
      list: { contains: { const: text }, prefixItems: [{ not: { const: `${text}2` } }] },
      closed: { allOf: [{ properties: { [text]: true } }], unevaluatedProperties: false },
      open: {
        additionalProperties: { const: text },
        default: { [text]: text },
        examples: [{ [text]: text }],
      },
      content: { contentMediaType: text, contentEncoding: text, contentSchema: { const: text } },
    },
    [`x-${text}`]: text,
    default: { [text]: text },
    deprecated: true,
    patternProperties: { [`^${pattern}x$`]: { pattern } },
    dependentRequired: { [text]: [text] },
    dependentSchemas: { [text]: { required: [text] } },
    propertyNames: { not: { const: `${text}3` } },
    $defs: {
      [text]: { enum: [text, "b"], title: text },
      [`${text}Other`]: { type: "object", required: [text] },
    },
  };
}

/** An object that `key` tells from others. */
function tagged(key: string, value: string): Json {
  return { type: "object", required: [key], properties: { [key]: { const: value }, more: { const: key } } };
}

/** The kinds of the top-level statements of a module, each once: foreign code would bring others. */
function statementKinds(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  return [...new Set(source.statements.map((statement) => ts.SyntaxKind[statement.kind]))].sort();
}

const allowed = [
  "ClassDeclaration",
  "ExportDeclaration",
  "FirstStatement",
  "FunctionDeclaration",
  "ImportDeclaration",
  "InterfaceDeclaration",
  "TypeAliasDeclaration",
];

describe("text from a schema never becomes code", () => {
  test.each(hostile)("%j", async (text) => {
    const schema = schemaWith(text);
    const { files } = await generate({ schema });
    const modules = files.filter(({ path }) => path.startsWith("src/"));
    expect(compileStrictly(modules)).toEqual([]);
    for (const module of modules) {
      expect(allowed).toEqual(expect.arrayContaining(statementKinds(module.path, module.text)));
      const source = ts.createSourceFile(module.path, module.text, ts.ScriptTarget.ES2022, true);
      const names = new Set<string>();
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) names.add(node.text);
        ts.forEachChild(node, visit);
      };
      visit(source);
      expect([...names].filter((name) => name === "injected" || name === "globalThis")).toEqual([]);
    }
    const { is, validate } = await load({ schema });
    expect([
      is({ [text]: text }),
      is({ [text]: "other" }),
      is({}),
      is({ [text]: text, choice: "no" }),
    ]).toEqual([true, false, false, false]);
    const holds = (key: string, value: Json) => is({ [text]: text, [key]: value });
    expect([
      holds("either", `${text}2`),
      holds("either", { [text]: [`${text}2`] }),
      holds("tagged", { [`${text}!`]: `${text}2`, more: `${text}!` }),
      holds("tagged", { [`${text}!`]: `${text}3` }),
      holds("list", [1, text]),
      holds("list", [`${text}2`, text]),
      holds("closed", { [text]: 1 }),
      holds("closed", { [`${text}2`]: 1 }),
      holds("open", { [text]: text }),
      holds("open", { [text]: `${text}2` }),
    ]).toEqual([true, false, true, false, true, false, true, false, true, false]);
    for (const value of [{}, { [text]: `${text}2` }, { [text]: text, tagged: { [`${text}!`]: 1 }, list: [] }])
      expect(validate(value)).toMatchObject({ ok: false });
    expect(Object.hasOwn(globalThis, "injected")).toBe(false);
  });
});

test("words of the guards are ordinary words in a schema", async () => {
  const words = ["property", "known", "required", "key", "value", "path", "issues", "seen", "item", "index"];
  const text = "(property = 1)";
  const schemas = [
    { type: "object", required: ["a"], properties: { a: { const: text } } },
    { type: "object", required: ["a"], properties: { a: { const: text } }, additionalProperties: false },
    {
      type: "object",
      required: words,
      properties: Object.fromEntries(words.map((word) => [word, { const: word }])),
    },
    {
      type: "object",
      anyOf: words.map((word) => ({ required: [word], properties: { [word]: { minimum: 1 } } })),
      dependentSchemas: { property: { required: ["path"] } },
      unevaluatedProperties: false,
    },
  ];
  for (const schema of schemas) {
    const { files } = await generate({ schema });
    expect(compileStrictly(files.filter(({ path }) => path.startsWith("src/")))).toEqual([]);
  }
});

test("names of the helpers in fixtures are ordinary words in a schema", async () => {
  const words = ["changed", "broken", "lacking", "withValue"];
  const schema = { properties: Object.fromEntries(words.map((word) => [word, { const: word }])) };
  const { files } = await generate({ schema });
  expect(compileStrictly(files.filter(({ path }) => path.startsWith("src/")))).toEqual([]);
});
