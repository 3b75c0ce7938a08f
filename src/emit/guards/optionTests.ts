import type { Shape, ShapeId } from "../../model/model.ts";
import type { GuardFile } from "./guardFile.ts";
import type { Held } from "./held.ts";
import { requiredTests } from "./requiredTests.ts";
import type { Test } from "./test.ts";
import { testOf } from "./testExpression.ts";

/** A test of `value`, an expression, by each of the `options` between which `shape` leaves the choice. */
export function optionTests(
  file: GuardFile,
  shape: Shape,
  options: readonly ShapeId[],
  value: string,
  held: Held,
): readonly Test[] {
  const required = value === "value" ? requiredTests(file, shape, options) : undefined;
  return required ?? options.map((option) => testOf(file, option, value, held));
}
