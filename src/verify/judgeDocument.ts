import type { Answer } from "../algebra/answer.ts";
import { isMember } from "../algebra/isMember.ts";
import type { Json } from "../json.ts";
import type { ShapeId } from "../model/model.ts";
import type { AjvVerdict } from "./ajv.ts";
import { ajvFault } from "./ajvFaults.ts";
import { type Evidence, type Issue, isForeignFormat, untrueIssue } from "./untrueIssue.ts";

/** The two functions of a type that judge. */
export interface Guard {
  readonly name: string;
  readonly id: ShapeId;
  readonly is: (value: unknown) => boolean;
  readonly validate: (value: unknown) => { readonly ok: boolean; readonly issues?: readonly Issue[] };
}

/** What a guard says of a document, and what is wrong with that. */
export interface Judgement {
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  /** Sentences about the document, without their subject. */
  readonly complaints: readonly string[];
  /** A known fault of Ajv that makes it judge otherwise. */
  readonly fault?: string;
}

/** Lets `guard` and Ajv judge `value`, and holds the issues that the guard lists against Ajv as well. */
export function judgeDocument(guard: Guard, evidence: Evidence, value: Json): Judgement {
  const { name, is, validate } = guard;
  let valid: boolean;
  let issues: readonly Issue[];
  let ok: boolean;
  try {
    valid = is(value);
    ({ ok, issues = [] } = validate(value));
  } catch (error) {
    return { valid: false, issues: [], complaints: [`makes the guards of ${name} throw: ${String(error)}`] };
  }
  const { said, fault } = opposed(guard, evidence, value, valid, issues);
  const untrue = valid ? undefined : untrueIssue(issues, value, evidence);
  const listed = `validate${name} with ${issues.length} issues`;
  const complaints = [
    ...(ok !== valid || ok !== (issues.length === 0)
      ? [`is ${word(valid)} to is${name}, and ${word(ok)} to ${listed}`]
      : []),
    ...(said === undefined ? [] : [said]),
    ...(untrue === undefined ? [] : [`has an issue that is not true, ${untrue}`]),
  ];
  return { valid, issues, complaints, ...(fault !== undefined && { fault }) };
}

/** What Ajv has against the verdict `valid`, or the fault of its own that makes it say otherwise. */
function opposed(
  { name, id }: Guard,
  { schema, keys, model, ajv }: Evidence,
  value: Json,
  valid: boolean,
  issues: readonly Issue[],
): { readonly said?: string; readonly fault?: string } {
  const judge = ajv(model.shapes[id]?.pointer ?? "");
  const verdict = judge?.(value);
  const own = isMember(model, id, value);
  const ours: Answer = valid ? "yes" : "no";
  const theirs = verdict === undefined ? own : verdict.valid ? "yes" : "no";
  if (theirs === ours || theirs === "undecided") return {};
  const fault =
    foreignFormat(valid, issues, schema) ??
    roundedFraction(valid && own !== "no", verdict) ??
    // Only where our own reading of the schema, which is not the guard's, sides with the guard.
    (own === ours ? ajvFault(keys, value) : undefined);
  if (fault !== undefined) return { fault };
  return { said: `is ${word(valid)} to is${name}, and ${word(!valid)} to ${verdict ? "Ajv" : "the schema"}` };
}

function foreignFormat(valid: boolean, issues: readonly Issue[], schema: Json): string | undefined {
  const isForeign = !valid && issues.length > 0 && issues.every((issue) => isForeignFormat(issue, schema));
  return isForeign ? "Ajv knows no internationalized formats" : undefined;
}

function roundedFraction(valid: boolean, verdict: ReturnType<AjvVerdict>): string | undefined {
  const isRounded = valid && verdict?.keywords.includes("multipleOf");
  return isRounded ? "Ajv computes multipleOf in binary fractions" : undefined;
}

/** How a verdict is called. */
export function word(valid: boolean): string {
  return valid ? "valid" : "invalid";
}
