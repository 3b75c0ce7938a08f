import type { Json } from "../json.ts";
import type { LimitKeyword, Model, Shape, ShapeId } from "../model/model.ts";
import { limits } from "../schema/limits.ts";
import { type Formula, isAnything } from "./claims.ts";
import type { Field, Fields } from "./fields.ts";
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
  /** The values that the authors of the shapes wrote down. */
  readonly written: readonly Json[];
  /** One that the place has, asserted or not. */
  readonly format: string | undefined;
  readonly values: Values;
  /** The alternatives: first those that the schema has something to say about. */
  readonly sources: readonly Source[];
  /** The plans with the values of named shapes instead of their names. */
  opened?: Map<ShapeId, SamplingPlan>;
  /** Whether its members are scalars that a variant and a name tell. */
  readonly isPlain: boolean;
  /** Whether these two tell its members although they are arrays or objects, as far as it was asked. */
  isShallow?: boolean;
  /** The members found by these two. */
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
    written,
    format,
    values,
    sources: sourcesFor(shapes, values),
    isPlain,
  };
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

/** The values that authors wrote down for a key: of a schema that says nothing there is nothing in the formula. */
export function writtenAt({ shapes }: Model, value: Formula, notes: Field["notes"]): readonly Json[] {
  return isAnything(value) ? notes.flatMap((id) => writtenIn(shapes[id] as Shape)) : none;
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
