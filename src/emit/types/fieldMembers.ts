import { alike } from "../../algebra/alike.ts";
import { anything, both, type Formula, isAnything } from "../../algebra/claims.ts";
import type { Field, Fields } from "../../algebra/fields.ts";
import { matches } from "../../algebra/matches.ts";
import { patternParts } from "../../algebra/patternText.ts";
import type { Model, Shape } from "../../model/model.ts";
import { remember } from "../../remember.ts";
import { templateType, typeKey } from "../code.ts";
import { type Member, type TypeNode, textNode, typeText, unionNode } from "../typeText.ts";
import { noteLines, saysNothing } from "./noteLines.ts";
import { type Path, type TypeSource, typeOf } from "./typeOf.ts";

/** Properties that every object inherits in TypeScript's eyes, so that `{}` would not fit an optional one of another type. */
const inherited = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

export interface Members {
  readonly properties: readonly Member[];
  readonly indexes: readonly Member[];
}

/**
 * The members of the type for `fields`; `undefined` where no object fits. `absent` are further keys to say that they are absent: in a
 * closed object among others, TypeScript would let the others' keys pass.
 */
export function fieldMembers(
  source: TypeSource,
  fields: Fields,
  path: Path,
  absent: readonly string[] = [],
): Members | undefined {
  const properties: Member[] = [];
  const closing = new Set(absent);
  for (const [key, field] of fields.known) {
    const impossible = field.value.length === 0;
    if (impossible && ((restOf(fields).length === 0 && !closing.has(key)) || inherited.has(key))) continue;
    const type = memberType(source, key, field, path);
    if (field.required && isNever(type)) return undefined;
    properties.push(memberOf(source, key, !field.required, type, docsOf(source.model, field, key)));
  }
  for (const key of absent) {
    if (!fields.known.has(key) && !inherited.has(key))
      properties.push(memberOf(source, key, true, textNode("never"), []));
  }
  return { properties, indexes: indexMembers(source, fields, properties, path) };
}

const none: readonly never[] = [];

/** What has been said of properties: those that say the same are many. */
const linesSaid = remember((_: Model) => new Map<string, readonly string[]>());

function docsOf(model: Model, { notes }: Field, name: string): readonly string[] {
  const [note] = notes;
  if (note === undefined || notes.length > 1) return noteLines(model, notes, name);
  if (saysNothing(model.shapes[note] as Shape)) return none;
  const known = linesSaid(model);
  const key = `${alike(model, note)} ${name}`;
  const lines = known.get(key) ?? noteLines(model, notes, name);
  known.set(key, lines);
  return lines;
}

function memberType(source: TypeSource, key: string, field: Field, path: Path): TypeNode {
  return inherited.has(key) && !field.required ? textNode("unknown") : typeOf(source, field.value, path);
}

function memberOf(
  { options }: TypeSource,
  key: string,
  optional: boolean,
  type: TypeNode,
  docs: readonly string[],
): Member {
  return { docs, readonly: options.readonly, name: typeKey(key), optional, type };
}

/** What the values of keys are that no layer names and no pattern matches. */
export function restOf({ layers }: Fields): Formula {
  return layers.map((layer) => layer.rest).reduce(both, anything);
}

interface Pattern {
  readonly pattern: string;
  readonly parts: readonly string[] | undefined;
  readonly type: TypeNode;
}

function indexMembers(
  source: TypeSource,
  fields: Fields,
  properties: readonly Member[],
  path: Path,
): readonly Member[] {
  const patterns = patternsOf(source, fields, path);
  const rest = typeOf(source, restOf(fields), path);
  // Other keys may be there: a type that names some need not say so.
  if (
    fields.layers.length === 0 &&
    fields.declared &&
    !source.options.indexSignatures &&
    areNamed(properties)
  )
    return none;
  const templates = areApart(patterns) ? patterns.filter(({ parts }) => parts !== undefined) : [];
  const knownTypes = (matching: (key: string) => boolean) => {
    const keys = [...fields.known.keys()].filter(matching).map(typeKey);
    const own = properties.filter(({ name }) => keys.includes(name));
    return [
      ...own.map(({ type }) => type),
      ...(own.some(({ optional }) => optional) ? [textNode("undefined")] : []),
    ];
  };
  const index = (keyType: string, own: readonly TypeNode[], known: readonly TypeNode[]): Member => ({
    docs: [],
    readonly: source.options.readonly,
    name: `[key: ${keyType}]`,
    optional: false,
    type: indexType(own, known),
  });
  const found = templates.map(({ pattern, parts = [], type }) =>
    index(
      templateType(parts),
      [type],
      knownTypes((key) => matches(pattern, key) !== "no"),
    ),
  );
  if (!needsStringIndex(source, fields, properties, rest, patterns.length - templates.length)) return found;
  const own = [rest, ...patterns.map(({ type }) => type)];
  return [
    ...found,
    index(
      "string",
      own,
      knownTypes(() => true),
    ),
  ];
}

function needsStringIndex(
  { options }: TypeSource,
  fields: Fields,
  properties: readonly Member[],
  rest: TypeNode,
  untold: number,
): boolean {
  if (isNever(rest))
    return (
      untold > 0 || (properties.length === 0 && fields.layers.every(({ patterns }) => patterns.length === 0))
    );
  return !areNamed(properties) || options.indexSignatures || !fields.declared || !isAnything(restOf(fields));
}

/** Whether one of `properties` may be there. */
function areNamed(properties: readonly Member[]): boolean {
  return properties.some(({ type }) => !isNever(type));
}

/** What keys have that no property declares, and what `known` ones have, as TypeScript asks; `unknown` where those have too many types. */
function indexType(own: readonly TypeNode[], known: readonly TypeNode[]): TypeNode {
  const all = [...own, ...known].filter((type) => !isNever(type));
  const declared = unionNode(known.filter((type) => !isNever(type)));
  const isLong = declared.kind === "union" && (declared.of.length > 6 || typeText(declared).length > 100);
  return isLong || all.some(isUnknown) ? textNode("unknown") : unionNode(all);
}

function patternsOf(source: TypeSource, { layers }: Fields, path: Path): Pattern[] {
  return layers.flatMap((layer) =>
    layer.patterns.map(({ pattern, value }) => {
      const others = layers.filter((each) => each !== layer && each.patterns.length === 0);
      const type = typeOf(source, others.map(({ rest }) => rest).reduce(both, value), path);
      return { pattern, parts: patternParts(pattern), type };
    }),
  );
}

/** Whether no template is part of another: TypeScript would compare their types. */
function areApart(patterns: readonly Pattern[]): boolean {
  const all = patterns.flatMap(({ parts }) => (parts ? [parts] : []));
  return all.every((a, index) =>
    all.every(
      (b, at) => at <= index || isApart(a, b, (parts) => parts[0]) || isApart(a, b, (parts) => parts.at(-1)),
    ),
  );
}

function isApart(
  a: readonly string[],
  b: readonly string[],
  end: (parts: readonly string[]) => string | undefined,
): boolean {
  const [left = "", right = ""] = [end(a), end(b)];
  return ![
    left.startsWith(right),
    right.startsWith(left),
    left.endsWith(right),
    right.endsWith(left),
  ].includes(true);
}

function isNever(node: TypeNode): boolean {
  return node.kind === "text" && node.text === "never";
}

function isUnknown(node: TypeNode): boolean {
  return node.kind === "text" && node.text === "unknown";
}
