import { Ajv2020 } from "ajv/dist/2020.js";
import { markdownTable } from "markdown-table";
import type { Json } from "../../src/json.ts";
import type { Load } from "../fuzz/judges.ts";

/** Something that judges documents, and how long it took per document, in nanoseconds, in each round. */
interface Contender {
  readonly name: string;
  readonly judge: (document: unknown) => boolean;
  readonly rounds: number[];
}

/** What is compared: our guards and Ajv's over the same documents, which all must judge alike. */
export interface GuardSpeed {
  readonly documents: number;
  readonly valid: number;
  /** Median nanoseconds per document, by contender. */
  readonly medians: ReadonlyMap<string, number>;
}

/**
 * Times `is` and `validate` of the package of `options` against Ajv, which compiles `schema`: the same schema with overlays applied.
 * Rounds take turns, so that a busy machine is as hard on each; what counts is the median.
 * @throws where the contenders do not agree on a document
 */
export async function measureGuards(
  load: Load,
  options: Parameters<Load>[0],
  schema: Json,
  documents: readonly Json[],
  rounds = 41,
): Promise<GuardSpeed> {
  const { is, validate } = await load(options);
  const ajv = (allErrors: boolean) =>
    new Ajv2020({ strict: false, validateFormats: false, allErrors }).compile(schema as object);
  const [first, all] = [ajv(false), ajv(true)];
  const contenders: Contender[] = [
    { name: "is", judge: is, rounds: [] },
    { name: "Ajv", judge: (document) => first(document) as boolean, rounds: [] },
    { name: "validate", judge: (document) => validate(document).ok, rounds: [] },
    { name: "Ajv, allErrors", judge: (document) => all(document) as boolean, rounds: [] },
  ];
  const verdicts = documents.map((document) => {
    const said = new Set(contenders.map(({ judge }) => judge(document)));
    if (said.size > 1) throw new Error(`The contenders do not agree on ${JSON.stringify(document)}`);
    return said.has(true);
  });
  for (const contender of contenders) time(contender, documents, 2000);
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) contender.rounds.push(time(contender, documents, 400));
  return {
    documents: documents.length,
    valid: verdicts.filter((valid) => valid).length,
    medians: new Map(contenders.map(({ name, rounds }) => [name, median(rounds)])),
  };
}

/** Nanoseconds per document. */
function time({ judge }: Contender, documents: readonly Json[], repeats: number): number {
  let valid = 0;
  const start = process.hrtime.bigint();
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const document of documents) if (judge(document)) valid++;
  const nanoseconds = Number(process.hrtime.bigint() - start);
  // The count is used, so that no engine leaves the judging out.
  if (valid < 0) throw new Error("impossible");
  return nanoseconds / (repeats * documents.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** A table of medians, each with its ratio to Ajv's for the same task. */
export function speedTable(speeds: ReadonlyMap<string, GuardSpeed>): string {
  const rows = [...speeds].flatMap(([what, { documents, medians }]) => {
    const row = (ours: string, theirs: string) => {
      const [a, b] = [medians.get(ours) ?? Number.NaN, medians.get(theirs) ?? Number.NaN];
      return [`${what} (${documents})`, ours, a.toFixed(0), theirs, b.toFixed(0), (b / a).toFixed(2)];
    };
    return documents === 0 ? [] : [row("is", "Ajv"), row("validate", "Ajv, allErrors")];
  });
  return markdownTable([["documents", "ours", "ns", "theirs", "ns", "times as fast"], ...rows], {
    align: ["l", "l", "r", "l", "r", "r"],
  });
}
