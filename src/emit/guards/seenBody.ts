import { bareTarget } from "../../model/bareTarget.ts";
import { always } from "../../model/evaluated.ts";
import { possibleKinds } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { stringLiteral } from "../code.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, heldInside, nothingHeld, onlyObjects } from "./held.ts";
import { dynamicLeftovers, fewKeys, knownTest } from "./keyLoop.ts";
import { block, demand, type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { and, atom, not, or, textOf } from "./test.ts";
import { ownLines } from "./testBody.ts";
import { testOf, untoldTest } from "./testExpression.ts";
import { presence } from "./testObject.ts";

const fail = "return undefined;";

/**
 * The body of a function `(value: unknown): Evaluated | undefined` that judges by the shape without its own dynamic `unevaluated*`,
 * and gives what was evaluated on the way (2020-12 Core, section 11). Judging and evaluating in one pass keeps nested leftovers linear.
 */
export function seenBody(file: GuardFile, id: ShapeId): Lines {
  const inPlace = inPlaceLines(file, id);
  if (inPlace.includes(fail)) return [fail];
  return [
    ...ownLines(file, file.shape(id), fail),
    `const seen = ${file.use("nothingEvaluated")}();`,
    ...ownKeyLines(file, id),
    ...ownItemLines(file, id),
    ...inPlace,
    "return seen;",
  ];
}

/** The same with the shape's own `unevaluated*`. */
export function evaluateBody(file: GuardFile, id: ShapeId): Lines {
  const { object, array } = file.shape(id);
  return [
    `const seen = ${file.call("seen", id)}(value);`,
    `if (seen === undefined) ${fail}`,
    ...leftoverLines(file, id, fail),
    ...(object?.unevaluatedProperties === undefined ? [] : ["seen.allKeys = true;"]),
    ...(array?.unevaluatedItems === undefined ? [] : ["seen.items = Number.POSITIVE_INFINITY;"]),
    "return seen;",
  ];
}

/** Statements for the `unevaluated*` that `seen` is needed for. */
export function leftoverLines(file: GuardFile, id: ShapeId, refuse: string): Lines {
  const { keys, items } = dynamicLeftovers(file, id);
  const keyTest =
    keys === undefined
      ? true
      : or(
          atom("value[key] === undefined", "value[key] !== undefined"),
          atom("seen.keys.has(key)"),
          testOf(file, keys, "value[key]"),
        );
  const itemTest =
    items === undefined ? true : or(atom("seen.indexes.has(index)"), testOf(file, items, "value[index]"));
  const open = and(kindTest(file, "object", "value"), atom("!seen.allKeys", "seen.allKeys"));
  return [
    ...when(open, block("for (const key of Object.keys(value))", demand(keyTest, refuse))),
    ...when(
      kindTest(file, "array", "value"),
      block("for (let index = seen.items; index < value.length; index++)", demand(itemTest, refuse)),
    ),
  ];
}

function ownKeyLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.object;
  if (part === undefined || !possibleKinds(shape).includes("object")) return [];
  if (part.additionalProperties !== undefined) return ["seen.allKeys = true;"];
  const keys = part.properties.map(({ name }) => name);
  const patterns = part.patternProperties.map(({ pattern }) => pattern);
  // Nobody asks for those that the object does not have.
  if (patterns.length === 0 && keys.length <= fewKeys)
    return keys.map((key) => `seen.keys.add(${stringLiteral(key)});`);
  const test = knownTest(file, { keys, patterns }, "key");
  const lines = block("for (const key of Object.keys(value))", when(test, ["seen.keys.add(key);"]));
  return when(kindTest(file, "object", "value"), lines);
}

function ownItemLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.array;
  if (part === undefined || !possibleKinds(shape).includes("array")) return [];
  const lines: Lines[number][] = [];
  if (part.items !== undefined) lines.push("seen.items = Number.POSITIVE_INFINITY;");
  else if (part.prefixItems.length > 0) lines.push(`seen.items = ${part.prefixItems.length};`);
  if (part.contains?.evaluates && part.items === undefined) {
    const test = testOf(file, part.contains.shape, "value[index]");
    lines.push(
      ...block(
        "for (let index = 0; index < value.length; index++)",
        when(test, ["seen.indexes.add(index);"]),
      ),
    );
  }
  return when(kindTest(file, "array", "value"), lines);
}

/** Runs `then` where `inner` accepts the value, having noted what it evaluated, else `otherwise`. */
function judge(file: GuardFile, inner: ShapeId, held: Held, then: Lines, otherwise: Lines): Lines {
  const notes = file.evaluation.contributes(inner);
  const accepts = notes
    ? atom(`${file.use("addEvaluated")}(seen, ${file.call(evaluateKind(file, inner), inner)}(value))`)
    : testOf(file, inner, "value", held);
  if (notes && then.length + otherwise.length === 0) return [`${textOf(accepts)};`];
  return then.length === 0 ? when(not(accepts), otherwise) : when(accepts, then, otherwise);
}

/** Without a leftover rule of its own, what a shape has seen is all that it evaluates; calls go past bare references. */
function evaluateKind(file: GuardFile, id: ShapeId): "seen" | "evaluate" {
  const { object, array } = file.shape(bareTarget(file.model.shapes, id));
  return object?.unevaluatedProperties === undefined && array?.unevaluatedItems === undefined
    ? "seen"
    : "evaluate";
}

function inPlaceLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const { condition } = shape;
  const held = heldInside(file, shape, nothingHeld);
  const demanded = (inner: ShapeId) => judge(file, inner, held, [], [fail]);
  const branch = (inner: ShapeId | undefined) => (inner === undefined ? [] : demanded(inner));
  const { dependentSchemas = [] } = held.kinds.includes("object") ? (shape.object ?? {}) : {};
  const dependent = dependentSchemas.flatMap(({ name, shape: inner }) =>
    when(presence(name), dependentLines(file, inner, heldInside(file, shape, onlyObjects))),
  );
  return [
    // Guards may tell TypeScript that `value` is of a type that names its keys: none is looked at by name after them.
    ...when(kindTest(file, "object", "value"), dependent),
    ...always(shape).flatMap(demanded),
    ...(shape.anyOf === undefined ? [] : choices(file, shape.anyOf, held, "=== 0")),
    ...(shape.oneOf === undefined ? [] : choices(file, shape.oneOf, held, "!== 1")),
    ...(shape.not === undefined ? [] : demand(not(testOf(file, shape.not, "value", held)), fail)),
    ...(condition === undefined
      ? []
      : judge(file, condition.if, held, branch(condition.then), branch(condition.else))),
  ];
}

/** Statements for one of `dependentSchemas`. */
function dependentLines(file: GuardFile, inner: ShapeId, held: Held): Lines {
  return file.evaluation.contributes(inner)
    ? judge(file, inner, held, [], [fail])
    : when(not(untoldTest(file, inner, held)), [fail]);
}

function choices(file: GuardFile, options: readonly ShapeId[], held: Held, refused: string): Lines {
  const lines = options.flatMap((option) => judge(file, option, held, ["matches++;"], []));
  return [{ scope: ["let matches = 0;", ...lines, `if (matches ${refused}) ${fail}`] }];
}
