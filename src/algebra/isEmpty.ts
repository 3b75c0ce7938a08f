import type { Model } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { both, type Formula } from "./claims.ts";
import type { Fields } from "./fields.ts";
import { type Items, itemAt } from "./items.ts";
import { deeper, type Look, plainLook } from "./look.ts";
import { areScalarsEmpty } from "./scalars.ts";
import { scalarKinds, type Values } from "./values.ts";
import { bodyOf, valuesOf } from "./valuesOf.ts";

/** Whether there is no value in `values`. */
export function isEmpty(model: Model, values: Values, look: Look = plainLook): Answer {
  const answers: Answer[] = [
    ...scalarKinds.map((kind) => areScalarsEmpty(values.scalars[kind])),
    ...values.arrays.map((items) => areItemsEmpty(model, items, deeper(look))),
    ...values.objects.map((fields) => areFieldsEmpty(model, fields, deeper(look))),
    ...values.named.map((id) =>
      look.depth <= 0 ? "undecided" : isEmpty(model, bodyOf(model, id, deeper(look)), deeper(look)),
    ),
  ];
  if (answers.every((answer) => answer === "yes")) return "yes";
  return answers.includes("no") && !values.approximate ? "no" : "undecided";
}

/** Whether no object is in `fields`: a required value is impossible. */
export function areFieldsEmpty(model: Model, fields: Fields, look: Look): Answer {
  let asksNothing = fields.min === 0;
  for (const { required, value } of fields.known.values()) {
    if (!required) continue;
    if (isImpossible(model, value, look)) return "yes";
    asksNothing = false;
  }
  return asksNothing ? "no" : "undecided";
}

/** Whether no array is in `items`. */
export function areItemsEmpty(model: Model, items: Items, look: Look): Answer {
  const first = Array.from({ length: Math.min(items.min, items.prefix.length) }, (_, index) =>
    itemAt(items, index),
  );
  if (first.some((value) => isImpossible(model, value, look))) return "yes";
  if (items.min > items.prefix.length && isImpossible(model, items.rest, look)) return "yes";
  const all = items.max > items.prefix.length ? [...items.prefix, items.rest] : items.prefix;
  const missing = items.holds.some((value) =>
    all.every((item) => isImpossible(model, both(item, value), look)),
  );
  if (missing) return "yes";
  return items.min === 0 && items.holds.length === 0 ? "no" : "undecided";
}

function isImpossible(model: Model, formula: Formula, look: Look): boolean {
  if (formula.length === 0) return true;
  // A single claim is impossible only where its shape is; contradictions come from several.
  if (look.depth <= 0 || formula.some((list) => list.length < 2 && !list[0]?.startsWith("-"))) return false;
  return isEmpty(model, valuesOf(model, formula, look), look) === "yes";
}
