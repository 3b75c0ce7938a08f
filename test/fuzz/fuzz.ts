import { isJsonObject } from "../../src/json.ts";
import { compareBy, type Verdicts } from "./compare.ts";
import { type FuzzDialect, fuzzDialects } from "./dialects.ts";
import type { Load } from "./judges.ts";
import { randomFrom } from "./random.ts";
import { randomDocument } from "./randomDocument.ts";
import { randomSchema } from "./randomSchema.ts";
import { type Pair, shrink } from "./shrink.ts";
import { untrueIssue } from "./untrueIssue.ts";

/** A difference that no known fault of a judge explains. */
export interface Difference {
  /** Makes the schema and its documents again. */
  readonly seed: number;
  readonly dialect: FuzzDialect["name"];
  /** As small as it could be made. */
  readonly pair: Pair;
  readonly verdicts: Verdicts;
}

/** What a run found. */
export interface FuzzReport {
  readonly pairs: number;
  readonly schemas: number;
  /** Pairs that we accept. */
  readonly valid: number;
  /** Refused documents whose issues were looked at one by one. */
  readonly lookedInto: number;
  /** How often each known fault explained a difference, by `judge: fault`. */
  readonly explained: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

export interface FuzzOptions {
  readonly load: Load;
  readonly seed: number;
  readonly pairs: number;
  readonly documentsPerSchema: number;
  /** Called after each schema. */
  readonly onProgress?: (pairs: number, differences: readonly Difference[]) => void;
}

/** Judges random documents by random schemas; schema number `i` and its documents come from seed `seed + i`. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { load } = options;
  const explained = new Map<string, number>();
  const differences: Difference[] = [];
  let [pairs, schemas, valid, lookedInto] = [0, 0, 0, 0];
  for (; pairs < options.pairs; schemas++) {
    const seed = options.seed + schemas;
    const random = randomFrom(seed);
    const dialect = dialectFor(seed);
    const schema = randomSchema(random, dialect);
    const comparison = compareBy(load, dialect);
    // To look into issues takes long: one document of some schemas has to do.
    let look = schemas % 4 === 0 && !/"\$(?:dynamic|recursive)Ref"/.test(JSON.stringify(schema));
    let difference: Difference | undefined;
    for (let count = 0; count < options.documentsPerSchema && pairs < options.pairs; count++, pairs++) {
      const pair = { schema, document: randomDocument(random, schema) };
      const verdicts = await comparison.verdicts(pair);
      if (verdicts.ours === true) valid++;
      const faults = await comparison.explain(pair, verdicts);
      for (const name of faults ?? []) explained.set(name, (explained.get(name) ?? 0) + 1);
      // One is enough of each schema.
      if (faults === undefined)
        difference ??= await smallest(load, seed, dialect, pair, async (next) => {
          const found = await verdictsOf(load, dialect, next);
          return found !== undefined && kindOf(found) === kindOf(verdicts) ? found : undefined;
        });
      if (!look || verdicts.ours !== false) continue;
      look = false;
      lookedInto++;
      if ((await untrueIssue(load, dialect, pair)) === undefined) continue;
      difference ??= await smallest(load, seed, dialect, pair, async (next) => {
        const untrue = await untrueIssue(load, dialect, next);
        return untrue === undefined ? undefined : { ...verdicts, ours: untrue };
      });
    }
    if (difference !== undefined) differences.push(difference);
    options.onProgress?.(pairs, differences);
  }
  return { pairs, schemas, valid, lookedInto, explained, differences };
}

function dialectFor(seed: number): FuzzDialect {
  // 2020-12 is what we are asked for most.
  return fuzzDialects[[0, 1, 0, 2][seed % 4] as number] as FuzzDialect;
}

/** The verdicts on a pair that they differ on without an explanation. */
async function verdictsOf(load: Load, dialect: FuzzDialect, pair: Pair): Promise<Verdicts | undefined> {
  const comparison = compareBy(load, dialect);
  const verdicts = await comparison.verdicts(pair);
  return (await comparison.explain(pair, verdicts)) === undefined ? verdicts : undefined;
}

/** The difference, with a pair as small as still `shows` it. */
async function smallest(
  load: Load,
  seed: number,
  dialect: FuzzDialect,
  pair: Pair,
  shows: (pair: Pair) => Promise<Verdicts | undefined>,
): Promise<Difference> {
  const small = await shrink(pair, async (next) => {
    const { schema } = next;
    if (typeof schema !== "boolean" && !isJsonObject(schema)) return false;
    return (await shows(next).catch(() => undefined)) !== undefined;
  });
  const verdicts = (await shows(small)) ?? (await compareBy(load, dialect).verdicts(small));
  return { seed, dialect: dialect.name, pair: small, verdicts };
}

/** Which judges differ, and how one fails that fails. */
function kindOf({ ours, ajv, hyperjump }: Verdicts): string {
  const failures = [ours, ajv, hyperjump].map((verdict) =>
    String(typeof verdict === "string" && verdict.slice(0, 40)),
  );
  return [...failures, ours === ajv, ours === hyperjump].join();
}
