import { isJsonObject, ownValue } from "../../json.ts";
import type { Problem } from "../../problems.ts";
import { type Place, problemAt } from "../places.ts";
import { escapeToken } from "../pointer.ts";
import type { Graph } from "../resolve.ts";
import { type Backtracking, findBacktracking } from "./findBacktracking.ts";
import { isLinear } from "./isLinear.ts";
import { readPattern } from "./readPattern.ts";

/** A pattern takes up to a fifth of a second to examine: more different ones than these are not examined, and a note says so. */
const largest = 200;

/** A warning for each regular expression that some text keeps busy for longer than in proportion to its length. */
export function slowPatterns(graph: Graph): Problem[] {
  const uses = graph.places.flatMap(patternsOf);
  const patterns = [...new Set(uses.map(({ pattern }) => pattern))].filter(isInDoubt);
  const found = new Map(patterns.slice(0, largest).map((pattern) => [pattern, examine(pattern)]));
  const slow = uses.flatMap(({ place, keyword, pointer, pattern }) => {
    const backtracking = found.get(pattern);
    if (backtracking === undefined) return [];
    const { growth, text } = backtracking;
    const message = `${JSON.stringify(pattern)} can backtrack catastrophically (${growth}): a hostile text, such as ${text}, can keep a guard busy; rewrite it, or limit the length`;
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

function examine(pattern: string): Backtracking | undefined {
  const read = readPattern(pattern);
  return "error" in read ? undefined : findBacktracking(read.source, read.flags);
}
