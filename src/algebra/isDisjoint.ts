import type { Model } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { intersect } from "./intersect.ts";
import { isEmpty } from "./isEmpty.ts";
import { type Look, plainLook } from "./look.ts";
import type { Values } from "./values.ts";

/** Whether no value is in both sets. */
export function isDisjoint(model: Model, a: Values, b: Values, look: Look = plainLook): Answer {
  return isEmpty(model, intersect(model, a, b, look), look);
}
