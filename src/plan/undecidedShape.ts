import { fits } from "../algebra/withinLimits.ts";
import { isScalar, type Json, jsonTypeOf } from "../json.ts";
import { isOfTypes } from "../model/enumOf.ts";
import type { Shape } from "../model/model.ts";
import { remember } from "../remember.ts";

/**
 * What is left to ask of `shape` where it lists its values: its `enum` or `const` has only members that are of its types and keep to its
 * limits, and types and limits are gone where that decides them.
 */
export function undecidedShape(shape: Shape): Shape {
  return shape.enum === undefined && shape.const === undefined ? shape : undecided(shape);
}

const undecided = remember((shape: Shape): Shape => {
  const { types, enum: members, const: only, limits: all, ...rest } = shape;
  const { format, ...others } = all;
  const limits = shape.formatAsserted ? all : others;
  const isLimited = Object.keys(limits).length > 0;
  if (types === undefined && !isLimited) return shape;
  const keeps = (member: Json) =>
    isLimited && (typeof member === "string" || typeof member === "number") ? fits(limits, member) : "yes";
  const [listed, single] = [members, only && [only.value]].map((list) =>
    list?.filter((member) => isOfTypes(jsonTypeOf(member), types) && keeps(member) !== "no"),
  );
  const lists = [listed, single].filter((list) => list !== undefined);
  const areScalars = lists.some((list) => list.every(isScalar));
  const areKept = lists.some((list) => list.every((member) => isScalar(member) && keeps(member) === "yes"));
  return {
    ...rest,
    ...(types !== undefined && !areScalars && { types }),
    ...(listed !== undefined && { enum: listed }),
    ...(only !== undefined && (single?.length === 0 ? { enum: [] } : { const: only })),
    limits: areKept ? {} : all,
  };
});
