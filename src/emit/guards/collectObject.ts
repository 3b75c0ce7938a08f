import type { ShapeId } from "../../model/model.ts";
import { keyRules } from "../../plan/keyRules.ts";
import { collectProperty, collectUnlessRight } from "./collectBody.ts";
import { expectationOf } from "./expectation.ts";
import { type GuardFile, isInherited, propertyText } from "./guardFile.ts";
import { below, keySpot, keywordPath, mismatchLine, missingLine, unexpectedLine } from "./issueLines.ts";
import { knownTest } from "./keyLoop.ts";
import { passHead } from "./keyPass.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest, patternTest } from "./scalarTest.ts";
import { and, atom, not } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence, usesProperty } from "./testObject.ts";

/** Statements that list what is wrong with the properties of the object `value`. */
export function collectObject(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const named = new Set(part.properties.map(({ name }) => name));
  const missing = (name: string) => [missingLine(file, keywordPath(shape, "required"), name)];
  const lines = [
    ...part.required
      .filter((name) => !named.has(name))
      .flatMap((name) => when(not(presence(name)), missing(name))),
    ...part.properties.flatMap(({ name, shape: inner }) => {
      const { value } = propertyText("value", name);
      const collected = collectProperty(file, inner, { value: "property", path: below("path", name) });
      if (isInherited(name)) {
        const read = collected.length === 0 ? [] : [`property = ${value};`, ...collected];
        return required.has(name)
          ? when(not(presence(name)), missing(name), read)
          : when(presence(name), read);
      }
      if (collected.length === 0) return required.has(name) ? when(not(presence(name)), missing(name)) : [];
      const isThere = atom(`(property = ${value}) !== undefined`, `(property = ${value}) === undefined`);
      return required.has(name) ? when(not(isThere), missing(name), collected) : when(isThere, collected);
    }),
    ...part.dependentRequired.flatMap(({ name, required: needed, spelled }) => {
      const schemaPath = keywordPath(shape, spelled ?? "dependentRequired");
      const lines = needed.flatMap((other) =>
        when(not(presence(other)), [missingLine(file, schemaPath, other)]),
      );
      return when(presence(name), lines);
    }),
  ];
  return [...(usesProperty(lines) ? ["let property: unknown;"] : []), ...lines, ...keyLines(file, id)];
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
      keywordPath(shape, "propertyNames"),
      expected,
    );
    lines.push(...when(not(testOf(file, names, "key")), [issue]));
  }
  for (const { pattern, shape: matched } of patterns) {
    lines.push(...when(patternTest(file, pattern, "key"), collectUnlessRight(file, matched, keySpot(file))));
  }
  if (rest !== undefined) {
    const wrong = file.shape(rest.shape).never
      ? [unexpectedLine(file, shape, rest.keyword)]
      : collectUnlessRight(file, rest.shape, keySpot(file));
    lines.push(...when(not(knownTest(file, rest.known, "key")), wrong));
  }
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
  const inner = [...passHead(file, wrong), "if (seen.keys.has(key)) continue;", ...wrong];
  return when(open, block("for (const key in value)", inner));
}
