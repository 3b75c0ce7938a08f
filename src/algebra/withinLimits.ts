import type { Limits } from "../model/model.ts";
import type { Answer } from "./answer.ts";
import { matches } from "./matches.ts";

/** Whether a string or number keeps to `limits`. */
export function fits(limits: Limits, value: string | number): Answer {
  return typeof value === "string" ? fitsText(limits, value) : fitsNumber(limits, value);
}

function fitsText(limits: Limits, value: string): Answer {
  const { minLength, maxLength, pattern, format, contentEncoding, contentMediaType } = limits;
  if (minLength !== undefined || maxLength !== undefined) {
    const length = [...value].length;
    if (length < (minLength ?? 0) || length > (maxLength ?? Number.POSITIVE_INFINITY)) return "no";
  }
  const matching = pattern === undefined ? "yes" : matches(pattern, value);
  const isPlain = format === undefined && contentEncoding === undefined && contentMediaType === undefined;
  return matching === "yes" && !isPlain ? "undecided" : matching;
}

function fitsNumber(limits: Limits, value: number): Answer {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits;
  if (value < (minimum ?? Number.NEGATIVE_INFINITY) || value > (maximum ?? Number.POSITIVE_INFINITY))
    return "no";
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return "no";
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return "no";
  if (multipleOf === undefined || value % multipleOf === 0) return "yes";
  // A remainder is exact where both are integers, and a fraction is no multiple of an integer.
  const isExact = Number.isSafeInteger(value) || !Number.isInteger(value);
  return isExact && Number.isSafeInteger(multipleOf) ? "no" : "undecided";
}

/** Whether no value keeps to all of these limits. Looks at lengths and bounds only. */
export function isContradictory(all: readonly Limits[]): boolean {
  const least = (of: (limits: Limits) => number | undefined) =>
    Math.min(...all.map((limits) => of(limits) ?? Number.POSITIVE_INFINITY));
  const most = (of: (limits: Limits) => number | undefined) =>
    Math.max(...all.map((limits) => of(limits) ?? Number.NEGATIVE_INFINITY));
  const [low, lowOpen] = [most((each) => each.minimum), most((each) => each.exclusiveMinimum)];
  const [high, highOpen] = [least((each) => each.maximum), least((each) => each.exclusiveMaximum)];
  return (
    most((each) => each.minLength) > least((each) => each.maxLength) ||
    low > high ||
    low >= highOpen ||
    lowOpen >= high ||
    lowOpen >= highOpen
  );
}
