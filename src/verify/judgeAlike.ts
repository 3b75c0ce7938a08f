import type { Answer } from "../algebra/answer.ts";
import { isMember } from "../algebra/isMember.ts";
import { evaluatePackage } from "../emit/evaluate.ts";
import { isJsonObject, type Json, jsonTypeOf } from "../json.ts";
import type { Model, ShapeId } from "../model/model.ts";
import { surfaceOf } from "../model/surface.ts";
import { type AjvVerdict, ajvOf } from "./ajv.ts";
import { ajvFault, keysIn } from "./ajvFaults.ts";
import { fixturesIn } from "./fixturesIn.ts";
import { limitsIn, mutantsOf } from "./mutants.ts";
import type { PackageOnDisk } from "./packageOnDisk.ts";
import { type Issue, isForeignFormat, untrueIssue } from "./untrueIssue.ts";

/** How many documents were judged, and what came of it. */
export interface Judged {
  readonly documents: number;
  /** Documents that were judged unlike, that a guard contradicts itself about, or that are not what a fixture says. */
  readonly failures: readonly string[];
  /** Known faults of Ajv, with the number of documents that it judged otherwise for it. */
  readonly faults: ReadonlyMap<string, number>;
  /** Types that Ajv cannot read, judged by our own reading of the schema only. */
  readonly unread: readonly string[];
}

type Validate = (value: unknown) => { readonly ok: boolean; readonly issues?: readonly Issue[] };

/** The two functions of a type that judge. */
interface Guard {
  readonly name: string;
  readonly id: ShapeId;
  readonly is: (value: unknown) => boolean;
  readonly validate: Validate;
}

/** Mutants are made of at most so many documents of a type. */
const maxSeeds = 12;

/** Lets the package's own guards and Ajv judge every fixture, and every document that differs from a fixture at one place. */
export function judgeAlike({ files, schema, options }: PackageOnDisk, model: Model): Judged {
  let exports: Record<string, unknown>;
  try {
    exports = evaluatePackage(files);
  } catch (error) {
    const failures = [`the package cannot be loaded: ${String(error)}`];
    return { documents: 0, failures, faults: new Map(), unread: [] };
  }
  const ajv = ajvOf(schema, options);
  const keys = keysIn(schema);
  const isDynamic = keys.has("$dynamicRef") || keys.has("$recursiveRef");
  const limits = limitsIn(schema);
  const failures: string[] = [];
  const faults = new Map<string, number>();
  const unread: string[] = [];
  let documents = 0;
  const { guards, lonely } = guardsIn(exports, model);
  failures.push(...lonely);
  for (const { name, id, is, validate } of guards) {
    const pointer = model.shapes[id]?.pointer ?? "";
    const judge = ajv(pointer);
    if (judge === undefined) unread.push(name);
    /** A fault of Ajv that can be why, where our own reading of the schema sides with the guard. */
    const sided = (own: Answer, ours: boolean, value: unknown) =>
      own === (ours ? "yes" : "no") ? ajvFault(keys, value as Json) : undefined;
    const compare = (what: string, value: unknown): Issue[] | undefined => {
      documents++;
      const ours = is(value);
      const { ok, issues = [] } = validate(value);
      const say = (sentence: string) => failures.push(`${name}: ${what} ${sentence}`);
      if (ok !== ours || (!ok && issues.length === 0))
        say(`is ${word(ours)} to is${name}, and ${word(ok)} to validate${name} with ${issues.length} issues`);
      const own = isMember(model, id, value as Json);
      const verdict = judge?.(value);
      const theirs = verdict === undefined ? own : verdict.valid ? "yes" : "no";
      if (theirs !== (ours ? "yes" : "no") && theirs !== "undecided") {
        const fault =
          foreignFormat(ours, issues, schema) ?? fraction(ours, verdict) ?? sided(own, ours, value);
        if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
        else say(`is ${word(ours)} to is${name}, and ${word(!ours)} to ${verdict ? "Ajv" : "the schema"}`);
      }
      const untrue =
        isDynamic || ours ? undefined : untrueIssue(issues, value as Json, { schema, keys, model, ajv });
      if (untrue !== undefined) say(`has an issue that is not true, ${untrue}`);
      return ok ? undefined : [...issues];
    };
    for (const { what, value, invalid } of fixturesIn(exports, name)) {
      const issues = compare(`the fixture ${what}`, value);
      if ((issues === undefined) !== (invalid === undefined))
        failures.push(`${name}: the fixture ${what} is ${word(issues === undefined)}`);
      const isStated = ({ instancePath, keyword }: Issue) =>
        instancePath === invalid?.instancePath && keyword === invalid.keyword;
      if (invalid !== undefined && issues !== undefined && !issues.some(isStated))
        failures.push(
          `${name}: the fixture ${what} does not fail by ${invalid.keyword} at ${JSON.stringify(invalid.instancePath)}`,
        );
    }
    for (const seed of seedsOf(exports, name)) {
      for (const { name: what, value } of mutantsOf(seed, limits)) compare(what, value);
    }
  }
  return { documents, failures, faults, unread };
}

function foreignFormat(ours: boolean, issues: readonly Issue[], schema: Json): string | undefined {
  const isForeign = !ours && issues.length > 0 && issues.every((issue) => isForeignFormat(issue, schema));
  return isForeign ? "Ajv knows no internationalized formats" : undefined;
}

function fraction(ours: boolean, verdict: ReturnType<AjvVerdict>): string | undefined {
  const isFraction = ours && verdict?.keywords.every((keyword) => keyword === "multipleOf");
  return isFraction ? "Ajv computes multipleOf in binary fractions" : undefined;
}

/** The guards of the types that the package has. */
function guardsIn(
  exports: Readonly<Record<string, unknown>>,
  model: Model,
): { guards: readonly Guard[]; lonely: readonly string[] } {
  const guards: Guard[] = [];
  const lonely: string[] = [];
  for (const [id, name] of model.names) {
    const surface = surfaceOf(name);
    const [is, validate] = [exports[surface.is], exports[surface.validate]];
    // A document inside a bundle has a name here that it had not before; `index.ts` would not compile without a guard that is meant.
    if (is === undefined && validate === undefined) continue;
    if (typeof is === "function" && typeof validate === "function")
      guards.push({ name, id, is: is as Guard["is"], validate: validate as Validate });
    else lonely.push(`${name}: the package exports ${surface.is} or ${surface.validate}, and not both`);
  }
  return { guards, lonely };
}

/** Valid documents to start from: those of a type that differ in kind, or the members of an enum. */
function seedsOf(exports: Readonly<Record<string, unknown>>, name: string): readonly Json[] {
  const values = exports[surfaceOf(name).values];
  const valid = fixturesIn(exports, name).filter(({ invalid }) => invalid === undefined);
  const kinds = new Map(valid.map(({ value }) => [JSON.stringify(kindsIn(value as Json)), value as Json]));
  if (kinds.size > 0) return [...kinds.values()].slice(0, maxSeeds);
  return Array.isArray(values) ? (values as Json[]) : [];
}

/** The JSON types in a document, where they stand. */
function kindsIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(kindsIn);
  if (!isJsonObject(value)) return jsonTypeOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kindsIn(part)]));
}

function word(valid: boolean): string {
  return valid ? "valid" : "invalid";
}
