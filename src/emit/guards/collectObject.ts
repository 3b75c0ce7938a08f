import type { ShapeId } from "../../model/model.ts";
import { collectOf } from "./collectBody.ts";
import { expectationOf } from "./expectation.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import {
  atLine,
  below,
  keySpot,
  keywordPath,
  mismatchLine,
  missingLine,
  unexpectedLine,
} from "./issueLines.ts";
import { keyRules, knownTest } from "./keyLoop.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest, patternTest } from "./scalarTest.ts";
import { and, atom, not } from "./test.ts";
import { testOf } from "./testExpression.ts";
import { presence } from "./testObject.ts";

/** Statements that list what is wrong with the properties of the object `value`. */
export function collectObject(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const named = new Set(part.properties.map(({ name }) => name));
  const missing = (name: string) => [missingLine(file, keywordPath(shape, "required"), name)];
  return [
    ...part.required
      .filter((name) => !named.has(name))
      .flatMap((name) => when(not(presence(name)), missing(name))),
    ...part.properties.flatMap(({ name, shape: inner }) => {
      const spot = { value: propertyText("value", name).value, path: below("path", name) };
      const collected = collectOf(file, inner, spot);
      return required.has(name)
        ? when(not(presence(name)), missing(name), collected)
        : when(presence(name), collected);
    }),
    ...part.dependentRequired.flatMap(({ name, required: needed, spelled }) => {
      const schemaPath = keywordPath(shape, spelled ?? "dependentRequired");
      const lines = needed.flatMap((other) =>
        when(not(presence(other)), [missingLine(file, schemaPath, other)]),
      );
      return when(presence(name), lines);
    }),
    ...keyLines(file, id),
  ];
}

function keyLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const { names, patterns, rest } = keyRules(file, id);
  const lines: Lines[number][] = [];
  if (names !== undefined) {
    const expected = `a property name that is ${expectationOf(file, names)}`;
    const issue = mismatchLine(
      file,
      { value: "key", path: "at" },
      keywordPath(shape, "propertyNames"),
      expected,
    );
    lines.push(...when(not(testOf(file, names, "key")), [issue]));
  }
  for (const { pattern, shape: matched } of patterns) {
    lines.push(...when(patternTest(file, pattern, "key"), collectOf(file, matched, keySpot)));
  }
  if (rest !== undefined) {
    const wrong = file.shape(rest.shape).never
      ? [unexpectedLine(file, shape, rest.keyword)]
      : collectOf(file, rest.shape, keySpot);
    lines.push(...when(not(knownTest(file, rest.known, "key")), wrong));
  }
  if (lines.length === 0) return [];
  return block("for (const key of Object.keys(value))", [absentLine, atLine(file), ...lines]);
}

/** A property that is `undefined` is absent. */
const absentLine = "if (value[key] === undefined) continue;";

/** Statements for `unevaluatedProperties` by what `seen` holds. */
export function collectLeftKeys(file: GuardFile, id: ShapeId, keys: ShapeId): Lines {
  const shape = file.shape(id);
  const wrong = file.shape(keys).never
    ? [unexpectedLine(file, shape, "unevaluatedProperties")]
    : collectOf(file, keys, keySpot);
  if (wrong.length === 0) return [];
  const open = and(atom("seen !== undefined"), atom("!seen.allKeys"), kindTest(file, "object", "value"));
  const inner = ["if (value[key] === undefined || seen.keys.has(key)) continue;", atLine(file), ...wrong];
  return when(open, block("for (const key of Object.keys(value))", inner));
}
