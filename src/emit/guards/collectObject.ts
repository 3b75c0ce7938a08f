import type { ShapeId } from "../../model/model.ts";
import { keyRules } from "../../plan/keyRules.ts";
import { escapeToken } from "../../schema/pointer.ts";
import { calledShape } from "./calledShape.ts";
import { collectProperty, collectUnlessRight, isWrittenOut } from "./collectBody.ts";
import { listsTexts } from "./collectMembers.ts";
import { expectationOf } from "./expectation.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { onlyTexts } from "./held.ts";
import { homeOf, pointerText } from "./home.ts";
import {
  keySpot,
  keywordArgs,
  mismatchLine,
  missingLine,
  propertySpot,
  unexpectedLine,
} from "./issueLines.ts";
import { knownTest } from "./keyLoop.ts";
import { passHead } from "./keyPass.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest, patternTest } from "./scalarTest.ts";
import { and, atom, not, type Test } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence, usesProperty } from "./testObject.ts";

/** Statements that list what is wrong with the properties of the object `value`. */
export function collectObject(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const named = new Set(part.properties.map(({ name }) => name));
  const requiredPath = keywordArgs(file, shape, "required");
  const { isTop, isAtOnce } = file.home;
  const requiredWords = requiredPath.join();
  const demanded = (isThere: Test, name: string, otherwise: Lines) =>
    when(not(isThere), [missingLine(file, requiredPath, name)], otherwise);
  const lines: Lines[number][] = [];
  for (const name of part.required) if (!named.has(name)) lines.push(...demanded(presence(name), name, []));
  for (const { name, shape: inner } of part.properties) {
    const make = () => {
      const found = collectProperty(file, inner, propertySpot(file, name));
      const { isThere, then } = readLines(name, found);
      return required.has(name) ? demanded(isThere, name, then) : when(isThere, then);
    };
    const place = commonPlace(file, inner, name);
    const by = required.has(name) ? requiredWords : "";
    const alike = (file.takesSchema(inner) ? file.listing : file.same)[inner];
    const key = `${isTop} ${isAtOnce} ${place} ${by} ${alike} ${name}`;
    lines.push(...(place === undefined ? make() : file.common(key, make)));
  }
  for (const { name, required: needed, spelled } of part.dependentRequired) {
    const by = keywordArgs(file, shape, spelled ?? "dependentRequired");
    const missing = needed.flatMap((other) => when(not(presence(other)), [missingLine(file, by, other)]));
    lines.push(...when(presence(name), missing));
  }
  return [...inRuns(lines), ...keyLines(file, id)];
}

/** TypeScript gives up on a function in which it has to follow what it knows of `value` through some thousand statements. */
const longestRun = 200;

/** These lines with the variable that they use; more than a few hundred in functions of their own. */
function inRuns(lines: Lines): Lines {
  const runs: Lines[number][] = [...withProperty(lines.slice(0, longestRun))];
  for (let from = longestRun; from < lines.length; from += longestRun) {
    const name = `rest${from / longestRun}`;
    const head = `function ${name}(value: Readonly<Record<string, unknown>>): void`;
    runs.push(...block(head, withProperty(lines.slice(from, from + longestRun))), `${name}(value);`);
  }
  return runs;
}

function withProperty(lines: Lines): Lines {
  return usesProperty(lines) ? ["let property: unknown;", ...lines] : lines;
}

/** What the statements about a property of this shape say of where it stands, if they say just the same of others that judge alike. */
function commonPlace(file: GuardFile, id: ShapeId, name: string): string | undefined {
  if (!file.isShared(id)) return undefined;
  const { pointer, spelled } = file.shape(id);
  const called = calledShape(file.model, id);
  if (file.model.names.has(called)) {
    const meant = file.shape(called);
    return listsTexts(meant) ? pointerText(file.home, meant.pointer) : file.home.text;
  }
  const saysWhere = file.takesSchema(id) || (spelled === undefined && isWrittenOut(file, id));
  if (!saysWhere) return undefined;
  return homeOf(file.home, pointer, `/properties/${escapeToken(name)}`);
}

/** Whether the property `name` is there, and `lines` about the variable `property`, which then holds it. */
function readLines(name: string, lines: Lines): { readonly isThere: Test; readonly then: Lines } {
  if (lines.length === 0) return { isThere: presence(name), then: lines };
  const value = propertyText(name);
  if (isInherited(name)) return { isThere: presence(name), then: [`property = ${value};`, ...lines] };
  const isThere = atom(`(property = ${value}) !== undefined`, `(property = ${value}) === undefined`);
  return { isThere, then: lines };
}

function keyLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const { names, patterns, rest } = keyRules(file.model.shapes, file.evaluation, id);
  const lines: Lines[number][] = [];
  if (names !== undefined) {
    const expected = `a property name that is ${expectationOf(file, names)}`;
    const issue = mismatchLine(
      file,
      { value: "key", path: keySpot(file).path },
      keywordArgs(file, shape, "propertyNames"),
      expected,
    );
    lines.push(...when(not(testOf(file, names, "key", onlyTexts)), [issue]));
  }
  // A pattern alone is not matched twice.
  const isEither = patterns.length === 1 && rest?.known.patterns.length === 1;
  let left: Lines = [];
  if (rest !== undefined) {
    const wrong = file.shape(rest.shape).never
      ? [unexpectedLine(file, shape, rest.keyword)]
      : collectUnlessRight(file, rest.shape, keySpot(file));
    const known = isEither ? { keys: rest.known.keys, patterns: [] } : rest.known;
    left = when(not(knownTest(file, known, "key")), wrong);
  }
  for (const { pattern, shape: matched } of patterns) {
    const found = collectUnlessRight(file, matched, keySpot(file));
    const isMatch = patternTest(file, pattern, "key");
    if (isEither && found.length === 0) lines.push(...when(not(isMatch), left));
    else lines.push(...when(isMatch, found, isEither ? left : []));
  }
  if (!isEither) lines.push(...left);
  if (lines.length === 0) return [];
  return block("for (const key in value)", [...passHead(file, lines), ...lines]);
}

/** Statements for `unevaluatedProperties` by what `seen` holds. */
export function collectLeftKeys(file: GuardFile, id: ShapeId, keys: ShapeId): Lines {
  const shape = file.shape(id);
  const wrong = file.shape(keys).never
    ? [unexpectedLine(file, shape, "unevaluatedProperties")]
    : collectUnlessRight(file, keys, keySpot(file));
  if (wrong.length === 0) return [];
  const open = and(atom("seen !== undefined"), atom("!seen.allKeys"), kindTest(file, "object", "value"));
  const inner = [...passHead(file, wrong, "left"), "if (seen.keys.has(key)) continue;", ...wrong];
  // By now guards have told TypeScript that `value` may be of types that name their keys.
  const left = "const left = value as Readonly<Record<string, unknown>>;";
  return when(open, [left, ...block("for (const key in left)", inner)]);
}
