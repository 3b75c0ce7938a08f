import { isJsonObject, ownValue } from "../../json.ts";
import type { Problem } from "../../problems.ts";
import { type Place, problemAt } from "../places.ts";
import { escapeToken } from "../pointer.ts";
import type { Graph } from "../resolve.ts";
import { isLinear } from "./isLinear.ts";
import { readPattern } from "./readPattern.ts";

/** Milliseconds for one pattern. A pattern that takes longer is not reported. */
const timeout = 2000;
/** A pattern takes up to seconds to examine: more different ones than these are not examined, and a note says so. */
const largest = 200;

/** A warning for each regular expression that some short text can keep busy for very long: recheck decides, where that is in doubt. */
export async function slowPatterns(graph: Graph): Promise<Problem[]> {
  const uses = graph.places.flatMap(patternsOf);
  const patterns = [...new Set(uses.map(({ pattern }) => pattern))].filter(isInDoubt);
  const complexities = await examine(patterns.slice(0, largest));
  const slow = uses.flatMap(({ place, keyword, pointer, pattern }) => {
    const complexity = complexities.get(pattern);
    if (complexity === undefined) return [];
    const message = `${JSON.stringify(pattern)} can backtrack catastrophically (${complexity}): a hostile text can keep a guard busy; rewrite it, or limit the length`;
    return [
      {
        ...problemAt(place.document, place.pointer + pointer, keyword, message),
        severity: "warning" as const,
      },
    ];
  });
  const [first] = graph.roots;
  if (patterns.length <= largest || first === undefined) return slow;
  const message = `${patterns.length - largest} of ${patterns.length} patterns were not examined for catastrophic backtracking`;
  return [...slow, { ...problemAt(first.document, "", "pattern", message), severity: "note" }];
}

interface PatternUse {
  readonly place: Place;
  readonly keyword: string;
  readonly pointer: string;
  readonly pattern: string;
}

const none: readonly never[] = [];

function patternsOf(place: Place): readonly PatternUse[] {
  if (typeof place.json === "boolean") return none;
  const pattern = ownValue(place.json, "pattern");
  const properties = ownValue(place.json, "patternProperties");
  if (pattern === undefined && properties === undefined) return none;
  return [
    ...(typeof pattern === "string" ? [{ place, keyword: "pattern", pointer: "/pattern", pattern }] : []),
    ...Object.keys(isJsonObject(properties) ? properties : {}).map((key) => ({
      place,
      keyword: "patternProperties",
      pointer: `/patternProperties/${escapeToken(key)}`,
      pattern: key,
    })),
  ];
}

function isInDoubt(pattern: string): boolean {
  const read = readPattern(pattern);
  return !("error" in read || isLinear(read.source, read.flags));
}

/** The patterns that are not safe, each with what it costs. */
async function examine(patterns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (patterns.length === 0) return found;
  // The same answer on every machine, and no other program started.
  process.env["RECHECK_BACKEND"] ??= "pure";
  const { check } = await import("recheck");
  for (const pattern of patterns) {
    const read = readPattern(pattern);
    if ("error" in read) continue;
    const result = await check(read.source, read.flags, { timeout });
    if (result.status === "vulnerable") found.set(pattern, result.complexity.summary);
  }
  return found;
}
