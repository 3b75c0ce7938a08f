import type { ShapeId } from "../../model/model.ts";
import { keyRules } from "../../plan/keyRules.ts";
import { listsByKey } from "../../plan/objectPlan.ts";
import { stringLiteral } from "../code.ts";
import { collectProperty } from "./collectBody.ts";
import { collectKeys } from "./collectKeys.ts";
import { commonLinesOf } from "./commonPlace.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { keywordArgs, missingLine, propertySpot } from "./issueLines.ts";
import { block, type Lines, when } from "./lines.ts";
import { and, atom, not, type Test } from "./test.ts";
import { judgedFirst, presence, usesProperty } from "./testObject.ts";

/**
 * Statements that list what is wrong with the properties of the object `value`, then with its keys. Where a guard passes over the keys,
 * properties are listed in the order of the document, and those that are missing behind them.
 */
export function collectObject(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const named = new Set(part.properties.map(({ name }) => name));
  const requiredPath = keywordArgs(file, shape, "required");
  const demanded = (isThere: Test, name: string, otherwise: Lines) =>
    when(not(isThere), [missingLine(file, requiredPath, name)], otherwise);
  const rules = keyRules(file.model.shapes, file.evaluation, id);
  const isPassed = listsByKey(file.model, id, part, rules);
  const lines: Lines[number][] = [];
  const first = isPassed ? judgedFirst(file, part) : undefined;
  const owned = (name: string) => (first?.has(name) === false ? ownPresence(name) : presence(name));
  for (const name of part.required) if (!named.has(name)) lines.push(...demanded(owned(name), name, []));
  for (const property of isPassed ? [] : part.properties) {
    const { name, shape: inner } = property;
    const isNeeded = required.has(name);
    const make = () => {
      const { isThere, then } = readLines(name, collectProperty(file, inner, propertySpot(file, name)));
      return isNeeded ? demanded(isThere, name, then) : when(isThere, then);
    };
    const by = isNeeded ? requiredPath.join() : "";
    lines.push(...commonLinesOf(file, property, `${by} ${name}`, make));
  }
  const counted = isPassed ? part.required.filter((name) => named.has(name)) : [];
  const absent = counted.flatMap((name) => demanded(owned(name), name, []));
  for (const { name, required: needed, spelled } of part.dependentRequired) {
    const by = keywordArgs(file, shape, spelled ?? "dependentRequired");
    const missing = needed.flatMap((other) => when(not(presence(other)), [missingLine(file, by, other)]));
    lines.push(...when(presence(name), missing));
  }
  const firstRun = withProperty(lines.slice(0, longestRun));
  return [
    ...firstRun,
    ...laterRuns(lines),
    ...(counted.length > 0 ? ["let required = 0;"] : []),
    ...collectKeys(file, id, rules, isPassed ? part : undefined, usesProperty(firstRun)),
    ...when(atom(`required < ${counted.length}`), [...absent.slice(0, longestRun), ...laterRuns(absent)]),
  ];
}

/** {@link presence} as a pass over the keys sees it, which counts no property that is inherited. */
function ownPresence(name: string): Test {
  const isThere = presence(name);
  return isInherited(name) ? isThere : and(atom(`Object.hasOwn(value, ${stringLiteral(name)})`), isThere);
}

/** TypeScript gives up on a function in which it has to follow what it knows of `value` through some thousand statements. */
const longestRun = 200;

/** What lines are more than that, in functions of their own. */
function laterRuns(lines: Lines): Lines {
  const runs: Lines[number][] = [];
  for (let from = longestRun; from < lines.length; from += longestRun) {
    const name = `rest${from / longestRun}`;
    const head = `function ${name}(value: Readonly<Record<string, unknown>>): void`;
    runs.push(...block(head, withProperty(lines.slice(from, from + longestRun))), `${name}(value);`);
  }
  return runs;
}

/** These lines with the variable that they use. */
function withProperty(lines: Lines): Lines {
  return usesProperty(lines) ? ["let property: unknown;", ...lines] : lines;
}

/** Whether the property `name` is there, and `lines` about the variable `property`, which then holds it. */
function readLines(name: string, lines: Lines): { readonly isThere: Test; readonly then: Lines } {
  if (lines.length === 0) return { isThere: presence(name), then: lines };
  const value = propertyText(name);
  if (isInherited(name)) return { isThere: presence(name), then: [`property = ${value};`, ...lines] };
  const isThere = atom(`(property = ${value}) !== undefined`, `(property = ${value}) === undefined`);
  return { isThere, then: lines };
}
