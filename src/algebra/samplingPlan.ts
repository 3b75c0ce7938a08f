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
  readonly opened: Map<ShapeId, SamplingPlan>;
  /** The members found of a set of scalars, by what they are made from; `undefined` for other sets. */
  readonly found: Map<string, Json | undefined> | undefined;
}

const kinds = ["string", "integer", "fraction", "boolean", "null"] as const;
const fractionsFirst = ["string", "fraction", "integer", "boolean", "null"] as const;

/** The plan for `values`, which satisfy `formula`. */
export function samplingPlan(model: Model, formula: Formula, values: Values): SamplingPlan {
  const shapes = shapesIn(model, formula);
  const spoken = spokenTypes(shapes);
  const format = shapes.map((shape) => shape.limits.format).find((each) => each !== undefined);
  const hasFractions = shapes.some((shape) => !Number.isInteger(shape.limits.multipleOf ?? 1));
  const scalars = hasFractions ? fractionsFirst : kinds;
  const all: Source[] = [
    ...values.named.map((id) => ({ kind: "named", id }) as const),
    ...values.objects.map((fields) => ({ kind: "object", fields }) as const),
    ...values.arrays.map((items) => ({ kind: "array", items }) as const),
    ...scalars.map((of) => ({ kind: "scalar", of }) as const),
  ];
  const isSaid = (source: Source) => source.kind === "named" || spoken.has(typeOfSource(source));
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
    sources: [...all.filter(isSaid), ...all.filter((source) => !isSaid(source))],
    opened: new Map(),
    found: isPlain ? new Map() : undefined,
  };
}

function nameOf({ names }: Model, formula: Formula): ShapeId | undefined {
  const [claim, ...others] = formula.flat();
  const id = claim?.startsWith("+") && others.length === 0 ? shapeOf(claim) : undefined;
  return id !== undefined && names.has(id) ? id : undefined;
}

/** The values that the author of `shape` wrote down. */
export function writtenIn({ note }: Shape): readonly Json[] {
  if (note.examples === undefined && note.default === undefined) return none;
  return [...(note.examples ?? []), ...(note.default === undefined ? [] : [note.default])];
}

const none: readonly Json[] = [];

function typeOfSource(source: Exclude<Source, { kind: "named" }>): string {
  if (source.kind !== "scalar") return source.kind;
  return source.of === "integer" || source.of === "fraction" ? "number" : source.of;
}

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
