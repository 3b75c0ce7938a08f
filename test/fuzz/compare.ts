import type { FuzzDialect } from "./dialects.ts";
import {
  ajvJudge,
  hyperjumpJudge,
  type Judge,
  type Load,
  orComplaint,
  ourJudge,
  type Verdict,
} from "./judges.ts";
import { type KnownFault, knownFaults } from "./knownFaults.ts";
import type { Pair } from "./shrink.ts";

/** The three opinions on one document. */
export interface Verdicts {
  readonly ours: Verdict;
  readonly ajv: Verdict;
  readonly hyperjump: Verdict;
}

/** Judges the documents of one schema; compiled schemas, rewritten ones too, are kept as long as the comparison. */
export interface Comparison {
  verdicts(pair: Pair): Promise<Verdicts>;
  /** The faults that explain why a judge says otherwise; none where all agree, `undefined` where nothing explains it. */
  explain(pair: Pair, verdicts: Verdicts): Promise<readonly string[] | undefined>;
}

const judgeNames = ["ajv", "hyperjump"] as const;

export function compareBy(load: Load, dialect: FuzzDialect): Comparison {
  const compiled = new Map<string, Promise<Judge>>();
  const judgeOf = (name: keyof Verdicts, schema: Pair["schema"]): Promise<Judge> => {
    const key = name + JSON.stringify(schema);
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = orComplaint(() => {
      if (name === "ours") return ourJudge(load, schema, dialect);
      return name === "ajv" ? ajvJudge(schema, dialect) : hyperjumpJudge(schema, dialect);
    });
    compiled.set(key, made);
    return made;
  };
  const judge = async (name: keyof Verdicts, { schema, document }: Pair) =>
    (await judgeOf(name, schema))(document);

  const verdictsOf = async (pair: Pair): Promise<Verdicts> => ({
    ours: await judge("ours", pair),
    ajv: await judge("ajv", pair),
    hyperjump: await judge("hyperjump", pair),
  });

  /** Whether the fault is the reason why a judge differs from us on the pair. */
  async function isReason({ judge: name, rewrite, leavesOut }: KnownFault, pair: Pair, verdicts: Verdicts) {
    const rewritten = rewrite(pair, dialect);
    if (leavesOut === undefined) return (await judge(name, rewritten)) === verdicts.ours;
    const other = name === "ajv" ? verdicts.hyperjump : verdicts.ajv;
    return other === verdicts.ours && agree(await verdictsOf(rewritten));
  }

  /** The fault of the judge that is the reason, if one is. */
  async function reasonOf(
    name: KnownFault["judge"],
    pair: Pair,
    verdicts: Verdicts,
  ): Promise<string | undefined> {
    const before = JSON.stringify(pair);
    const own = knownFaults.filter(
      (fault) => fault.judge === name && JSON.stringify(fault.rewrite(pair, dialect)) !== before,
    );
    for (const fault of own) if (await isReason(fault, pair, verdicts)) return fault.fault;
    for (const several of [own.filter((fault) => !fault.leavesOut), own]) {
      const together: KnownFault = {
        judge: name,
        fault: "several of these at once",
        rewrite: () => several.reduce((rewritten, fault) => fault.rewrite(rewritten, dialect), pair),
        ...(several.some((fault) => fault.leavesOut) && { leavesOut: true }),
      };
      if (several.length > 1 && (await isReason(together, pair, verdicts))) return together.fault;
    }
    return undefined;
  }

  return {
    verdicts: verdictsOf,
    async explain(pair, verdicts) {
      if (agree(verdicts)) return [];
      if (typeof verdicts.ours === "string") return undefined;
      const found: string[] = [];
      for (const name of judgeNames) {
        if (verdicts[name] === verdicts.ours) continue;
        const fault = await reasonOf(name, pair, verdicts);
        if (fault === undefined) return undefined;
        found.push(`${name}: ${fault}`);
      }
      return found;
    },
  };
}

/** Whether all three say the same, and none fails. */
function agree({ ours, ajv, hyperjump }: Verdicts): boolean {
  return typeof ours === "boolean" && ours === ajv && ours === hyperjump;
}
