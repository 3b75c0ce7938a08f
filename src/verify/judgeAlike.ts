import type { ValidateFunction } from "ajv";
import { evaluatePackage } from "../emit/evaluate.ts";
import type { Json } from "../json.ts";
import type { Model, ShapeId } from "../model/model.ts";
import { surfaceOf } from "../model/surface.ts";
import { ajvOf } from "./judges.ts";
import { mutantsOf } from "./mutants.ts";
import type { PackageOnDisk } from "./packageOnDisk.ts";

/** How many documents were judged, and those that were judged unlike or against what a fixture states. */
export interface Judged {
  readonly documents: number;
  readonly failures: readonly string[];
}

type Validate = (value: unknown) =>
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly instancePath: string; readonly keyword: string }[];
    };

/** Lets the package's own guards and Ajv judge every fixture, and every document that differs from a fixture at one place. */
export function judgeAlike({ files, schema, options }: PackageOnDisk, model: Model): Judged {
  let exports: Record<string, unknown>;
  try {
    exports = evaluatePackage(files);
  } catch (error) {
    return { documents: 0, failures: [`the package cannot be loaded: ${String(error)}`] };
  }
  const ajv = ajvOf(schema, options);
  let documents = 0;
  const failures: string[] = [];
  for (const [id, name] of model.names) {
    const surface = surfaceOf(name);
    const [is, validate] = [exports[surface.is], exports[surface.validate]] as [
      (value: unknown) => boolean,
      Validate,
    ];
    // A document inside a bundle has a name here that it had not before; `index.ts` would not compile without a guard that is meant.
    if (is === undefined && validate === undefined) continue;
    if (typeof is !== "function" || typeof validate !== "function") {
      failures.push(`${name}: the package exports ${surface.is} or ${surface.validate}, and not both`);
      continue;
    }
    const judge = ajv(model.shapes[id]?.pointer ?? "");
    const compare = (what: string, value: unknown) => {
      documents++;
      const [ours, theirs] = [is(value), judge(value)];
      if (ours !== theirs && !isRounded(ours, judge))
        failures.push(`${name}: ${what} is ${word(ours)} to ${surface.is}, and ${word(theirs)} to Ajv`);
      if (validate(value).ok !== ours)
        failures.push(`${name}: ${surface.is} and ${surface.validate} disagree on ${what}`);
      return ours;
    };
    for (const { what, value, invalid } of fixturesOf(exports, name, id, model)) {
      const valid = compare(what, value);
      if (valid === (invalid !== undefined)) failures.push(`${name}: the fixture ${what} is ${word(valid)}`);
      if (invalid === undefined || valid) continue;
      const result = validate(value);
      const { instancePath, keyword } = invalid;
      const stated =
        !result.ok &&
        result.issues.some((each) => each.instancePath === instancePath && each.keyword === keyword);
      if (!stated)
        failures.push(
          `${name}: the fixture ${what} does not fail at ${JSON.stringify(instancePath)} by ${keyword}`,
        );
    }
    const full = exports[surface.fixture];
    const seeds: Json[] =
      typeof full === "function" ? [full() as Json] : [...((exports[surface.values] ?? []) as Json[])];
    for (const seed of seeds) for (const { name: what, value } of mutantsOf(seed)) compare(what, value);
  }
  return { documents, failures };
}

/** Ajv divides in floating point: it refuses multiples that are very large or very small. */
function isRounded(ours: boolean, judge: ValidateFunction): boolean {
  return ours && (judge.errors ?? []).every(({ keyword }) => keyword === "multipleOf");
}

function word(valid: boolean): string {
  return valid ? "valid" : "invalid";
}

interface Fixture {
  readonly what: string;
  readonly value: unknown;
  /** Where and by which keyword it must fail. */
  readonly invalid?: { readonly instancePath: string; readonly keyword: string };
}

/** The documents that `src/fixtures.ts` has for a type. */
function fixturesOf(exports: Record<string, unknown>, name: string, id: ShapeId, model: Model): Fixture[] {
  const { fixture, fixtures } = surfaceOf(name);
  const [one, set] = [exports[fixture], exports[fixtures]];
  const single = typeof one === "function" ? [{ what: `${fixture}()`, value: one() as unknown }] : [];
  if (typeof set !== "function" || !model.roots.includes(id)) return single;
  const documents = set() as {
    readonly minimal: unknown;
    readonly full: unknown;
    readonly valid: readonly { readonly name: string; readonly value: unknown }[];
    readonly invalid: readonly {
      readonly name: string;
      readonly value: unknown;
      readonly instancePath: string;
      readonly keyword: string;
    }[];
  };
  return [
    ...single,
    { what: "minimal", value: documents.minimal },
    { what: "full", value: documents.full },
    ...documents.valid.map((each) => ({ what: `"${each.name}"`, value: each.value })),
    ...documents.invalid.map((each) => ({ what: `"${each.name}"`, value: each.value, invalid: each })),
  ];
}
