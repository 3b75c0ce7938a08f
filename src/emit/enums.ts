import { type EnumPart, type EnumValue, enumOf } from "../model/enumOf.ts";
import type { Model, ShapeId } from "../model/model.ts";
import { memberNames } from "../model/typeName.ts";
import { jsonLiteral, objectKey } from "./code.ts";
import type { Emitter } from "./emitter.ts";
import { indented, type Lines } from "./guards/lines.ts";
import { type DeclareList, memberLines } from "./guards/memberLines.ts";
import { enumIds } from "./namedShapes.ts";
import { type Declaration, printModule } from "./print.ts";
import { surfaceOf } from "./surface.ts";
import { noteLines } from "./types/noteLines.ts";
import { textNode } from "./typeText.ts";

/** `src/enums.ts`: for every enum a constant and a type of one name, the list of its values, and its guard. No file without enums. */
export const emitEnums: Emitter = (model) => {
  const ids = enumIds(model);
  if (ids.length === 0) return [];
  return [{ path: "src/enums.ts", text: printModule(ids.flatMap((id) => declarations(model, id))) }];
};

function declarations(model: Model, id: ShapeId): Declaration[] {
  const part = enumOf(model, id) as EnumPart;
  const names = surfaceOf(model.names.get(id) as string);
  const closed = part.open ? names.known : names.type;
  const docs = noteLines(model, [id], names.type);
  const is = part.open ? names.isKnown : names.is;
  const slots: Declaration[] = [];
  const declare: DeclareList = (value, type) => {
    const kind = type === "string" ? "Strings" : "Numbers";
    const slotDocs = [`${kind} of {@link ${closed}}, each at the index that {@link ${is}} makes of it.`];
    slots.push({ kind: "local", name: names.slots, docs: slotDocs, type: `readonly ${type}[]`, value });
    return names.slots;
  };
  const body = memberLines(part.values, declare);
  const open: readonly Declaration[] = [
    {
      kind: "type",
      name: names.type,
      docs: [`Any string; those of {@link ${closed}} were known when this was made.`],
      type: textNode(`${closed} | (string & {})`),
    },
    guard(names.is, names.type, `Whether \`value\` is a string, known or not.`, [
      `return typeof value === "string";`,
    ]),
  ];
  return [
    { kind: "const", name: names.type, docs, value: constantText(part.values) },
    {
      kind: "type",
      name: closed,
      // Constant and type are one symbol to editors, which show the comments of both.
      docs: [],
      type: textNode(`(typeof ${names.type})[keyof typeof ${names.type}]`),
    },
    ...(part.open ? open : []),
    {
      kind: "const",
      name: names.values,
      docs: [`The values of {@link ${names.type}}, in the order of the schema.`],
      value: listText(part.values),
    },
    ...slots,
    guard(is, closed, `Whether \`value\` is one of {@link ${names.values}}.`, body),
  ];
}

function guard(name: string, type: string, doc: string, body: Lines): Declaration {
  return {
    kind: "function",
    name,
    docs: [doc],
    parameter: { name: "value", type: "unknown" },
    returns: `value is ${type}`,
    body: indented(body, "").trimEnd(),
  };
}

function constantText(values: readonly EnumValue[]): string {
  const members = memberNames(values);
  const lines = values.map(
    (value, index) => `  ${objectKey(members[index] as string)}: ${jsonLiteral(value)},\n`,
  );
  return `{\n${lines.join("")}} as const`;
}

function listText(values: readonly EnumValue[]): string {
  return `${jsonLiteral(values)} as const`;
}
