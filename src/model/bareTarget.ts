import { remember } from "../remember.ts";
import { always } from "./evaluated.ts";
import type { Shape, ShapeId } from "./model.ts";

/** The fields of a shape that judge instances. */
type Judging = Exclude<
  keyof Shape,
  "id" | "at" | "pointer" | "note" | "spelled" | "formatAsserted" | "limits"
>;

const judging: ReadonlySet<string> = new Set(
  Object.keys({
    never: 0,
    types: 0,
    enum: 0,
    const: 0,
    object: 0,
    array: 0,
    ref: 0,
    dynamicRef: 0,
    allOf: 0,
    anyOf: 0,
    oneOf: 0,
    not: 0,
    condition: 0,
  } satisfies Record<Judging, 0>),
);

/** Whether no field of `shape` but `fields` judges instances; limits never stand beside them. */
export function saysOnly(shape: Shape, fields: readonly Judging[]): boolean {
  // Nearly all that say something say this.
  if (shape.types !== undefined && !fields.includes("types")) return false;
  for (const field in shape)
    if (shape[field as Judging] !== undefined && judging.has(field) && !fields.includes(field as Judging))
      return false;
  for (const limit in shape.limits) if (limit !== "format" || shape.formatAsserted === true) return false;
  return true;
}

/** Shapes never change once they are built: what has been followed is remembered, or long chains would cost their square. */
const followed = remember((shapes: readonly Shape[]) => new Array<ShapeId>(shapes.length));

/** The shape that a bare reference (`$ref`, or `allOf` of one schema, and nothing beside it) leads to in the end; else `id`. */
export function bareTarget(shapes: readonly Shape[], id: ShapeId): ShapeId {
  if (!refers(shapes[id] as Shape)) return id;
  const known = followed(shapes);
  const target = known[id];
  if (target !== undefined) return target;
  const passed = new Set<ShapeId>();
  let at = id;
  for (let next: ShapeId | undefined = at; next !== undefined && !passed.has(next); ) {
    at = next;
    passed.add(at);
    next = known[at] ?? nextTarget(shapes[at] as Shape);
  }
  for (const each of passed) known[each] = at;
  return at;
}

function refers({ ref, dynamicRef, allOf }: Shape): boolean {
  return ref !== undefined || dynamicRef !== undefined || allOf !== undefined;
}

/** One step of {@link bareTarget}. */
export function nextTarget(shape: Shape): ShapeId | undefined {
  if (!refers(shape)) return undefined;
  const leads = always(shape);
  return leads.length === 1 && saysOnly(shape, ["ref", "dynamicRef", "allOf"]) ? leads[0] : undefined;
}
