import { markdownTable } from "markdown-table";
import type { GuardsResult } from "./guards.ts";
import type { ContenderResult } from "./guardsChild.ts";
import { geometricMean } from "./median.ts";
import { withMessages } from "./ours.ts";

type Set = "valid" | "invalid";

const isPeer = ({ name }: ContenderResult) => !["ours", withMessages, "JSON.parse"].includes(name);

/** How many times as long a contender took as our guard; `NaN` where it did not run. */
export function ratio({ contenders }: GuardsResult, name: string, set: Set): number {
  const [ours, theirs] = ["ours", name].map((each) => contenders.find((one) => one.name === each));
  return theirs === undefined || ours === undefined ? Number.NaN : theirs[set] / ours[set];
}

/** The peer that took the least time, whether or not its verdicts are right. */
export function fastestPeer({ contenders }: GuardsResult, set: Set): ContenderResult | undefined {
  return contenders.filter(isPeer).sort((a, b) => a[set] - b[set])[0];
}

/** AuditLog: a row for each contender, a column for each task; ours in nanoseconds, the others in multiples of that. */
export function auditLogTable(results: readonly GuardsResult[]): string {
  const audits = results.filter(({ subject }) => subject.startsWith("AuditLog"));
  const columns = audits.flatMap((result): (readonly [GuardsResult, Set])[] =>
    result.collect
      ? [[result, "invalid"]]
      : [
          [result, "valid"],
          [result, "invalid"],
        ],
  );
  const names = audits.flatMap(({ contenders }) => contenders.map(({ name }) => name));
  const rows = [...new Set(["ours", ...(names.includes(withMessages) ? [withMessages] : []), ...names])];
  const total = audits.reduce((sum, { documents: { valid, invalid } }) => sum + valid + invalid, 0);
  const wrongOf = (name: string) =>
    audits
      .flatMap(({ contenders }) => contenders.filter((each) => each.name === name))
      .reduce((sum, { wrong }) => sum + wrong, 0);
  const title = ([{ subject, documents }, set]: readonly [GuardsResult, Set]) =>
    `${[set, ...subject.split(", ").slice(1)].join(", ")} (${documents[set]})`;
  return markdownTable(
    [
      ["time", ...columns.map(title), `wrong of ${total}`],
      ...rows.map((name) => [
        name === "ours" ? "ours, ns" : name,
        ...columns.map(([result, set]) =>
          name === "ours"
            ? (result.contenders.find((each) => each.name === name)?.[set] ?? Number.NaN).toFixed(0)
            : times(ratio(result, name, set)),
        ),
        name === "JSON.parse" ? "" : String(wrongOf(name)),
      ]),
    ],
    { align: ["l", ...columns.map(() => "r"), "r"] },
  );
}

/** Every other subject: ours in nanoseconds, and how many times that Ajv, the fastest peer and `JSON.parse` took. */
export function subjectTable(results: readonly GuardsResult[]): string {
  const others = results.filter(({ subject }) => !subject.startsWith("AuditLog"));
  const sets = ["valid", "invalid"] as const;
  const fastest = (result: GuardsResult, set: Set) => {
    const peer = fastestPeer(result, set);
    return peer === undefined ? "" : `${times(ratio(result, peer.name, set))} ${nameOf(peer)}`;
  };
  const mean = (value: (result: GuardsResult) => number) => times(geometricMean(others.map(value)));
  return markdownTable(
    [
      [
        "schema",
        ...sets.flatMap((set) => [`${set}: ours, ns`, "Ajv", "fastest peer", "JSON.parse"]),
        "wrong verdicts",
      ],
      ...others.map((result) => [
        result.subject,
        ...sets.flatMap((set) => [
          (result.contenders.find(({ name }) => name === "ours")?.[set] ?? Number.NaN).toFixed(0),
          times(ratio(result, "Ajv", set)),
          fastest(result, set),
          times(ratio(result, "JSON.parse", set)),
        ]),
        wrongVerdicts(result) || "none",
      ]),
      [
        "geometric mean",
        ...sets.flatMap((set) => [
          "",
          mean((result) => ratio(result, "Ajv", set)),
          mean((result) => ratio(result, fastestPeer(result, set)?.name ?? "", set)),
          mean((result) => ratio(result, "JSON.parse", set)),
        ]),
        "",
      ],
    ],
    { align: ["l", ...sets.flatMap(() => ["r", "r", "r", "r"] as const), "l"] },
  );
}

/** What a reader should know besides: which verdicts were wrong, who refused what, and which of our functions V8 does not like. */
export function guardNotes(results: readonly GuardsResult[]): string[] {
  return results.flatMap(({ subject, refused, optimised, ...result }) => [
    ...(subject.startsWith("AuditLog") && wrongVerdicts(result) !== ""
      ? [`${subject}: wrong verdicts: ${wrongVerdicts(result)}`]
      : []),
    ...Object.entries(refused).map(([name, why]) => `${subject}: ${name} refuses the schema: ${why}`),
    ...optimised.refused.map((each) => `${subject}: V8 CANNOT OPTIMISE ${each}`),
    ...optimised.unsteady.map((each) => `${subject}: V8 drops compiled code again: ${each}`),
  ]);
}

/** The races in which a peer did best against us, worst first; a ratio below 1 is a race that we lost. */
export function worstRaces(results: readonly GuardsResult[], count: number): string[] {
  return results
    .flatMap((result) =>
      (result.collect ? (["invalid"] as const) : (["valid", "invalid"] as const)).map((set) => {
        const peer = fastestPeer(result, set);
        return {
          race: `${result.subject}, ${set}`,
          peer: peer === undefined ? "no peer" : nameOf(peer),
          ratio: ratio(result, peer?.name ?? "", set),
        };
      }),
    )
    .sort((a, b) => a.ratio - b.ratio)
    .slice(0, count)
    .map(({ race, peer, ratio: value }) => `${race}: ${peer} takes ${times(value)} of our time`);
}

function wrongVerdicts({ contenders, documents }: Pick<GuardsResult, "contenders" | "documents">): string {
  const total = documents.valid + documents.invalid;
  return contenders
    .filter(({ wrong }) => wrong > 0)
    .map(({ name, wrong }) => `${name} ${wrong} of ${total}`)
    .join(", ");
}

/** The name, with how often it is wrong: who need not be right is soon done. */
function nameOf({ name, wrong }: ContenderResult): string {
  return wrong === 0 ? name : `${name} (${wrong} wrong)`;
}

function times(value: number): string {
  return Number.isNaN(value) ? "–" : value >= 9.95 ? value.toFixed(0) : value.toFixed(value < 0.1 ? 3 : 2);
}
