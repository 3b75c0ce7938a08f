import type { LimitKeyword, Shape, ShapeId } from "../../model/model.ts";
import { formatOf } from "../../schema/formats.ts";
import { keywordFacts } from "../../schema/keywords.ts";
import { expectedByLimit } from "../../schema/limits.ts";
import { escapeToken, pointerTokens } from "../../schema/pointer.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import { surfaceOf } from "../surface.ts";
import { collectInPlace } from "./collectInPlace.ts";
import { expectationOf, limitWords, oneOf } from "./expectation.ts";
import { type GuardFile, propertyText } from "./guardFile.ts";
import { dynamicLeftovers, itemsRule, keyRules, knownTest } from "./keyLoop.ts";
import { block, type Lines } from "./lines.ts";
import { kindsOf, kindTest, limitTests, patternTest, typeTest, valueTest } from "./scalarTest.ts";
import { not, textOf } from "./test.ts";
import { presence } from "./testBody.ts";
import { inlineTest, testOf } from "./testExpression.ts";

/** The body of a function `(value: unknown, path: string, issues: Issue[]): void` that lists all that the shape finds wrong. */
export function collectBody(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  if (shape.never) return [neverLine(file, shape, "value", "path")];
  return [
    ...typeLines(file, shape, "value", "path", true),
    ...valueLines(file, id, "value", "path"),
    ...kindLines(file, id, "value", "path", true),
    ...collectInPlace(file, id),
    ...leftoverLines(file, id),
  ];
}

/** Statements that list what is wrong with `value` (an expression), which stands at `path` (an expression too). */
export function collectOf(file: GuardFile, id: ShapeId, value: string, path: string): Lines {
  const shape = file.shape(id);
  const test = inlineTest(file, id, value);
  if (test === true) return [];
  if (shape.never) return [neverLine(file, shape, value, path)];
  if (test === undefined || file.model.names.has(id) || !isScalar(shape)) {
    return [`${file.call("collect", id)}(${value}, ${path}, issues);`];
  }
  const typed = typeLines(file, shape, value, path, false);
  const rest = [...valueLines(file, id, value, path), ...kindLines(file, id, value, path, false)];
  if (typed.length === 0 || rest.length === 0) return [...typed, ...rest];
  return [
    `if (${textOf(not(typeTest(file, shape, value)))}) {`,
    [typeIssue(file, shape, value, path)],
    "} else {",
    rest,
    "}",
  ];
}

function isScalar(shape: Shape): boolean {
  const { object, array, ref, dynamicRef, allOf, anyOf, oneOf: choices, not: refused, condition } = shape;
  return [object, array, ref, dynamicRef, allOf, anyOf, choices, refused, condition].every(
    (part) => part === undefined,
  );
}

/** An expression for the JSON Pointer one token below `path`. */
export function below(path: string, token: string): string {
  const escaped = escapeToken(token);
  const text = path === "path" && /^[\w.-]+$/.test(escaped) ? `\`\${path}/${escaped}\`` : undefined;
  return text ?? `${path} + ${stringLiteral(`/${escaped}`)}`;
}

/** A literal of the JSON Pointer of a keyword in `schema.json`. */
export function keywordPath(shape: Shape, keyword: string): string {
  const spelled = shape.spelled?.[keyword] ?? keyword;
  return stringLiteral(`${shape.pointer}/${spelled}`);
}

/** A statement that adds an issue. */
export function issueLine(
  file: GuardFile,
  path: string,
  schemaPath: string,
  expected: string,
  value: string,
): string {
  return `issues.push(${file.use("mismatch")}(${path}, ${schemaPath}, ${stringLiteral(expected)}, ${value}));`;
}

function neverLine(file: GuardFile, shape: Shape, value: string, path: string): string {
  const keyword =
    pointerTokens(shape.pointer).findLast((token) => Object.hasOwn(keywordFacts, token)) ?? "false";
  const where = `${path}, ${stringLiteral(shape.pointer)}`;
  return `issues.push(${file.use("mismatch")}(${where}, "no value", ${value}, ${stringLiteral(keyword)}));`;
}

function typeIssue(file: GuardFile, shape: Shape, value: string, path: string): string {
  const words = {
    null: "null",
    boolean: "a boolean",
    integer: "an integer",
    number: "a number",
    string: "a string",
    array: "an array",
    object: "an object",
  };
  return issueLine(
    file,
    path,
    keywordPath(shape, "type"),
    oneOf((shape.types ?? []).map((type) => words[type])),
    value,
  );
}

function typeLines(file: GuardFile, shape: Shape, value: string, path: string, ends: boolean): Lines {
  if (shape.types === undefined) return [];
  const head = `if (${textOf(not(typeTest(file, shape, value)))})`;
  const issue = typeIssue(file, shape, value, path);
  return ends ? [`${head} {`, [issue, "return;"], "}"] : block(head, [issue]);
}

function valueLines(file: GuardFile, id: ShapeId, value: string, path: string): Lines {
  const shape = file.shape(id);
  const lines: (string | Lines)[] = [];
  for (const keyword of ["enum", "const"] as const) {
    const members = keyword === "enum" ? shape.enum : shape.const && [shape.const.value];
    if (members === undefined) continue;
    const only: Shape = { id, at: "", pointer: "", note: {}, limits: {}, enum: members };
    const name =
      keyword === "enum" && file.enumOf(id) !== undefined
        ? surfaceOf(file.model.names.get(id) as string)
        : undefined;
    const test =
      name === undefined ? textOf(not(valueTest(file, only, value))) : `!${file.useEnum(name.is)}(${value})`;
    const list =
      name === undefined ? file.constant("allowed", jsonLiteral(members)) : file.useEnum(name.values);
    const schemaPath = keywordPath(shape, keyword);
    lines.push(
      ...block(`if (${test})`, [
        `issues.push(${file.use("notMember")}(${path}, ${schemaPath}, ${list}, ${value}));`,
      ]),
    );
  }
  return lines;
}

/** Limits, properties and items, each for the kind of value that it is about. */
function kindLines(file: GuardFile, id: ShapeId, value: string, path: string, structure: boolean): Lines {
  const shape = file.shape(id);
  const allowed = kindsOf(shape);
  const known = shape.types !== undefined && allowed.length === 1;
  const limits = limitTests(file, shape, value);
  return allowed.flatMap((kind) => {
    const about = limits.filter((limit) => limit.kind === kind);
    const lines = [
      ...about.flatMap(({ keyword, test }) =>
        block(`if (${textOf(not(test))})`, [
          issueLine(file, path, keywordPath(shape, keyword), expectedOf(shape, keyword), value),
        ]),
      ),
      ...(structure && kind === "object" ? objectLines(file, id) : []),
      ...(structure && kind === "array" ? arrayLines(file, id) : []),
    ];
    if (known && kind !== "number") return lines;
    const test = kind === "number" ? `typeof ${value} === "number"` : textOf(kindTest(file, kind, value));
    return lines.length === 0 ? [] : block(`if (${test})`, lines);
  });
}

function expectedOf(shape: Shape, keyword: LimitKeyword): string {
  if (keyword === "format") return formatOf(shape.limits.format ?? "")?.expected ?? "";
  return limitWords(shape.limits, keyword);
}

function objectLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined) return [];
  const required = new Set(part.required);
  const missing = (name: string, keyword: string) =>
    `issues.push(${file.use("missingProperty")}(path, ${keyword}, ${stringLiteral(name)}));`;
  const named = new Set(part.properties.map(({ name }) => name));
  const lines: (string | Lines)[] = part.required
    .filter((name) => !named.has(name))
    .flatMap((name) =>
      block(`if (${textOf(not(presence(name)))})`, [missing(name, keywordPath(shape, "required"))]),
    );
  for (const { name, shape: inner } of part.properties) {
    const collected = collectOf(file, inner, propertyText("value", name).value, below("path", name));
    if (required.has(name)) {
      lines.push(
        ...block(`if (${textOf(not(presence(name)))})`, [missing(name, keywordPath(shape, "required"))]),
      );
      lines.push(...block("else", collected));
    } else lines.push(...block(`if (${textOf(presence(name))})`, collected));
  }
  for (const { name, required: needed, spelled } of part.dependentRequired) {
    const schemaPath = keywordPath(shape, spelled ?? "dependentRequired");
    const inner = needed.flatMap((other) =>
      block(`if (${textOf(not(presence(other)))})`, [missing(other, schemaPath)]),
    );
    lines.push(...block(`if (${textOf(presence(name))})`, inner));
  }
  return [...lines, ...keyLines(file, id)];
}

function keyLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const { names, patterns, rest } = keyRules(file, id);
  const inner: (string | Lines)[] = [];
  if (names !== undefined) {
    const refused = textOf(not(testOf(file, names, "key")));
    const expected = `a property name that is ${expectationOf(file, names)}`;
    if (refused !== "false")
      inner.push(
        ...block(`if (${refused})`, [
          issueLine(file, "at", keywordPath(shape, "propertyNames"), expected, "key"),
        ]),
      );
  }
  for (const { pattern, shape: matched } of patterns) {
    inner.push(
      ...block(
        `if (${textOf(patternTest(file, pattern, "key"))})`,
        collectOf(file, matched, "value[key]", "at"),
      ),
    );
  }
  if (rest !== undefined) {
    const lines = file.shape(rest.shape).never
      ? [`issues.push(${file.use("unexpectedProperty")}(at, ${keywordPath(shape, rest.keyword)}, key));`]
      : collectOf(file, rest.shape, "value[key]", "at");
    const unknown = textOf(not(knownTest(file, rest.known, "key")));
    inner.push(...(unknown === "true" ? lines : block(`if (${unknown})`, lines)));
  }
  if (inner.length === 0) return [];
  return [
    "for (const key of Object.keys(value)) {",
    [`const at = \`\${path}/\${${file.use("escapePointer")}(key)}\`;`, ...inner],
    "}",
  ];
}

function arrayLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.array;
  if (part === undefined) return [];
  const lines: (string | Lines)[] = part.prefixItems.flatMap((item, index) =>
    block(
      `if (value.length > ${index})`,
      collectOf(file, item, `value[${index}]`, below("path", String(index))),
    ),
  );
  const rule = itemsRule(file, id);
  if (rule !== undefined && file.shape(rule.shape).never) {
    const expected = expectedByLimit("maxItems", rule.from);
    lines.push(
      ...block(`if (value.length > ${rule.from})`, [
        issueLine(file, "path", keywordPath(shape, rule.keyword), expected, "value"),
      ]),
    );
  } else if (rule !== undefined) {
    const inner = collectOf(file, rule.shape, "value[index]", "`${path}/${index}`");
    lines.push(...block(`for (let index = ${rule.from}; index < value.length; index++)`, inner));
  }
  return [...lines, ...containsLines(file, id)];
}

function containsLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const contains = shape.array?.contains;
  if (contains === undefined || (contains.min === 0 && contains.max === undefined)) return [];
  const item = expectationOf(file, contains.shape, 1);
  const issue = (keyword: string, expected: string) =>
    issueLine(file, "path", keywordPath(shape, keyword), expected, "value");
  const few =
    contains.min === 1
      ? issue("contains", `an item that is ${item}`)
      : issue("minContains", `at least ${contains.min} items that are ${item}`);
  return [
    "{",
    [
      `const count = value.filter((item: unknown) => ${textOf(testOf(file, contains.shape, "item"))}).length;`,
      ...(contains.min > 0 ? [`if (count < ${contains.min}) ${few}`] : []),
      ...(contains.max === undefined
        ? []
        : [
            `if (count > ${contains.max}) ${issue("maxContains", `at most ${contains.max} items that are ${item}`)}`,
          ]),
    ],
    "}",
  ];
}

/** What is left over is only judged where nothing else is wrong: else the cause has been told already. */
function leftoverLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const { keys, items } = dynamicLeftovers(file, id);
  if (keys === undefined && items === undefined) return [];
  const lines: (string | Lines)[] = [];
  if (keys !== undefined) {
    const wrong = file.shape(keys).never
      ? [
          `issues.push(${file.use("unexpectedProperty")}(at, ${keywordPath(shape, "unevaluatedProperties")}, key));`,
        ]
      : collectOf(file, keys, "value[key]", "at");
    const inner = [
      "if (seen.keys.has(key)) continue;",
      `const at = \`\${path}/\${${file.use("escapePointer")}(key)}\`;`,
      ...wrong,
    ];
    const head = `if (seen !== undefined && !seen.allKeys && ${textOf(kindTest(file, "object", "value"))})`;
    if (wrong.length > 0)
      lines.push(`${head} {`, ["for (const key of Object.keys(value)) {", inner, "}"], "}");
  }
  if (items !== undefined) {
    const wrong = file.shape(items).never
      ? [
          issueLine(
            file,
            "`${path}/${index}`",
            keywordPath(shape, "unevaluatedItems"),
            "no further item",
            "value[index]",
          ),
        ]
      : collectOf(file, items, "value[index]", "`${path}/${index}`");
    const inner = ["if (seen.indexes.has(index)) continue;", ...wrong];
    const loop = ["for (let index = seen.items; index < value.length; index++) {", inner, "}"];
    if (wrong.length > 0) lines.push("if (seen !== undefined && Array.isArray(value)) {", loop, "}");
  }
  return lines.length === 0 ? [] : [`const seen = ${file.call("seen", id)}(value);`, ...lines];
}
