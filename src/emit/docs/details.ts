import type { Json } from "../../json.ts";
import { saysOnly } from "../../model/bareTarget.ts";
import type { Model, Note, Shape, ShapeId } from "../../model/model.ts";
import { nothing } from "../../model/readNote.ts";
import { limitsText } from "./limitsText.ts";
import { code, paragraphs, prose } from "./markdown.ts";
import { shapeText, type TextStyle } from "./shapeText.ts";

/**
 * What a reader should know about shape `id` beside its type and its properties: Markdown, a paragraph each. `name` is
 * what the reader has just been told, so that a title need not repeat it.
 */
export function details(model: Model, id: ShapeId, name: string, style: TextStyle): string[] {
  const { note } = model.shapes[id] as Shape;
  const phrases = rulesOf(model, id, style).join("; ");
  const rules = phrases === "" ? [] : [`${phrases.charAt(0).toUpperCase()}${phrases.slice(1)}.`];
  if (note === nothing) return rules;
  return [
    ...descriptionOf(note, name),
    ...rules,
    ...remarksOf(note),
    ...(note.corrections ?? []).map((reason) => `_Corrected:_ ${prose(reason)}`),
  ];
}

function descriptionOf({ title, description, deprecated }: Note, name: string): string[] {
  if (title === undefined && description === undefined && !deprecated) return [];
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const titles = title && letters(title) !== letters(name) ? [prose(title)] : [];
  const told = [...titles, ...paragraphs(description ?? "")].map((each) =>
    each.replace(/^deprecated\b[:.]?/i, "**$&**"),
  );
  return deprecated && !told.some((each) => each.startsWith("**")) ? ["**Deprecated.**", ...told] : told;
}

/** What has no rules beside its type. */
const plain = ["types", "ref", "enum", "const", "never"] as const;
const none: readonly string[] = [];

/** The rules of a shape, and of the shapes without names that judge the same value or its items, a phrase each. */
function rulesOf(model: Model, id: ShapeId, style: TextStyle, level = 0): readonly string[] {
  const shape = model.shapes[id] as Shape;
  if (shape.limits === nothing && saysOnly(shape, plain)) return none;
  const { limits, allOf = [], anyOf = [], oneOf = [], array, object, pointer } = shape;
  const inner = (each: ShapeId) =>
    model.names.has(each) || level > 1 ? [] : rulesOf(model, each, style, level + 1);
  const labelled = (label: string, rules: readonly string[]) => rules.map((rule) => `${label}: ${rule}`);
  const closed = [object?.additionalProperties, object?.unevaluatedProperties].some((each) =>
    isNever(model, each),
  );
  const unsaid = unsaidKeywords(model, shape);
  return [
    ...limitsText(limits),
    ...allOf.flatMap(inner),
    ...[...anyOf, ...oneOf].flatMap((each) => labelled(shapeText(model, each, style), inner(each))),
    ...(array?.items === undefined ? [] : labelled("each item", inner(array.items))),
    ...(closed ? ["no other properties"] : []),
    ...(unsaid.length > 0
      ? [`more rules in ${code(`schema.json#${pointer}`)}: ${unsaid.map(code).join(", ")}`]
      : []),
  ];
}

/** The keywords of a shape that neither a type's text nor a table of properties nor a phrase says. */
function unsaidKeywords(model: Model, { not, condition, object, array }: Shape): string[] {
  if (not === undefined && condition === undefined && object === undefined && array === undefined) return [];
  const unsaid: { readonly [keyword: string]: boolean } = {
    not: not !== undefined,
    if: condition !== undefined,
    contains: array?.contains !== undefined,
    unevaluatedItems: array?.unevaluatedItems !== undefined,
    propertyNames: object?.propertyNames !== undefined,
    dependentRequired: (object?.dependentRequired.length ?? 0) > 0,
    dependentSchemas: (object?.dependentSchemas.length ?? 0) > 0,
    unevaluatedProperties:
      object?.unevaluatedProperties !== undefined && !isNever(model, object.unevaluatedProperties),
  };
  return Object.keys(unsaid).filter((keyword) => unsaid[keyword]);
}

function isNever(model: Model, id: ShapeId | undefined): boolean {
  return id !== undefined && model.shapes[id]?.never === true;
}

function remarksOf(note: Note): string[] {
  const access = note.readOnly ? ["Read-only."] : note.writeOnly ? ["Write-only."] : [];
  const content = [note.contentEncoding, note.contentMediaType].filter((each) => each !== undefined);
  return [
    ...(note.default === undefined ? [] : [`Default ${value(note.default)}.`]),
    ...(note.examples?.length ? [`For example ${note.examples.map(value).join(", ")}.`] : []),
    ...(content.length > 0 ? [`Holds ${content.map(code).join(" of ")}.`] : []),
    ...access,
  ];
}

/** Values that would drown a table are cut. */
function value(json: Json): string {
  const text = JSON.stringify(json);
  return code(text.length <= 120 ? text : `${text.slice(0, 119)}…`);
}
