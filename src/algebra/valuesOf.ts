import type { Json } from "../json.ts";
import type { Model, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { acceptedValues } from "./acceptedValues.ts";
import { type Claim, type Formula, formulaKey, shapeOf } from "./claims.ts";
import { intersect } from "./intersect.ts";
import { literalValues } from "./literalValues.ts";
import { type Look, plainLook } from "./look.ts";
import { rejectedValues } from "./rejectedValues.ts";
import { unite } from "./unite.ts";
import { allValues, noValues, unknownValues, type Values } from "./values.ts";
import { withBase } from "./withBase.ts";

/** Schemas nested in place more deeply than this are not looked into, for the sake of the call stack. */
const maxNesting = 100;

interface Nesting {
  depth: number;
  readonly most: number;
}

interface Memo {
  /** By look, and by shape id. */
  readonly bodies: (Values | undefined)[][];
  /** By shape id. */
  readonly named: (Values | undefined)[];
  readonly values: Map<string, Values>;
  readonly common: WeakMap<Values, Map<string, Values>>;
  readonly inside: Nesting;
  readonly insideNames: Nesting;
}

const memoOf = remember(
  (_: Model): Memo => ({
    bodies: [],
    named: [],
    values: new Map(),
    common: new WeakMap(),
    inside: { depth: 0, most: maxNesting },
    insideNames: { depth: 0, most: 3 * maxNesting },
  }),
);

/** The values that satisfy `formula`. A named shape that nothing narrows stays a name. */
export function valuesOf(model: Model, formula: Formula, look: Look = plainLook): Values {
  const [first] = formula;
  if (first === undefined) return noValues;
  if (formula.length === 1 && first.length === 0) return allValues;
  if (formula.length === 1 && first.length === 1) return claimedValues(model, first[0] as Claim, look);
  return remembered(model, formulaKey(formula), look, () =>
    formula
      .map((list) =>
        list
          .map((claim) => claimedValues(model, claim, look))
          .reduce((a, b) => intersect(model, a, b, look), allValues),
      )
      .reduce((a, b) => unite(model, a, b, look), noValues),
  );
}

/** What the named shape `id` accepts, opened. */
export function bodyOf(model: Model, id: ShapeId, look: Look = plainLook): Values {
  const { bodies, inside } = memoOf(model);
  const at = 2 * look.depth + (look.evaluate ? 1 : 0);
  bodies[at] ??= new Array(model.shapes.length);
  const known = bodies[at];
  known[id] ??= nested(inside, () => acceptedValues(model, id, look));
  return known[id] ?? unknownValues;
}

function claimedValues(model: Model, claim: Claim, look: Look): Values {
  if (claim.startsWith("=")) return literalValues(JSON.parse(claim.slice(1)) as Json);
  const id = shapeOf(claim);
  if (claim.startsWith("-")) return remembered(model, claim, look, () => rejectedValues(model, id, look));
  if (!model.names.has(id)) return bodyOf(model, id, look);
  return look.evaluate ? withBase(bodyOf(model, id, look), id) : namedValues(model, id);
}

/** The name `id` and nothing else: always the same object, by which others remember it. */
function namedValues(model: Model, id: ShapeId): Values {
  const { named } = memoOf(model);
  named[id] ??= { ...noValues, named: [id] };
  return named[id];
}

/** What named shape `id` has in common with `other`: `find` tells, once for each pair, however many ways lead to it. */
export function rememberedIn(
  model: Model,
  other: Values,
  id: ShapeId,
  look: Look,
  find: () => Values,
): Values {
  const { common } = memoOf(model);
  const known = common.get(other) ?? new Map<string, Values>();
  common.set(other, known);
  return rememberedAs(memoOf(model).insideNames, known, `${id}`, look, find);
}

function remembered(model: Model, key: string, look: Look, find: () => Values): Values {
  const { values, inside } = memoOf(model);
  return rememberedAs(inside, values, key, look, find);
}

function rememberedAs(
  inside: Nesting,
  found: Map<string, Values>,
  key: string,
  look: Look,
  find: () => Values,
): Values {
  const full = `${look.depth}${look.evaluate ? "e" : ""} ${key}`;
  const known = found.get(full);
  if (known !== undefined) return known;
  const values = nested(inside, find);
  if (values === undefined) return unknownValues;
  found.set(full, values);
  return values;
}

/** What `find` gives; `undefined` where it would be nested too deeply. */
function nested(inside: Nesting, find: () => Values): Values | undefined {
  if (inside.depth >= inside.most) return undefined;
  inside.depth += 1;
  try {
    return find();
  } finally {
    inside.depth -= 1;
  }
}
