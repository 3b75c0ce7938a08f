import { isScalar, type JsonType, jsonTypeOf } from "../json.ts";
import { remember } from "../remember.ts";
import { bareTarget, saysOnly } from "./bareTarget.ts";
import type { Model, Shape, ShapeId } from "./model.ts";

export type EnumValue = string | number | boolean | null;

/** The members of an enum in the author's order; `open` where any other string is accepted too. */
export interface EnumPart {
  readonly values: readonly EnumValue[];
  readonly open: boolean;
}

/**
 * The enum that shape `id` is: a list of scalars and nothing beside it, or the same left open
 * (`anyOf` of a list of strings and of any string). `undefined` where it is anything else.
 */
export function enumOf({ shapes }: Pick<Model, "shapes">, id: ShapeId): EnumPart | undefined {
  const shape = shapes[bareTarget(shapes, id)] as Shape;
  const values = listed(shape);
  if (values !== undefined) return { values, open: false };
  const known = openValues(shapes, shape);
  return known && { values: known, open: true };
}

/** The members of `shape` if its `enum` is all that decides: scalars, one of them text or a number. */
function listed(shape: Shape): readonly EnumValue[] | undefined {
  return (shape.enum !== undefined && knownMembers(shape)) || undefined;
}

/** {@link membersOf}, or `false`: what is remembered is never `undefined`. */
const knownMembers = remember((shape: Shape) => membersOf(shape) ?? false);

function membersOf(shape: Shape): readonly EnumValue[] | undefined {
  if (shape.enum === undefined || !saysOnly(shape, ["enum", "types"])) return undefined;
  const values = shape.enum.filter((value) => isOfTypes(jsonTypeOf(value), shape.types));
  const scalars = values.filter(isScalar);
  if (scalars.length < values.length) return undefined;
  if (!scalars.some((value) => typeof value === "string" || typeof value === "number")) return undefined;
  return [...new Set(scalars)];
}

/** Whether values of the JSON type `type` are of one of `types`; `undefined` means all. */
export function isOfTypes(type: JsonType, types: Shape["types"]): boolean {
  return types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));
}

function openValues(shapes: readonly Shape[], shape: Shape): readonly EnumValue[] | undefined {
  if (shape.anyOf?.length !== 2 || !saysOnly(shape, ["anyOf", "types"])) return undefined;
  if (!isOfTypes("string", shape.types)) return undefined;
  const branches = shape.anyOf.map((branch) => shapes[branch] as Shape);
  const rest = branches.find((branch) => saysOnly(branch, ["types"]) && branch.types?.join() === "string");
  const values = branches.flatMap((branch) => listed(branch) ?? []);
  const known = values.length > 0 && values.every((value) => typeof value === "string");
  return rest && known ? values : undefined;
}
