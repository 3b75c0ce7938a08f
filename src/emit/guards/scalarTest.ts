import { patternParts, patternValues } from "../../algebra/patternText.ts";
import { isScalar, type Json, jsonEqual, jsonTypeOf } from "../../json.ts";
import { isOfTypes } from "../../model/enumOf.ts";
import { type Kind, kindOf, kinds, kindsOf } from "../../model/kinds.ts";
import type { LimitKeyword, Shape } from "../../model/model.ts";
import { formatOf } from "../../schema/formats.ts";
import { matchedTexts } from "../../schema/pattern/matchedTexts.ts";
import { readPattern } from "../../schema/pattern/readPattern.ts";
import { jsonLiteral, stringLiteral } from "../code.ts";
import type { GuardFile } from "./guardFile.ts";
import { and, atom, not, or, type Test } from "./test.ts";

/** Whether `value` (an expression) is of this kind. Numbers must be finite: JSON has no other. */
export function kindTest(file: GuardFile, kind: Kind, value: string): Test {
  switch (kind) {
    case "null":
      return atom(`${value} === null`, `${value} !== null`);
    case "array":
      return atom(`Array.isArray(${value})`);
    case "object":
      return atom(`${file.use("isObject")}(${value})`);
    case "number":
      return atom(`Number.isFinite(${value})`);
    default:
      return atom(`typeof ${value} === "${kind}"`, `typeof ${value} !== "${kind}"`);
  }
}

/** Whether `value` is of one of the shape's `types`; true where it names none. */
export function typeTest(file: GuardFile, shape: Shape, value: string): Test {
  if (shape.types === undefined) return true;
  return or(...kindsOf(shape).map((kind) => kindOfShape(file, shape, kind, value)));
}

/** Types and limits as one expression: each kind that is allowed and `possible`, with the limits that are about it. */
export function scalarTest(
  file: GuardFile,
  shape: Shape,
  value: string,
  possible: readonly Kind[] = kinds,
): Test {
  const limits = verdictTests(file, shape, value);
  const typed = shape.types !== undefined;
  if (!typed && limits.length === 0) return true;
  const allowed = kindsOf(shape).filter((kind) => possible.includes(kind));
  // Where nothing is held, what is no JSON value must be refused too.
  const isHeld = possible.length < kinds.length && allowed.length === possible.length && !onlyIntegers(shape);
  if (limits.length === 0)
    return isHeld || or(...allowed.map((kind) => kindOfShape(file, shape, kind, value)));
  const parts = allowed.map((kind) => {
    const about = limits.filter((limit) => limit.kind === kind).map((limit) => limit.test);
    const is = typed ? kindOfShape(file, shape, kind, value) : kindTest(file, kind, value);
    if (about.length === 0) return typed ? is : true;
    // Nor does TypeScript have to be told what it knows, but for numbers.
    if (possible.length === 1 && kind !== "number") return and(...about);
    // The compiler needs typeof to know that it is a number.
    const number =
      kind === "number" ? atom(`typeof ${value} === "number"`, `typeof ${value} !== "number"`) : true;
    return typed
      ? and(number, is, ...about)
      : or(not(and(number, kind === "number" ? true : is)), ...[and(...about)]);
  });
  return typed ? or(...parts) : and(...parts);
}

/** Whether numbers must be integers. */
function onlyIntegers(shape: Shape): boolean {
  return shape.types?.includes("integer") === true && !shape.types.includes("number");
}

function kindOfShape(file: GuardFile, shape: Shape, kind: Kind, value: string): Test {
  return kind === "number" && onlyIntegers(shape)
    ? atom(`Number.isInteger(${value})`)
    : kindTest(file, kind, value);
}

/** A limit with the test that it makes of a `value` of its kind. */
export interface LimitTest {
  readonly keyword: LimitKeyword;
  readonly kind: Kind;
  readonly test: Test;
}

const noLimits: readonly LimitTest[] = [];

/** The shape's limits, each as a test of a `value` that is already known to be of its kind. */
export function limitTests(file: GuardFile, shape: Shape, value: string): readonly LimitTest[] {
  const { limits } = shape;
  if (Object.keys(limits).length === 0) return noLimits;
  const found: LimitTest[] = [];
  const add = (keyword: LimitKeyword, kind: Kind, test: Test) => found.push({ keyword, kind, test });
  const compared = (keyword: LimitKeyword, kind: Kind, left: string, operator: Operator) => {
    const limit = limits[keyword];
    if (typeof limit === "number") add(keyword, kind, compare(left, operator, limit));
  };
  const numeric = (keyword: LimitKeyword, operator: Operator) => {
    if (shape.types !== undefined) return compared(keyword, "number", value, operator);
    const limit = limits[keyword];
    if (typeof limit !== "number") return;
    // Where no type has ruled NaN out, the opposite comparison is no negation.
    const held = `${value} ${operator} ${jsonLiteral(limit)}`;
    add(keyword, "number", atom(held, `!(${held})`));
  };
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = limits;
  if ((minimum ?? exclusiveMinimum ?? maximum ?? exclusiveMaximum) !== undefined) {
    numeric("minimum", ">=");
    numeric("exclusiveMinimum", ">");
    numeric("maximum", "<=");
    numeric("exclusiveMaximum", "<");
  }
  const { multipleOf, minLength, maxLength, pattern, contentEncoding, contentMediaType } = limits;
  if (multipleOf !== undefined) add("multipleOf", "number", multipleTest(file, multipleOf, value));
  // All lengths and counts are at least 0.
  if (minLength !== undefined && minLength > 0)
    add("minLength", "string", minLengthTest(file, minLength, value));
  if (maxLength !== undefined) add("maxLength", "string", maxLengthTest(file, maxLength, value));
  if (pattern !== undefined) add("pattern", "string", patternTest(file, pattern, value));
  const format = shape.formatAsserted ? formatOf(limits.format ?? "") : undefined;
  if (format !== undefined) add("format", "string", atom(`${file.use(format.helper)}(${value})`));
  if (contentEncoding !== undefined) {
    add("contentEncoding", "string", atom(`${file.use("isBase64")}(${value})`));
  }
  if (contentMediaType !== undefined) {
    const encoding = contentEncoding === undefined ? "" : `, "base64"`;
    add("contentMediaType", "string", atom(`${file.use("isJsonText")}(${value}${encoding})`));
  }
  const { minItems, maxItems, uniqueItems, minProperties, maxProperties } = limits;
  if ((minItems ?? maxItems) !== undefined) {
    if (minItems !== undefined && minItems > 0) compared("minItems", "array", `${value}.length`, ">=");
    compared("maxItems", "array", `${value}.length`, "<=");
  }
  if (uniqueItems) add("uniqueItems", "array", atom(`${file.use("hasUniqueItems")}(${value})`));
  if ((minProperties ?? maxProperties) !== undefined) {
    if (minProperties !== undefined && minProperties > 0)
      compared("minProperties", "object", `Object.keys(${value}).length`, ">=");
    compared("maxProperties", "object", `Object.keys(${value}).length`, "<=");
  }
  return found;
}

/**
 * The same for who asks for nothing but a verdict: a count that is the least and the most is asked for once, and lengths as far as the
 * pattern leaves them open; what it lets be nothing but ASCII has as many characters as units.
 */
export function verdictTests(file: GuardFile, shape: Shape, value: string): readonly LimitTest[] {
  const tests = limitTests(file, shape, value);
  if (tests.length === 0) return tests;
  const {
    pattern,
    minItems,
    maxItems,
    minProperties,
    maxProperties,
    minLength = 0,
    maxLength = 0,
  } = shape.limits;
  const texts = pattern === undefined ? undefined : matchedTexts(pattern);
  const exactly = (count: string, limit: number | undefined) =>
    atom(`${count} === ${limit}`, `${count} !== ${limit}`);
  return tests.flatMap((limit) => {
    switch (limit.keyword) {
      case "minItems":
        return minItems === maxItems ? [] : limit;
      case "maxItems":
        return minItems === maxItems ? { ...limit, test: exactly(`${value}.length`, maxItems) } : limit;
      case "minProperties":
        return minProperties === maxProperties ? [] : limit;
      case "maxProperties":
        return minProperties === maxProperties
          ? { ...limit, test: exactly(`Object.keys(${value}).length`, maxProperties) }
          : limit;
      case "minLength":
        if (texts !== undefined && texts.least >= minLength) return [];
        return texts?.isAscii ? { ...limit, test: compare(`${value}.length`, ">=", minLength) } : limit;
      case "maxLength":
        if (texts !== undefined && texts.most <= maxLength) return [];
        return texts?.isAscii ? { ...limit, test: compare(`${value}.length`, "<=", maxLength) } : limit;
      default:
        return limit;
    }
  });
}

const opposites = { ">=": "<", "<=": ">", ">": "<=", "<": ">=" } as const;
type Operator = keyof typeof opposites;

function compare(left: string, operator: Operator, limit: number): Test {
  const right = jsonLiteral(limit);
  return atom(`${left} ${operator} ${right}`, `${left} ${opposites[operator]} ${right}`);
}

function multipleTest(file: GuardFile, divisor: number, value: string): Test {
  if (divisor === 1) return atom(`Number.isInteger(${value})`);
  const scale = scaleOf(divisor);
  const more = scale === undefined ? "" : `, ${scale}`;
  return atom(`${file.use("isMultipleOf")}(${value}, ${jsonLiteral(divisor)}${more})`);
}

/** Code points are counted only where code units, of which each takes one or two, leave doubt. */
function minLengthTest(file: GuardFile, limit: number, value: string): Test {
  const units = `${value}.length`;
  if (limit <= 1) return compare(units, ">=", limit);
  const points = `${file.use("codePointLength")}(${value})`;
  return and(
    compare(units, ">=", limit),
    or(compare(units, ">=", 2 * limit - 1), compare(points, ">=", limit)),
  );
}

function maxLengthTest(file: GuardFile, limit: number, value: string): Test {
  const units = `${value}.length`;
  if (limit < 1) return compare(units, "<=", limit);
  const points = `${file.use("codePointLength")}(${value})`;
  return or(compare(units, "<=", limit), and(compare(units, "<=", 2 * limit), compare(points, "<=", limit)));
}

/** Whether the string `value` (an expression) matches a pattern of the schema. */
export function patternTest(file: GuardFile, pattern: string, value: string): Test {
  const plain = plainTest(pattern, value);
  if (plain !== undefined) return plain;
  const read = readPattern(pattern);
  // Building the model has refused patterns that are no regular expressions.
  if ("error" in read) return false;
  return atom(`${file.pattern(read.source, read.flags)}.test(${value})`);
}

/** The test of a pattern that is a prefix, a suffix, a part, or a list of a few texts. */
function plainTest(pattern: string, value: string): Test | undefined {
  const values = patternValues(pattern);
  if (values !== undefined && values.length <= 4) {
    return or(
      ...values.map((each) =>
        atom(`${value} === ${stringLiteral(each)}`, `${value} !== ${stringLiteral(each)}`),
      ),
    );
  }
  const parts = patternParts(pattern);
  if (parts === undefined) return undefined;
  const [start = "", middle, end] = parts;
  if (end !== undefined) return atom(`${value}.includes(${stringLiteral(middle ?? "")})`);
  return start === ""
    ? atom(`${value}.endsWith(${stringLiteral(middle ?? "")})`)
    : atom(`${value}.startsWith(${stringLiteral(start)})`);
}

/** Whether `value` equals one of `members` (2020-12 Validation, sections 6.1.2 and 6.1.3). */
export function memberTest(file: GuardFile, members: readonly Json[], value: string): Test {
  const scalars = members.filter(isScalar);
  const others = members.filter((member) => !isScalar(member));
  const equal = (member: Json) =>
    atom(`${value} === ${jsonLiteral(member)}`, `${value} !== ${jsonLiteral(member)}`);
  const scalarTest =
    scalars.length <= 5 ? or(...scalars.map(equal)) : atom(`${file.members(scalars)}(${value})`);
  const deepTests = others.map((member) =>
    atom(`${file.use("jsonEqual")}(${value}, ${file.constant("constant", jsonLiteral(member))})`),
  );
  return or(scalarTest, ...deepTests);
}

/**
 * Tests of `enum` and `const`. Members that cannot occur stay out, which TypeScript knows too: those of other types than the
 * shape's, of other kinds than `possible`, and of an `enum` beside `const`.
 */
export function valueTest(
  file: GuardFile,
  { types, enum: members, const: only }: Pick<Shape, "types" | "enum" | "const">,
  value: string,
  possible: readonly Kind[] = kinds,
): Test {
  const listed = members?.filter((member) => only === undefined || jsonEqual(member, only.value));
  const values = listed ?? (only && [only.value]);
  if (values === undefined) return true;
  const left = values.filter((each) => isOfTypes(jsonTypeOf(each), types) && possible.includes(kindOf(each)));
  return memberTest(file, left, value);
}

/** The power of ten that makes a decimal fraction of 15 digits at the most an integer: 100 for 0.25. Integers need none. */
function scaleOf(fraction: number): number | undefined {
  if (Number.isInteger(fraction)) return undefined;
  for (let scale = 10; scale <= 1e15; scale *= 10) {
    const digits = Math.round(fraction * scale);
    if (Math.abs(digits) >= 1e15) return undefined;
    if (digits / scale === fraction) return scale;
  }
  return undefined;
}
