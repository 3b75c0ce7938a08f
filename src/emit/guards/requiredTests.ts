import { kindsOf } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { onlyRequired } from "../../plan/onlyRequired.ts";
import type { GuardFile } from "./guardFile.ts";
import { and, type Test } from "./test.ts";
import { presence } from "./testObject.ts";

/**
 * For each of the `options` between which `shape` leaves the choice, whether the object `value` has the properties that it requires;
 * `undefined` unless `value` is known to be an object, and no option says more than that.
 */
export function requiredTests(
  file: GuardFile,
  shape: Shape,
  options: readonly ShapeId[],
): Test[] | undefined {
  if (kindsOf(shape).join() !== "object") return undefined;
  const tests: Test[] = [];
  for (const option of options) {
    const required = onlyRequired(file.model, option);
    if (required === undefined) return undefined;
    tests.push(and(...required.map(presence)));
  }
  return tests;
}
