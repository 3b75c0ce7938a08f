import { evaluatePackage } from "../emit/evaluate.ts";
import { isJsonObject, type Json, jsonTypeOf } from "../json.ts";
import type { Model } from "../model/model.ts";
import { surfaceOf } from "../model/surface.ts";
import { ajvOf } from "./ajv.ts";
import { keysIn } from "./ajvFaults.ts";
import { type Fixture, fixturesIn } from "./fixturesIn.ts";
import { type Guard, type Judgement, judgeDocument, word } from "./judgeDocument.ts";
import { limitsIn, mutantsOf } from "./mutants.ts";
import type { PackageOnDisk } from "./packageOnDisk.ts";
import type { ValidDocument } from "./refusedDocuments.ts";
import type { Evidence } from "./untrueIssue.ts";

/** How many documents were judged, and what came of it. */
export interface Judged {
  readonly documents: number;
  /** Those of them that the guards accept. */
  readonly valid: readonly ValidDocument[];
  /** Documents that were judged unlike, that a guard contradicts itself about, or that are not what a fixture says. */
  readonly failures: readonly string[];
  /** Known faults of Ajv, with the number of documents that it judged otherwise for it. */
  readonly faults: ReadonlyMap<string, number>;
  /** Types that Ajv cannot read, judged by our own reading of the schema only. */
  readonly unread: readonly string[];
}

type Exports = Readonly<Record<string, unknown>>;

/** Mutants are made of at most so many documents of a type. */
const maxSeeds = 12;

/** Lets the package's own guards and Ajv judge every fixture, and every document that differs from a fixture at one place. */
export function judgeAlike({ files, schema, options }: PackageOnDisk, model: Model): Judged {
  let exports: Exports;
  try {
    exports = evaluatePackage(files);
  } catch (error) {
    const failures = [`the package cannot be loaded: ${String(error)}`];
    return { documents: 0, valid: [], failures, faults: new Map(), unread: [] };
  }
  const ajv = ajvOf(schema, options);
  const isDynamic = model.shapes.some(({ dynamicRef }) => dynamicRef !== undefined);
  // The standard meta-schemas are not in schema.json, but refer dynamically.
  const keys = new Set([...keysIn(schema), ...(isDynamic ? ["$dynamicRef"] : [])]);
  const evidence: Evidence = { schema, keys, model, ajv, isDynamic };
  const limits = limitsIn(schema);
  const { guards, lonely } = guardsIn(exports, model);
  const failures = [...lonely];
  const faults = new Map<string, number>();
  const valid: ValidDocument[] = [];
  let documents = 0;
  for (const guard of guards) {
    const { name } = guard;
    const judge = (what: string, value: unknown): Judgement => {
      documents++;
      const judgement = judgeDocument(guard, evidence, value as Json);
      const { complaints, fault } = judgement;
      if (judgement.valid) valid.push({ name, what, value: value as Json });
      failures.push(...complaints.map((complaint) => `${name}: ${what} ${complaint}`));
      if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
      return judgement;
    };
    let fixtures: readonly Fixture[] = [];
    let seeds: readonly Json[] = [];
    try {
      fixtures = fixturesIn(exports, name);
      seeds = seedsOf(exports, name, fixtures);
    } catch (error) {
      failures.push(`${name}: its fixtures throw: ${String(error)}`);
    }
    for (const fixture of fixtures) {
      const complaint = unlikeStated(fixture, judge(`the fixture ${fixture.what}`, fixture.value));
      if (complaint !== undefined) failures.push(`${name}: the fixture ${fixture.what} ${complaint}`);
    }
    for (const seed of seeds) {
      for (const mutant of mutantsOf(seed, limits)) judge(mutant.name, mutant.value);
    }
  }
  const unread = guards.filter(({ id }) => ajv(model.shapes[id]?.pointer ?? "") === undefined);
  return { documents, valid, failures, faults, unread: unread.map(({ name }) => name) };
}

/** The guards of the types that the package has. */
function guardsIn(
  exports: Exports,
  model: Model,
): { readonly guards: readonly Guard[]; readonly lonely: readonly string[] } {
  const guards: Guard[] = [];
  const lonely: string[] = [];
  for (const [id, name] of model.names) {
    const surface = surfaceOf(name);
    const [is, validate] = [exports[surface.is], exports[surface.validate]];
    // A document inside a bundle has a name here that it had not before; `index.ts` would not compile without a guard that is meant.
    if (is === undefined && validate === undefined) continue;
    if (typeof is === "function" && typeof validate === "function")
      guards.push({ name, id, is: is as Guard["is"], validate: validate as Guard["validate"] });
    else lonely.push(`${name}: the package exports ${surface.is} or ${surface.validate}, and not both`);
  }
  return { guards, lonely };
}

/** What a fixture says of itself that is not so. */
function unlikeStated({ invalid }: Fixture, { valid, issues }: Judgement): string | undefined {
  if (valid !== (invalid === undefined)) return `is ${word(valid)}`;
  if (invalid === undefined) return undefined;
  const { instancePath, keyword } = invalid;
  const isStated = issues.some((issue) => issue.instancePath === instancePath && issue.keyword === keyword);
  return isStated ? undefined : `does not fail by ${keyword} at ${JSON.stringify(instancePath)}`;
}

/** Valid documents to start from: those of a type that differ in kind, or the members of an enum. */
function seedsOf(exports: Exports, name: string, fixtures: readonly Fixture[]): readonly Json[] {
  const valid = fixtures.filter(({ invalid }) => invalid === undefined);
  const kinds = new Map(valid.map(({ value }) => [JSON.stringify(kindsIn(value as Json)), value as Json]));
  if (kinds.size > 0) return [...kinds.values()].slice(0, maxSeeds);
  const values = exports[surfaceOf(name).values];
  return Array.isArray(values) ? (values as Json[]) : [];
}

/** The JSON types in a document, where they stand. */
function kindsIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(kindsIn);
  if (!isJsonObject(value)) return jsonTypeOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kindsIn(part)]));
}
