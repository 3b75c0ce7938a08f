import { fits } from "../algebra/withinLimits.ts";
import { isScalar, type Json } from "../json.ts";
import type { Shape } from "../model/model.ts";
import { remember } from "../remember.ts";

/**
 * `shape` without what its limits say where it lists its values: its `enum` or `const` has only members that keep to them, and the
 * limits are gone where they have decided each.
 */
export function decidedLimits(shape: Shape): Shape {
  return shape.enum === undefined && shape.const === undefined ? shape : decided(shape);
}

const decided = remember((shape: Shape): Shape => {
  const { format, ...others } = shape.limits;
  const limits = shape.formatAsserted ? shape.limits : others;
  const lists = [shape.enum, shape.const && [shape.const.value]].filter((list) => list !== undefined);
  if (Object.keys(limits).length === 0) return shape;
  const answer = (member: Json) =>
    typeof member === "string" || typeof member === "number" ? fits(limits, member) : "yes";
  const left = (list: readonly Json[]) => list.filter((member) => answer(member) !== "no");
  const isDecided = lists.some((list) =>
    left(list).every((member) => isScalar(member) && answer(member) === "yes"),
  );
  const { enum: members, const: only, ...rest } = shape;
  return {
    ...rest,
    ...(members !== undefined && { enum: left(members) }),
    ...(only !== undefined && (left([only.value]).length > 0 ? { const: only } : { enum: [] })),
    ...(isDecided && { limits: {} }),
  };
});
