import { matches } from "../../algebra/matches.ts";
import type { ObjectPart, ShapeId } from "../../model/model.ts";
import type { KeyRules } from "../../plan/keyRules.ts";
import { collectUnlessRight } from "./collectBody.ts";
import { expectationOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { onlyTexts } from "./held.ts";
import { keySpot, keywordArgs, mismatchLine, unexpectedLine } from "./issueLines.ts";
import { fewKeys, knownTest } from "./keyLoop.ts";
import { caseLines, passHead } from "./keyPass.ts";
import { block, type Lines, when } from "./lines.ts";
import { propertyCases } from "./propertyCases.ts";
import { patternTest } from "./scalarTest.ts";
import { not, or } from "./test.ts";
import { testOf } from "./testExpression.ts";

/**
 * One pass over the keys of the object `value`, which lists what is wrong with them by `rules`, and with the properties of `part` where
 * it is given. `isDeclared`: whether the variable `property` is there.
 */
export function collectKeys(
  file: GuardFile,
  id: ShapeId,
  rules: KeyRules,
  part: ObjectPart | undefined,
  isDeclared: boolean,
): Lines {
  const head = (body: Lines) => passHead(file, body, "value", isDeclared);
  const { names, rest } = rules;
  const named = names === undefined ? [] : nameLines(file, id, names);
  const left = rest === undefined ? [] : leftLines(file, id, rest.shape, rest.keyword);
  const patterns = rules.patterns.map(({ pattern, shape }) => ({
    pattern,
    lines: collectUnlessRight(file, shape, keySpot(file)),
  }));
  /** Whether what stands behind the cases has something to say of a key that is known. */
  const hasMore = (key: string) =>
    patterns.some(({ pattern, lines }) => lines.length > 0 && matches(pattern, key) !== "no");
  const others = otherLines(file, rules, patterns, left);
  const end = (key: string) => (others.length === 0 || hasMore(key) ? "break;" : "continue;");
  const own = part === undefined ? [] : propertyCases(file, part, end);
  const told = new Set(own.flatMap(({ keys }) => keys));
  const known = left.length === 0 || rest === undefined ? [] : rest.known.keys;
  const silent = known.filter((key) => !told.has(key) && !hasMore(key));
  const skipped = silent.length > 0 ? [{ keys: silent, lines: ["continue;"] }] : [];
  if (own.length > 0 || named.length > 0) {
    const body = [...named, ...caseLines([...own, ...skipped]), ...others];
    return block("for (const key in value)", [...head(body), ...body]);
  }
  if (others.length === 0) return [];
  // Where a known key says nothing more, whether the property is the object's own need not be asked.
  const skip =
    silent.length <= fewKeys
      ? when(knownTest(file, { keys: silent, patterns: [] }, "key"), ["continue;"])
      : caseLines(skipped);
  return block("for (const key in value)", [...skip, ...head(others), ...others]);
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

/** A pattern, and statements that list what is wrong with a property whose key it matches. */
interface PatternCase {
  readonly pattern: string;
  readonly lines: Lines;
}

/**
 * What is wrong with a key by patterns, and by `left` where no pattern matches it. A key that is known and comes here is one that a
 * pattern matches.
 */
function otherLines(
  file: GuardFile,
  { rest }: KeyRules,
  patterns: readonly PatternCase[],
  left: Lines,
): Lines {
  const matched = rest?.known.patterns ?? [];
  // A pattern alone is not matched twice.
  const isEither = patterns.length === 1 && matched.length === 1;
  const known = or(...(isEither ? [] : matched.map((pattern) => patternTest(file, pattern, "key"))));
  const otherwise = when(not(known), left);
  const lines = patterns.flatMap(({ pattern, lines: found }) => {
    const isMatch = patternTest(file, pattern, "key");
    if (isEither && found.length === 0) return when(not(isMatch), otherwise);
    return when(isMatch, found, isEither ? otherwise : []);
  });
  return isEither ? lines : [...lines, ...otherwise];
}
