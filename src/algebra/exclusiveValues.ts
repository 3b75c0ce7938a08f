import type { Model, ShapeId } from "../model/model.ts";
import { accepted, type Formula, rejected } from "./claims.ts";
import { opened } from "./implies.ts";
import { intersect } from "./intersect.ts";
import { isDisjoint } from "./isDisjoint.ts";
import { isEmpty } from "./isEmpty.ts";
import type { Look } from "./look.ts";
import { tagOf } from "./tagOf.ts";
import { unite } from "./unite.ts";
import { alternativesIn, joined, noValues, type Values } from "./values.ts";
import { valuesOf } from "./valuesOf.ts";

/** Above this many `oneOf` branches without a tag, or alternatives of them all, none is narrowed by the others. */
const maxCompared = 24;
const maxAlternatives = 64;

/** What exactly one of `branches` accepts; what more than one accepts is left in where taking it out would not read well. */
export function exclusiveValues(model: Model, branches: readonly ShapeId[], look: Look): Values {
  const values = branches.map((id) => valuesOf(model, accepted(model, id), look));
  const alternatives = values.map((own) => alternativesIn(opened(model, own, look)));
  const isLong =
    branches.length > maxCompared || alternatives.reduce((sum, count) => sum + count, 0) > maxAlternatives;
  const apart = isLong || tagOf(model, values, look) !== undefined;
  const exclusive = apart
    ? values
    : values.map((own, index) =>
        branches
          .filter((_, at) => at !== index)
          .reduce((left, other) => without(model, left, other, look), own),
      );
  return exclusive.reduce((a, b) => unite(model, a, b, look), noValues);
}

/** `values` without those that shape `other` accepts, as far as that can be said in few words. */
function without(model: Model, values: Values, other: ShapeId, look: Look): Values {
  const taken = valuesOf(model, accepted(model, other), { ...look, evaluate: false });
  if (isDisjoint(model, values, taken, { ...look, evaluate: false }) === "yes") return values;
  const complement = valuesOf(model, rejected(model, other), { ...look, evaluate: false });
  const own = intersect(model, { ...values, named: [] }, complement, look);
  const named = values.named.filter((id) => {
    const left = intersect(model, { ...noValues, named: [id] }, complement, { ...look, evaluate: false });
    return isEmpty(model, left, look) !== "yes";
  });
  return joined({ ...noValues, named }, isReadable(own, values) ? own : { ...values, named: [] });
}

/** Whether `left` is no longer a list than `before`, and says what a key is rather than what it is not. */
function isReadable(left: Values, before: Values): boolean {
  if (left.objects.length > before.objects.length || left.arrays.length > before.arrays.length) return false;
  const old = new Set(before.objects.flatMap(({ known }) => [...known.values()].map((field) => field.value)));
  return left.objects.every(({ known }) =>
    [...known.values()].every(({ value }) => old.has(value) || saysWhatIs(value)),
  );
}

function saysWhatIs(formula: Formula): boolean {
  return formula.every((list) => list.some((claim) => !claim.startsWith("-")));
}
