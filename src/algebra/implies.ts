import { bareTarget } from "../model/bareTarget.ts";
import type { Model, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import type { Answer } from "./answer.ts";
import { anything, both, covers, type Formula, isAnything } from "./claims.ts";
import { type Fields, isClosed, type Layer, valueAt } from "./fields.ts";
import { type Items, itemAt } from "./items.ts";
import { deeper, type Look, plainLook } from "./look.ts";
import { loosenedScalars, scalarsImply } from "./scalars.ts";
import { joinedAll, scalarKinds, type Values } from "./values.ts";
import { bodyOf, valuesOf } from "./valuesOf.ts";

/** A look that takes the wider set as a TypeScript type tells it: without exceptions and limits of scalars. */
export type CoarseLook = Look & { readonly coarse?: boolean };

/** Whether all values of `a` are in `b`. */
export function implies(model: Model, a: Values, b: Values, look: CoarseLook = plainLook): Answer {
  const rest = a.named.filter((id) => !b.named.includes(id));
  const kept = rest.length === a.named.length ? a : { ...a, named: rest };
  const [left, right] = [opened(model, kept, look), opened(model, b, look)];
  let answer: Answer = "yes";
  for (const kind of scalarKinds) {
    const wider = look.coarse ? loosenedScalars(right.scalars[kind]) : right.scalars[kind];
    const implied = scalarsImply(left.scalars[kind], wider);
    if (implied === "no" && !left.approximate) return "no";
    if (implied !== "yes") answer = "undecided";
  }
  if (answer !== "yes") return answer;
  const arraysAre = left.arrays.every((p) =>
    right.arrays.some((q) => itemsImply(model, p, q, look) === "yes"),
  );
  const are =
    arraysAre &&
    left.objects.every((p) => right.objects.some((q) => fieldsImply(model, p, q, look) === "yes"));
  return are ? "yes" : "undecided";
}

const openings = remember((_: Values) => new Map<number, Values>());

/** `values` with its names replaced by what they stand for: each once, however many ways lead to it. */
export function opened(model: Model, values: Values, look: Look): Values {
  if (values.named.length === 0) return values;
  const known = openings(values);
  const found = known.get(look.depth) ?? openedAnew(model, values, look);
  known.set(look.depth, found);
  return found;
}

function openedAnew(model: Model, values: Values, look: Look): Values {
  const bodies: Values[] = [{ ...values, named: [] }];
  const seen = new Set<ShapeId>();
  const left = values.named.toReversed();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const target = bareTarget(model.shapes, id);
    if (seen.has(target)) continue;
    seen.add(target);
    const body = bodyOf(model, target, { ...look, evaluate: false });
    bodies.push({ ...body, named: [] });
    left.push(...body.named.toReversed());
  }
  return joinedAll(bodies);
}

/** Whether all objects of `p` are among those of `q`. */
export function fieldsImply(model: Model, p: Fields, q: Fields, look: CoarseLook): Answer {
  if (p === q) return "yes";
  if (p.min < q.min && q.min > requiredIn(p)) return "undecided";
  if (p.max > q.max) return "undecided";
  for (const [key, field] of q.known) {
    if (field.required && p.known.get(key)?.required !== true) return "undecided";
    if (formulaImplies(model, valueAt(p, key), field.value, look) !== "yes") return "undecided";
  }
  for (const [key, field] of p.known) {
    if (q.known.has(key)) continue;
    if (formulaImplies(model, field.value, valueAt(q, key), look) !== "yes") return "undecided";
  }
  const kept = q.layers.every((layer) => p.layers.includes(layer) || layerFollows(model, p, layer, look));
  return kept ? "yes" : "undecided";
}

function requiredIn({ known }: Fields): number {
  return [...known.values()].filter((field) => field.required).length;
}

/** Whether the keys of `fields` that are not known keep to `layer` all the same. */
function layerFollows(model: Model, fields: Fields, layer: Layer, look: CoarseLook): boolean {
  if (isClosed(fields)) return true;
  if (layer.patterns.length > 0) return false;
  const rest = fields.layers.map((each) => each.rest).reduce(both, anything);
  const values = [rest, ...fields.layers.flatMap((each) => each.patterns.map(({ value }) => value))];
  return values.every((value) => formulaImplies(model, value, layer.rest, look) === "yes");
}

/** Whether all arrays of `p` are among those of `q`. */
export function itemsImply(model: Model, p: Items, q: Items, look: CoarseLook): Answer {
  if (p === q) return "yes";
  if (p.min < q.min || p.max > q.max || !q.holds.every((value) => p.holds.includes(value)))
    return "undecided";
  const length = Math.max(p.prefix.length, q.prefix.length);
  for (let index = 0; index < length && index < p.max; index += 1) {
    if (formulaImplies(model, itemAt(p, index), itemAt(q, index), look) !== "yes") return "undecided";
  }
  return p.max <= length ? "yes" : formulaImplies(model, p.rest, q.rest, look);
}

/** Whether all values of `a` are among those of `b`. */
export function formulaImplies(model: Model, a: Formula, b: Formula, look: CoarseLook): Answer {
  if (a === b || isAnything(b)) return "yes";
  if (a.every((special) => b.some((general) => covers(general, special)))) return "yes";
  if (look.depth <= 0) return "undecided";
  const inner = { ...deeper(look), ...(look.coarse && { coarse: true }) };
  return implies(model, valuesOf(model, a, deeper(look)), valuesOf(model, b, deeper(look)), inner);
}
