import type { Model, Shape, ShapeId } from "../model/model.ts";
import { accepted, anything, type Formula, nothing, rejected } from "./claims.ts";
import { exclusiveValues } from "./exclusiveValues.ts";
import { allObjects, type Field, noKeys, uniteKeys } from "./fields.ts";
import { intersect } from "./intersect.ts";
import { noItems, uniteItems } from "./items.ts";
import type { Look } from "./look.ts";
import { unite } from "./unite.ts";
import { allValues, joined, noValues, type Values } from "./values.ts";
import { valuesOf } from "./valuesOf.ts";

/** Above this many `anyOf` branches, which of them accept is not told apart. */
const maxTold = 4;

/** What each keyword of `shape` that chooses between schemas accepts, to be worked out one by one. */
export function branchValues(model: Model, shape: Shape, look: Look): (() => Values)[] {
  const { anyOf, oneOf, condition, object } = shape;
  if (anyOf === undefined && oneOf === undefined && condition === undefined && object === undefined)
    return [];
  const dependents = [
    ...(object?.dependentRequired ?? []).map(
      ({ name, required }) =>
        () =>
          dependent(model, name, withRequired([name, ...required]), look),
    ),
    ...(object?.dependentSchemas ?? []).map(({ name, shape: then }) => () => {
      const met = intersect(model, withRequired([name]), valuesOf(model, accepted(model, then), look), look);
      return dependent(model, name, met, look);
    }),
  ];
  return [
    ...(anyOf ? [() => anyValues(model, anyOf, look)] : []),
    ...(oneOf ? [() => exclusiveValues(model, oneOf, look)] : []),
    ...(condition ? [() => conditionValues(model, condition, look)] : []),
    ...dependents,
  ];
}

function anyValues(model: Model, branches: readonly ShapeId[], look: Look): Values {
  const values = branches.map((id) => valuesOf(model, accepted(model, id), look));
  if (!look.evaluate) return values.reduce((a, b) => unite(model, a, b, look), noValues);
  if (branches.length > maxTold) return mixed(values);
  // Every branch that accepts evaluates, so each combination is an alternative of its own.
  const combinations = Array.from({ length: 2 ** branches.length - 1 }, (_, index) =>
    branches.map((id, at) => ((index + 1) & (1 << at) ? accepted(model, id) : rejected(model, id))),
  );
  return combinations
    .map((formulas) =>
      formulas
        .map((formula) => valuesOf(model, formula, look))
        .reduce((a, b) => intersect(model, a, b, look), allValues),
    )
    .reduce((a, b) => unite(model, a, b, look), noValues);
}

/** The union, where each alternative may have evaluated what any other has. */
function mixed(all: readonly Values[]): Values {
  const keys = all.flatMap(({ objects }) => objects.map((each) => each.evaluated)).reduce(uniteKeys, noKeys);
  const items = all.flatMap(({ arrays }) => arrays.map((each) => each.evaluated)).reduce(uniteItems, noItems);
  const union = all.reduce(joined, noValues);
  return {
    ...union,
    objects: union.objects.map((fields) => ({ ...fields, evaluated: keys })),
    arrays: union.arrays.map((each) => ({ ...each, evaluated: items })),
  };
}

function conditionValues(model: Model, condition: NonNullable<Shape["condition"]>, look: Look): Values {
  const branch = (test: Formula, then: ShapeId | undefined) => {
    const tested = valuesOf(model, test, look);
    return then === undefined
      ? tested
      : intersect(model, tested, valuesOf(model, accepted(model, then), look), look);
  };
  return unite(
    model,
    branch(accepted(model, condition.if), condition.then),
    branch(rejected(model, condition.if), condition.else),
    look,
  );
}

/** Everything but objects with `name`, and of those `present`. */
function dependent(model: Model, name: string, present: Values, look: Look): Values {
  const absent = objectsWith([[name, { required: false, value: nothing, notes: [] }]]);
  return unite(model, { ...allValues, ...absent }, { ...noValues, objects: present.objects }, look);
}

function withRequired(names: readonly string[]): Values {
  return {
    ...noValues,
    ...objectsWith(names.map((name) => [name, { required: true, value: anything, notes: [] }])),
  };
}

function objectsWith(known: readonly (readonly [string, Field])[]): Pick<Values, "objects"> {
  return { objects: [{ ...allObjects, known: new Map(known) }] };
}
