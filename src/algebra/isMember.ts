import { isScalar, type Json, jsonEqual, jsonTypeOf } from "../json.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { formatOf } from "../schema/formats.ts";
import { type Answer, allOf } from "./answer.ts";
import { chosen } from "./memberChoices.ts";
import { leftOver, ownParts, partsOf } from "./memberParts.ts";
import { fits } from "./withinLimits.ts";

/** Whether shape `id` accepts `value`; `undecided` where a format or the `multipleOf` of a fraction decides. */
export function isMember(model: Model, id: ShapeId, value: Json): Answer {
  return judge(model, id, value).answer;
}

/** An answer, and the keys or indexes of the value that were evaluated on the way (2020-12 Core, section 11). */
export interface Judged {
  readonly answer: Answer;
  readonly seen: readonly (string | number)[];
}

export const accepts: Judged = { answer: "yes", seen: [] };
export const refuses: Judged = { answer: "no", seen: [] };

/** Verdicts, which nobody changes: without them schemas that share parts or nest in themselves take exponential time. */
interface Memo {
  readonly objects: WeakMap<object, Map<ShapeId, Judged>>;
  readonly scalars: Map<Json, Map<ShapeId, Judged>>;
}
const memos = new WeakMap<Model, Memo>();

/** {@link isMember}, with what it has evaluated. */
export function judge(model: Model, id: ShapeId, value: Json): Judged {
  const plain = isScalar(value);
  if (plain && !appliesOthers(model.shapes[id] as Shape)) return judgeAnew(model, id, value);
  const memo: Memo = memos.get(model) ?? { objects: new WeakMap(), scalars: new Map() };
  memos.set(model, memo);
  const verdicts = (plain ? memo.scalars.get(value) : memo.objects.get(value)) ?? new Map();
  if (plain) memo.scalars.set(value, verdicts);
  else memo.objects.set(value, verdicts);
  const verdict = verdicts.get(id) ?? judgeAnew(model, id, value);
  verdicts.set(id, verdict);
  return verdict;
}

/** Whether a shape applies others to the same value. */
function appliesOthers({ ref, dynamicRef, allOf, anyOf, oneOf, not, condition }: Shape): boolean {
  return [ref, dynamicRef, allOf, anyOf, oneOf, not, condition].some((field) => field !== undefined);
}

function judgeAnew(model: Model, id: ShapeId, value: Json): Judged {
  const shape = model.shapes[id] as Shape;
  const judged = judgeParts(model, shape, value);
  if (judged.answer === "no") return refuses;
  if (isScalar(value)) return judged;
  return both(judged, leftOver(model, shape, value, judged.seen));
}

/** The keys or indexes of `value` that are left to the `unevaluated*` keywords of `shape`. */
export function unevaluatedIn(model: Model, shape: Shape, value: Json): (string | number)[] {
  const seen = new Set(judgeParts(model, shape, value).seen);
  return partsOf(value).flatMap(([at]) => (seen.has(at) ? [] : [at]));
}

/** All keywords but `unevaluated*`. */
function judgeParts(model: Model, shape: Shape, value: Json): Judged {
  if (shape.never || !isOfTypes(shape, value) || !isListed(shape, value)) return refuses;
  const within = limitAnswer(shape, value);
  if (within === "no") return refuses;
  if (isScalar(value) && !appliesOthers(shape))
    return within === "yes" ? accepts : { ...accepts, answer: within };
  return both({ answer: within, seen: [] }, [
    ...always(shape).map((inner) => () => judge(model, inner, value)),
    ...ownParts(model, shape, value),
    ...chosen(model, shape, value),
  ]);
}

/** All of these in turn; the first that refuses ends it. */
export function both(start: Judged, parts: readonly (() => Judged)[]): Judged {
  if (start.answer === "no") return refuses;
  const found = [start];
  for (const part of parts) {
    const next = part();
    if (next.answer === "no") return refuses;
    found.push(next);
  }
  return { answer: allOf(found.map(({ answer }) => answer)), seen: seenBy(found) };
}

/** What any of them has evaluated, each key or index once: schemas that share parts say the same many times. */
export function seenBy(all: readonly Judged[]): Judged["seen"] {
  const [first, ...others] = all.filter(({ seen }) => seen.length > 0);
  if (first === undefined || others.length === 0) return first?.seen ?? [];
  return [...new Set(all.flatMap(({ seen }) => seen))];
}

function isOfTypes({ types }: Shape, value: Json): boolean {
  const type = jsonTypeOf(value);
  return types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));
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
