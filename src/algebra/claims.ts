import { isJsonObject, type Json } from "../json.ts";
import { bareTarget, nextTarget, saysOnly } from "../model/bareTarget.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { twin } from "./twin.ts";

/** A statement about a value: `+7` shape 7 accepts it, `-7` shape 7 does not, `=json` it equals this value. */
export type Claim = `+${ShapeId}` | `-${ShapeId}` | `=${string}`;

/** What a shape accepts or does not, or one value: the arguments that the functions of this folder take. */
export function shapeOf(claim: Claim): ShapeId {
  return Number(claim.slice(1));
}

const formulas = remember(({ shapes }: Model) => new Array<Formula>(shapes.length));

/**
 * What shape `id` accepts. A shape without a name that only puts others together is what they are. The same object each time, so that
 * what follows from it can be remembered.
 */
export function accepted(model: Model, id: ShapeId): Formula {
  const known = formulas(model);
  known[id] ??= acceptedBy(model, id);
  return known[id];
}

function acceptedBy(model: Model, id: ShapeId): Formula {
  const target = followed(model, id);
  const shape = model.shapes[target] as Shape;
  if (shape.never) return nothing;
  const parts = always(shape);
  if (model.names.has(target) || parts.length > maxParts || !saysOnly(shape, ["ref", "dynamicRef", "allOf"]))
    return claimOf(model, twin(model, target));
  return parts.map((part) => accepted(model, part)).reduce(both, anything);
}

const claims = remember(({ shapes }: Model) => new Array<Formula>(shapes.length));

/** That shape `id` accepts the value. */
function claimOf(model: Model, id: ShapeId): Formula {
  const known = claims(model);
  known[id] ??= [[`+${id}`]];
  return known[id];
}

/** A conjunction of more shapes than this is one claim. */
const maxParts = 8;

/** What shape `id` does not accept. */
export function rejected(model: Model, id: ShapeId): Formula {
  const target = bareTarget(model.shapes, id);
  const shape = model.shapes[target] as Shape;
  if (shape.never) return anything;
  return saysOnly(shape, []) ? nothing : [[`-${target}`]];
}

/** Just `value`. */
export function equalTo(value: Json): Formula {
  return [[`=${JSON.stringify(sorted(value))}`]];
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as Json)]));
}

/** Where bare references lead to from `id`, stopping at the first shape that has a name of its own. */
function followed(model: Model, id: ShapeId): ShapeId {
  const { shapes, names } = model;
  for (let at = id; ; ) {
    const next = nextTarget(shapes[at] as Shape);
    if (next === undefined || (names.has(at) && names.get(at) !== names.get(bareTarget(shapes, at))))
      return at;
    at = next;
  }
}

/**
 * Any of these lists of claims, all claims of a list: a set of values that is worked out only where somebody reads it.
 * Recursion is no special case that way.
 */
export type Formula = readonly (readonly Claim[])[];

export const anything: Formula = [[]];
export const nothing: Formula = [];

export function isAnything(formula: Formula): boolean {
  for (const list of formula) if (list.length === 0) return true;
  return false;
}

/** Identifies a formula; equal sets may have different keys. */
export function formulaKey(formula: Formula): string {
  return JSON.stringify(formula);
}

/** More lists than this are widened, so that nothing grows exponentially. */
const maxLists = 16;

/** Values in both sets; a superset of them where the exact answer would have too many lists. */
export function both(a: Formula, b: Formula): Formula {
  if (a === b || isAnything(b)) return a;
  if (isAnything(a)) return b;
  if (a.length * b.length > maxLists) return a.length <= b.length ? a : b;
  return shortened(a.flatMap((left) => b.map((right) => [...left, ...right])));
}

/** Values in one of the sets; everything where there would be too many lists. */
export function either(a: Formula, b: Formula): Formula {
  const lists = shortened([...a, ...b]);
  return lists.length > maxLists ? anything : lists;
}

/** The lists sorted, without doubles, without those that contradict themselves or follow from a shorter one. */
function shortened(lists: readonly (readonly Claim[])[]): Formula {
  const sets = lists.map((list) => [...new Set(list)].sort(byClaim)).filter((list) => !isContradictory(list));
  return sets.filter((list, index) =>
    sets.every((other, at) => at === index || !covers(other, list) || (covers(list, other) && index < at)),
  );
}

/** Whether every claim of `general` is among those of `special`. */
export function covers(general: readonly Claim[], special: readonly Claim[]): boolean {
  return general.every((claim) => special.includes(claim));
}

function isContradictory(list: readonly Claim[]): boolean {
  return (
    list.filter((claim) => claim.startsWith("=")).length > 1 ||
    list.some((claim) => claim.startsWith("+") && list.includes(`-${shapeOf(claim)}`))
  );
}

function byClaim(a: Claim, b: Claim): number {
  if (a === b) return 0;
  const byKind = "=+-".indexOf(a.charAt(0)) - "=+-".indexOf(b.charAt(0));
  if (byKind !== 0) return byKind;
  return a.startsWith("=") ? (a < b ? -1 : 1) : shapeOf(a) - shapeOf(b);
}
