import type { ShapeId } from "../../model/model.ts";
import type { KeyRules } from "../../plan/keyRules.ts";
import { collectUnlessRight } from "./collectBody.ts";
import { expectationOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { onlyTexts } from "./held.ts";
import { keySpot, keywordArgs, mismatchLine, unexpectedLine } from "./issueLines.ts";
import { fewKeys, knownTest } from "./keyLoop.ts";
import { caseLines, passHead } from "./keyPass.ts";
import { block, type Lines, when } from "./lines.ts";
import { patternTest } from "./scalarTest.ts";
import { not } from "./test.ts";
import { testOf } from "./testExpression.ts";

/** A property, and statements that list what is wrong with the variable `property`, which holds it. */
export interface KeyCase {
  readonly name: string;
  readonly lines: Lines;
}

/**
 * One pass over the keys of the object `value`, which lists what is wrong with them by `rules` and with the properties of `cases`.
 * `isDeclared`: whether the variable `property` is there.
 */
export function collectKeys(
  file: GuardFile,
  id: ShapeId,
  rules: KeyRules,
  cases: readonly KeyCase[],
  isDeclared: boolean,
): Lines {
  const head = (body: Lines) => passHead(file, body, "value", isDeclared);
  const pass = (body: Lines) =>
    body.length === 0 ? [] : block("for (const key in value)", [...head(body), ...body]);
  const { names, patterns, rest } = rules;
  const named = names === undefined ? [] : nameLines(file, id, names);
  const telling = cases.filter(({ lines }) => lines.length > 0);
  const left = rest === undefined ? [] : leftLines(file, id, rest.shape, rest.keyword);
  if (patterns.length > 0 || (rest !== undefined && rest.known.patterns.length > 0)) {
    const own = telling.map(({ name, lines }) => ({ keys: [name], lines: [...lines, "break;"] }));
    return pass([...named, ...caseLines(own), ...patternLines(file, rules, left)]);
  }
  const end = left.length > 0 ? "continue;" : "break;";
  const own = telling.map(({ name, lines }) => ({ keys: [name], lines: [...lines, end] }));
  const told = new Set(telling.map(({ name }) => name));
  const silent = left.length > 0 ? (rest?.known.keys.filter((key) => !told.has(key)) ?? []) : [];
  const skipped = silent.length > 0 ? [{ keys: silent, lines: ["continue;"] }] : [];
  if (own.length > 0 || named.length > 0)
    return pass([...named, ...caseLines([...own, ...skipped]), ...left]);
  if (left.length === 0) return [];
  // Where a known key says nothing more, whether the property is the object's own need not be asked.
  const skip =
    silent.length <= fewKeys
      ? when(knownTest(file, { keys: silent, patterns: [] }, "key"), ["continue;"])
      : caseLines(skipped);
  return block("for (const key in value)", [...skip, ...head(left), ...left]);
}

function nameLines(file: GuardFile, id: ShapeId, names: ShapeId): Lines {
  const expected = `a property name that is ${expectationOf(file, names)}`;
  const issue = mismatchLine(
    file,
    { value: "key", path: keySpot(file).path },
    keywordArgs(file, file.shape(id), "propertyNames"),
    expected,
  );
  return when(not(testOf(file, names, "key", onlyTexts)), [issue]);
}

/** What is wrong with a key that is left to `keyword`. */
function leftLines(file: GuardFile, id: ShapeId, rest: ShapeId, keyword: string): Lines {
  return file.shape(rest).never
    ? [unexpectedLine(file, file.shape(id), keyword)]
    : collectUnlessRight(file, rest, keySpot(file));
}

/** What is wrong with a key by patterns, and by `left` where it is not known. */
function patternLines(file: GuardFile, { patterns, rest }: KeyRules, left: Lines): Lines {
  // A pattern alone is not matched twice.
  const isEither = patterns.length === 1 && rest?.known.patterns.length === 1;
  const known = isEither ? { keys: rest.known.keys, patterns: [] } : rest?.known;
  const otherwise = known === undefined ? [] : when(not(knownTest(file, known, "key")), left);
  const lines = patterns.flatMap(({ pattern, shape: matched }) => {
    const found = collectUnlessRight(file, matched, keySpot(file));
    const isMatch = patternTest(file, pattern, "key");
    if (isEither && found.length === 0) return when(not(isMatch), otherwise);
    return when(isMatch, found, isEither ? otherwise : []);
  });
  return isEither ? lines : [...lines, ...otherwise];
}
