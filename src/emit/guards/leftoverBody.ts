import type { ShapeId } from "../../model/model.ts";
import { type Contributor, type LeftoverPlan, planLeftovers } from "../../plan/leftoverPlan.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, heldInside, nothingHeld } from "./held.ts";
import { dynamicLeftovers, knownTest } from "./keyLoop.ts";
import { caseLines, passHead } from "./keyPass.ts";
import { block, demand, type Lines, someText, when } from "./lines.ts";
import { mentions } from "./mentions.ts";
import { kindTest, patternTest } from "./scalarTest.ts";
import { and, atom, bind, hole, not, or, type Test, textOf } from "./test.ts";
import { ownLines } from "./testBody.ts";
import { exactlyOne } from "./testChoice.ts";
import { testOf, untoldTest } from "./testExpression.ts";
import { presence } from "./testObject.ts";

const fail = "return false;";

/**
 * The body of a test of a shape whose `unevaluatedProperties` depends on nothing but which contributors accept the object: each
 * is tested once, and its answer kept. `undefined` where that is not enough.
 */
export function leftoverBody(file: GuardFile, id: ShapeId): Lines | undefined {
  const { keys, items } = dynamicLeftovers(file, id);
  if (keys === undefined || items !== undefined) return undefined;
  const plan = planLeftovers(file.model.shapes, file.evaluation, id);
  if (plan === undefined) return undefined;
  const held = { ...heldInside(file, file.shape(id), nothingHeld), more: true };
  const flags = new Map<Contributor["by"]["keyword"], number>();
  const keep = (word: Contributor["by"]["keyword"], answer: Test, lines: Lines[number][]): Test => {
    if (typeof answer === "boolean") return answer;
    const count = (flags.get(word) ?? 0) + 1;
    flags.set(word, count);
    const name = `${word === "if" ? "condition" : word}${count}`;
    lines.push(`const ${name} = ${textOf(answer)};`);
    return atom(name);
  };
  const parts = plan.inlined.map((owner) => partLines(file, owner, held, keep));
  const known = plan.contributors.map(({ owner, by, keys }) => ({
    keys,
    flag: parts[plan.inlined.indexOf(owner)]?.flagOf(by) ?? true,
  }));
  const answers = parts.flatMap(({ lines }) => lines);
  const uses = [
    ...answers,
    ...when(
      kindTest(file, "object", "value"),
      leftoverLoop(file, plan.sure, known, keys, plan.tested.length + answers.length > 0),
    ),
  ];
  const isUnused = (line: Lines[number]) => {
    const name = typeof line === "string" ? declared.exec(line)?.[1] : undefined;
    return name !== undefined && !someText(uses, (text) => text !== line && mentions(text, name));
  };
  return [
    ...plan.inlined.flatMap((owner) => blockOf(ownLines(file, owner, fail), owner !== id)),
    ...plan.tested.flatMap((part) => demand(testOf(file, part, "value", held), fail)),
    ...uses.filter((line) => !isUnused(line)),
    "return true;",
  ];
}

/** The declaration of an answer that is kept. */
const declared = /^const (\w+) = /;

/** Statements that declare variables have a block of their own where others do so too. */
function blockOf(lines: Lines, isInner: boolean): Lines {
  const declares = lines.some((line) => typeof line === "string" && /^(?:let|const) /.test(line));
  return isInner && declares ? ["{", lines, "}"] : lines;
}

/** What `owner` applies to the same value now and then, each tested once, and the answer for each. */
function partLines(
  file: GuardFile,
  owner: ShapeId,
  held: Held,
  keep: (word: Contributor["by"]["keyword"], answer: Test, lines: Lines[number][]) => Test,
): { readonly lines: Lines; readonly flagOf: (by: Contributor["by"]) => Test } {
  const { anyOf, oneOf, not: refused, condition, object } = file.shape(owner);
  const lines: Lines[number][] = [];
  const test = (inner: ShapeId) => testOf(file, inner, "value", held);
  const options = (anyOf ?? []).map((option) => keep("anyOf", test(option), lines));
  if (anyOf !== undefined) lines.push(...demand(or(...options), fail));
  const choices = (oneOf ?? []).map((choice) => keep("oneOf", test(choice), lines));
  if (oneOf !== undefined) lines.push(...exactlyOne(choices, fail));
  if (refused !== undefined) lines.push(...demand(not(test(refused)), fail));
  const holds = condition === undefined || keep("if", test(condition.if), lines);
  if (condition?.then !== undefined) lines.push(...demand(or(not(holds), test(condition.then)), fail));
  if (condition?.else !== undefined) lines.push(...demand(or(holds, test(condition.else)), fail));
  const dependent = object?.dependentSchemas ?? [];
  const demanded = dependent.flatMap((each) =>
    demand(or(not(presence(each.name)), untoldTest(file, each.shape, held)), fail),
  );
  lines.push(...when(kindTest(file, "object", "value"), demanded));
  return {
    lines,
    flagOf(by) {
      if (by.keyword === "anyOf") return options[by.index] ?? true;
      if (by.keyword === "oneOf") return choices[by.index] ?? true;
      if (by.keyword === "dependentSchemas") return presence(dependent[by.index]?.name ?? "");
      return by.keyword === "else" ? not(holds) : holds;
    },
  };
}

/** The pass over the keys of which some may be left over; `narrows`: what has been asked before may have narrowed the type of `value`. */
function leftoverLoop(
  file: GuardFile,
  sure: LeftoverPlan["sure"],
  known: readonly { readonly keys: LeftoverPlan["sure"]; readonly flag: Test }[],
  leftover: ShapeId,
  narrows: boolean,
): Lines {
  const judged = demand(bind(testOf(file, leftover, hole), "property", "property"), fail);
  if (judged.length === 0 || sure.all) return [];
  const skip = (test: Test) => when(test, ["continue;"]);
  const body = [
    ...caseLines(sure.keys.size === 0 ? [] : [{ keys: [...sure.keys], lines: ["continue;"] }]),
    ...[...sure.patterns].flatMap((pattern) => skip(patternTest(file, pattern, "key"))),
    ...known.flatMap(({ keys, flag }) =>
      keys.all
        ? []
        : skip(and(flag, knownTest(file, { keys: [...keys.keys], patterns: [...keys.patterns] }, "key"))),
    ),
    ...judged,
  ];
  const open = known.filter(({ keys }) => keys.all).map(({ flag }) => not(flag));
  // By now guards may have told TypeScript that `value` is of a type that names its keys.
  const left = "const left = value as Readonly<Record<string, unknown>>;";
  const pass = (object: string) =>
    block(`for (const key in ${object})`, [...passHead(file, body, object), ...body]);
  return when(and(...open), narrows ? [left, ...pass("left")] : pass("value"));
}
