import type { Kind } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { takenKinds } from "../../plan/takenKinds.ts";
import { collectOf } from "./collectBody.ts";
import type { GuardFile } from "./guardFile.ts";
import type { Held } from "./held.ts";
import type { Spot } from "./issueLines.ts";
import { type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { anyOf, not } from "./test.ts";
import { testOf } from "./testExpression.ts";

/**
 * Statements for an `anyOf` or `oneOf`, about what stands at `spot`, whose options each take another kind of value: the option that a
 * value is for says what is wrong, `mismatch` that it is for none. `telling` are the options that have more to say, objects and arrays;
 * undefined where it is not so. Of a value that `isRefused`, none is asked whether it takes it. `held` is what is known of it.
 */
export function collectByKind(
  file: GuardFile,
  options: readonly ShapeId[],
  telling: readonly ShapeId[],
  spot: Spot,
  held: Held,
  isRefused: boolean,
  mismatch: () => Lines,
): Lines | undefined {
  const { shapes } = file.model;
  if (telling.length === 0) return undefined;
  const branches: { readonly kind: Kind; readonly lines: Lines }[] = [];
  for (const option of telling) {
    const [kind, ...more] = takenKinds(shapes, option);
    if ((kind !== "object" && kind !== "array") || more.length > 0) return undefined;
    if (held.kinds.includes(kind))
      branches.push({ kind, lines: collectOf(file, option, spot, { kinds: [kind], more: false }) });
  }
  const others = options.filter((option) => !telling.includes(option));
  const taken = isRefused ? false : anyOf(others.map((option) => testOf(file, option, spot.value, held)));
  const rest = when(not(taken), mismatch());
  return branches.reduceRight<Lines>(
    (otherwise, { kind, lines }) => when(kindTest(file, kind, spot.value), lines, otherwise),
    rest,
  );
}
