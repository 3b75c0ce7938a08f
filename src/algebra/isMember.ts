import { isJsonObject, isScalar, type Json, type JsonType, jsonEqual } from "../json.ts";
import { bareTarget } from "../model/bareTarget.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { remember } from "../remember.ts";
import { formatOf } from "../schema/formats.ts";
import { type Answer, allOf } from "./answer.ts";
import { inPlaceParts } from "./memberChoices.ts";
import { leftOver, ownAnswer, partsOf } from "./memberParts.ts";
import { fits } from "./withinLimits.ts";

/** Whether shape `id` accepts `value`; `undecided` where a format or the `multipleOf` of a fraction decides. */
export function isMember(model: Model, id: ShapeId, value: Json): Answer {
  return judge(model, id, value, false).answer;
}

/** An answer, and the keys or indexes of the value that were evaluated on the way (2020-12 Core, section 11). */
export interface Judged {
  readonly answer: Answer;
  /** Empty where nobody asked. */
  readonly seen: readonly (string | number)[];
}

/** Answers where nothing has been evaluated. */
export const judged: { readonly [A in Answer]: Judged } = {
  yes: { answer: "yes", seen: [] },
  no: { answer: "no", seen: [] },
  undecided: { answer: "undecided", seen: [] },
};

/** Verdicts of one value, which nobody changes. Nearly all values are judged by one shape, which needs no map. */
interface Verdicts {
  readonly key: number;
  readonly verdict: Judged;
  /** Those by other shapes. */
  others?: Map<number, Judged>;
}

/** Without these, schemas that share parts or nest in themselves take exponential time. */
const memoOf = remember((_: Model) => new Map<Json, Verdicts>());

/** {@link isMember}; with what it has evaluated, where that is asked for (`seeing`). */
export function judge(model: Model, id: ShapeId, value: Json, seeing: boolean): Judged {
  const target = bareTarget(model.shapes, id);
  const shape = model.shapes[target] as Shape;
  // What is asked again and again is asked by others: by a name, or of a value that a shape passes on.
  if (!appliesOthers(shape) && (isScalar(value) || !model.names.has(target)))
    return judgeAnew(model, shape, value, seeing);
  const memo = memoOf(model);
  const key = seeing ? ~target : target;
  const known = memo.get(value);
  const verdict = known?.key === key ? known.verdict : known?.others?.get(key);
  if (verdict !== undefined) return verdict;
  const found = judgeAnew(model, shape, value, seeing);
  // Parts of the shape may have judged the value meanwhile.
  const verdicts = memo.get(value);
  if (verdicts === undefined) memo.set(value, { key, verdict: found });
  else {
    verdicts.others ??= new Map();
    verdicts.others.set(key, found);
  }
  return found;
}

/** Whether a shape applies others to the same value. */
function appliesOthers(shape: Shape): boolean {
  return (
    shape.ref !== undefined ||
    shape.dynamicRef !== undefined ||
    shape.allOf !== undefined ||
    shape.anyOf !== undefined ||
    shape.oneOf !== undefined ||
    shape.not !== undefined ||
    shape.condition !== undefined ||
    (shape.object !== undefined && shape.object.dependentSchemas.length > 0)
  );
}

function judgeAnew(model: Model, shape: Shape, value: Json, seeing: boolean): Judged {
  if (isScalar(value)) return judgeParts(model, shape, value, seeing);
  const leftover = Array.isArray(value) ? shape.array?.unevaluatedItems : shape.object?.unevaluatedProperties;
  if (leftover === undefined) return judgeParts(model, shape, value, seeing);
  const parts = judgeParts(model, shape, value, true);
  return parts.answer === "no" ? parts : together([parts, leftOver(model, leftover, value, parts.seen)]);
}

/** The keys or indexes of `value` that are left to the `unevaluated*` keywords of `shape`. */
export function unevaluatedIn(model: Model, shape: Shape, value: Json): (string | number)[] {
  const seen = new Set(judgeParts(model, shape, value, true).seen);
  return partsOf(value).flatMap(([at]) => (seen.has(at) ? [] : [at]));
}

/** All keywords but `unevaluated*`. */
function judgeParts(model: Model, shape: Shape, value: Json, seeing: boolean): Judged {
  if (shape.never || !isOfTypes(shape, value) || !isListed(shape, value)) return judged.no;
  const own = isScalar(value) ? judged[limitAnswer(shape, value)] : ownAnswer(model, shape, value, seeing);
  if (own.answer === "no" || !appliesOthers(shape)) return own;
  return both(own, inPlaceParts(model, shape, value, seeing));
}

/** All of these in turn; the first that refuses ends it. */
export function both(start: Judged, parts: readonly (() => Judged)[]): Judged {
  const found = [start];
  for (const part of parts) {
    const next = part();
    if (next.answer === "no") return judged.no;
    found.push(next);
  }
  return together(found);
}

function together(all: readonly Judged[]): Judged {
  const answer = allOf(all.map((each) => each.answer));
  const seen = seenBy(all);
  return answer === "no" || seen.length === 0 ? judged[answer] : { answer, seen };
}

/** What any of them has evaluated, each key or index once: schemas that share parts say the same many times. */
export function seenBy(all: readonly Judged[]): Judged["seen"] {
  const [first, ...others] = all.filter(({ seen }) => seen.length > 0);
  if (first === undefined || others.length === 0) return first?.seen ?? [];
  return [...new Set(all.flatMap(({ seen }) => seen))];
}

function isOfTypes({ types }: Shape, value: Json): boolean {
  return types === undefined || types.some((type) => isOfType(type, value));
}

function isOfType(type: JsonType, value: Json): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isListed(shape: Shape, value: Json): boolean {
  return (
    (shape.enum === undefined || shape.enum.some((member) => jsonEqual(member, value))) &&
    (shape.const === undefined || jsonEqual(shape.const.value, value))
  );
}

/** What the limits on strings and numbers say. */
function limitAnswer({ limits, formatAsserted }: Shape, value: Json): Answer {
  if (typeof value !== "string" && typeof value !== "number") return "yes";
  const { format, ...others } = limits;
  const own = fits(others, value);
  if (own === "no" || typeof value !== "string" || !formatAsserted || format === undefined) return own;
  const known = formatOf(format);
  return known === undefined || known.example === value ? own : "undecided";
}
