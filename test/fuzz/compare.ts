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

  /** The fault that has to be worded around for the judge to say what we say; "" if none has to, `undefined` if that is not enough. */
  async function wordedAround(
    name: KnownFault["judge"],
    pair: Pair,
    ours: Verdict,
  ): Promise<string | undefined> {
    if ((await judge(name, pair)) === ours) return "";
    const before = JSON.stringify(pair);
    const own = knownFaults.filter(
      (fault) =>
        fault.judge === name &&
        fault.leavesOut === undefined &&
        JSON.stringify(fault.rewrite(pair, dialect)) !== before,
    );
    for (const { fault, rewrite } of own)
      if ((await judge(name, rewrite(pair, dialect))) === ours) return fault;
    const all = own.reduce((rewritten, fault) => fault.rewrite(rewritten, dialect), pair);
    return own.length > 1 && (await judge(name, all)) === ours ? "several of these at once" : undefined;
  }

  /** The same for faults that can only be left out: the other judge must side with us, and on what is left both must. */
  async function leftOut(name: KnownFault["judge"], pair: Pair, ours: Verdict): Promise<string | undefined> {
    const other = name === "ajv" ? "hyperjump" : "ajv";
    if ((await wordedAround(other, pair, ours)) === undefined) return undefined;
    for (const { fault, judge: whose, leavesOut, rewrite } of knownFaults) {
      const rest = rewrite(pair, dialect);
      if (whose !== name || leavesOut === undefined || JSON.stringify(rest) === JSON.stringify(pair))
        continue;
      const left = await judge("ours", rest);
      const sided = await Promise.all(judgeNames.map((each) => wordedAround(each, rest, left)));
      if (typeof left === "boolean" && !sided.includes(undefined)) return fault;
    }
    return undefined;
  }

  return {
    async verdicts(pair) {
      const [ours, ajv, hyperjump] = [judge("ours", pair), judge("ajv", pair), judge("hyperjump", pair)];
      return { ours: await ours, ajv: await ajv, hyperjump: await hyperjump };
    },
    async explain(pair, { ours, ajv, hyperjump }) {
      if (typeof ours === "string") return undefined;
      if (ours === ajv && ours === hyperjump) return [];
      const found: string[] = [];
      for (const name of judgeNames) {
        const fault = (await wordedAround(name, pair, ours)) ?? (await leftOut(name, pair, ours));
        if (fault === undefined) return undefined;
        if (fault !== "") found.push(`${name}: ${fault}`);
      }
      return found;
    },
  };
}
