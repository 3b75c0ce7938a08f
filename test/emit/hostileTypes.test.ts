import { ts } from "ts-morph";
import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { emitText } from "./emitText.ts";

const hostile = [
  "*/ export const evil = 1; /*",
  '"; export const evil = 1; //',
  "`; export const evil = 1; `${evil}",
  "a\nexport const evil = 1;",
  "a\r\n\u2028\u2029export const evil = 1;",
  "\u0001export const evil = 1;\u0000",
  "\\u002a/ evil",
  "@deprecated */",
  "\u202e\u200bevil",
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "evil: 1; [evil",
  "}; export const evil = 1; type X = {",
];

/** Every place where a schema holds text of its author's choice, filled with `text`. */
function schemaOf(text: string): Json {
  const note = {
    title: text,
    description: text,
    $comment: text,
    default: { [text]: text },
    examples: [text, [text]],
  };
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return {
    ...note,
    type: "object",
    properties: {
      [text]: { ...note, type: "string", format: text, pattern: escaped },
      list: { ...note, enum: [text, `${text} too`] },
      exact: { const: { [text]: [text] } },
      start: { type: "string", pattern: `^${escaped}` },
      map: {
        type: "object",
        patternProperties: { [`^${escaped}`]: { type: "number" } },
        additionalProperties: false,
      },
      keys: {
        type: "object",
        propertyNames: { enum: [text] },
        additionalProperties: { contentMediaType: text },
      },
      ref: { $ref: "#/$defs/kept", description: `Deprecated: ${text}` },
      need: { type: "object", required: [text], dependentRequired: { [text]: [text] } },
    },
    required: [text],
    $defs: { kept: { ...note, enum: [text] }, [text]: { type: "string", contentEncoding: text } },
  };
}

test.each(hostile)("%j stays text", async (text) => {
  const { types, enums } = await emitText(schemaOf(text), {}, { rootName: "Root" });
  for (const module of [types, enums]) {
    const source = ts.createSourceFile("module.ts", module, ts.ScriptTarget.ES2022, true);
    expect((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
    const names = source.statements.flatMap((statement) => {
      expect(ts.isExpressionStatement(statement), statement.getText()).toBe(false);
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map((each) => each.name.getText());
      return "name" in statement ? [(statement.name as ts.Identifier).text] : [];
    });
    expect(names.filter((name) => name === "evil" || name === "X")).toEqual([]);
    expect(module).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e]/);
  }
});
