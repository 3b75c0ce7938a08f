import type { Json } from "../json.ts";
import type { LimitKeyword, Model, Shape, ShapeId } from "../model/model.ts";
import { limits } from "../schema/limits.ts";
import { type Formula, shapeOf } from "./claims.ts";
import type { Fields } from "./fields.ts";
import type { Items } from "./items.ts";
import { shapesIn } from "./shapesIn.ts";
import type { ScalarKind, Values } from "./values.ts";

/** One alternative of a set of values. */
export type Source =
  | { readonly kind: "named"; readonly id: ShapeId }
  | { readonly kind: "object"; readonly fields: Fields }
  | { readonly kind: "array"; readonly items: Items }
  | { readonly kind: "scalar"; readonly of: ScalarKind };

/** How to look for members of a set of values, wherever it stands. */
export interface SamplingPlan {
  /** {@link shapesIn} the formula. */
  readonly shapes: readonly Shape[];
  /** The named shape, where the formula only says that it accepts the value. */
  readonly name: ShapeId | undefined;
  /** The values that the authors of the shapes wrote down. */
  readonly written: readonly Json[];
  /** One that the place has, asserted or not. */
  readonly format: string | undefined;
  readonly values: Values;
  /** The alternatives: first those that the schema has something to say about. */
  readonly sources: readonly Source[];
  /** The plans with the values of named shapes instead of their names. */
  opened?: Map<ShapeId, SamplingPlan>;
  /** Whether what its members are made from is said by a variant and a name. */
  readonly isPlain: boolean;
  /** The members found by these two, where that is so. */
  found?: Map<string, Json | undefined>;
}

const kinds = sourcesOf("string", "integer", "fraction", "boolean", "null");
const fractionsFirst = sourcesOf("string", "fraction", "integer", "boolean", "null");

function sourcesOf(...scalars: readonly ScalarKind[]): readonly Source[] {
  return scalars.map((of) => ({ kind: "scalar", of }));
}

/** The plan for `values`, which satisfy `formula`. */
export function samplingPlan(model: Model, formula: Formula, values: Values): SamplingPlan {
  const shapes = shapesIn(model, formula);
  const format = shapes.find((shape) => shape.limits.format !== undefined)?.limits.format;
  const written = shapes.flatMap(writtenIn);
  const isScalar = values.named.length + values.objects.length + values.arrays.length === 0;
  // A UUID tells where it stands.
  const isPlain = isScalar && written.length === 0 && format !== "uuid";
  return {
    shapes,
    name: nameOf(model, formula),
    written,
    format,
    values,
    sources: sourcesFor(shapes, values),
    isPlain,
  };
}

function nameOf({ names }: Model, formula: Formula): ShapeId | undefined {
  const claim = formula.length === 1 && formula[0]?.length === 1 ? formula[0][0] : undefined;
  const id = claim?.startsWith("+") ? shapeOf(claim) : undefined;
  return id !== undefined && names.has(id) ? id : undefined;
}

function sourcesFor(shapes: readonly Shape[], { named, objects, arrays }: Values): Source[] {
  const spoken = spokenTypes(shapes);
  const hasFractions = shapes.some((shape) => !Number.isInteger(shape.limits.multipleOf ?? 1));
  const [said, others]: [Source[], Source[]] = [[], []];
  for (const id of named) said.push({ kind: "named", id });
  for (const fields of objects) (spoken.has("object") ? said : others).push({ kind: "object", fields });
  for (const items of arrays) (spoken.has("array") ? said : others).push({ kind: "array", items });
  for (const source of hasFractions ? fractionsFirst : kinds)
    (source.kind === "scalar" && spoken.has(typeOfScalar[source.of]) ? said : others).push(source);
  return [...said, ...others];
}

/** The values that the author of `shape` wrote down. */
export function writtenIn({ note }: Shape): readonly Json[] {
  if (note.examples === undefined && note.default === undefined) return none;
  return [...(note.examples ?? []), ...(note.default === undefined ? [] : [note.default])];
}

const none: readonly Json[] = [];

const typeOfScalar = {
  null: "null",
  boolean: "boolean",
  integer: "number",
  fraction: "number",
  string: "string",
} as const satisfies { readonly [K in ScalarKind]: string };

/** The JSON types that a keyword of `shapes` is about. */
function spokenTypes(shapes: readonly Shape[]): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (const shape of shapes) {
    if (shape.object !== undefined) spoken.add("object");
    if (shape.array !== undefined) spoken.add("array");
    for (const keyword of Object.keys(shape.limits) as LimitKeyword[])
      spoken.add(keyword === "format" ? "string" : limits[keyword].type);
  }
  return spoken;
}
