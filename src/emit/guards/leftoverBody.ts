import { kindsOf } from "../../model/kinds.ts";
import type { ShapeId } from "../../model/model.ts";
import { areExclusive } from "../../plan/areExclusive.ts";
import { type Contributor, type LeftoverPlan, planLeftovers } from "../../plan/leftoverPlan.ts";
import { exactlyOne } from "./exactlyOne.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, heldInside, nothingHeld } from "./held.ts";
import { dynamicLeftovers, knownTest } from "./keyLoop.ts";
import { caseLines, passHead } from "./keyPass.ts";
import { block, demand, type Lines, someText, when } from "./lines.ts";
import { mentions } from "./mentions.ts";
import { kindTest, patternTest } from "./scalarTest.ts";
import { and, atom, bind, hole, not, or, type Test, textOf } from "./test.ts";
import { ownLines } from "./testBody.ts";
import { testOf, untoldTest } from "./testExpression.ts";
import { presence } from "./testObject.ts";

const fail = "return false;";

/** Adds to `lines` what keeps an answer to be asked for again, and returns that: its name. */
type Keep = (word: Contributor["by"]["keyword"], answer: Test, lines: Lines[number][]) => Test;

/** What answers are called, where not by the keyword. */
const answerWords: { readonly [K in Contributor["by"]["keyword"]]?: string } = {
  if: "condition",
  dependentSchemas: "present",
};

/**
 * The body of a test of a shape whose `unevaluatedProperties` and `unevaluatedItems` depend on nothing but which contributors accept
 * the value: each is tested once, and its answer kept. `undefined` where that is not enough.
 */
export function leftoverBody(file: GuardFile, id: ShapeId): Lines | undefined {
  const { keys, items } = dynamicLeftovers(file, id);
  const asked = { keys: keys !== undefined, items: items !== undefined };
  if (!asked.keys && !asked.items) return undefined;
  const plan = planLeftovers(file.model.shapes, file.evaluation, id, asked);
  if (plan === undefined) return undefined;
  const held = { ...heldInside(file, file.shape(id), nothingHeld), more: true };
  const [only, ...others] = kindsOf(file.shape(id));
  const takesOnly = (kind: "object" | "array") => only === kind && others.length === 0;
  const inside = (kind: "object" | "array", lines: Lines) =>
    takesOnly(kind) ? lines : when(kindTest(file, kind, "value"), lines);
  const takesObjectsOnly = takesOnly("object");
  const flags = new Map<Contributor["by"]["keyword"], number>();
  const keep: Keep = (word, answer, lines) => {
    if (typeof answer === "boolean") return answer;
    const count = (flags.get(word) ?? 0) + 1;
    flags.set(word, count);
    const name = `${answerWords[word] ?? word}${count}`;
    lines.push(`const ${name} = ${textOf(answer)};`);
    return atom(name);
  };
  // Tests by guards may tell TypeScript that `value` is of a type that names its keys: none is looked at by name after them.
  const dependent = plan.inlined.map((owner) => {
    const told = plan.contributors.filter((each) => each.owner === owner).map(({ by }) => by);
    return dependentLines(file, owner, { held, takesObjectsOnly, told }, keep);
  });
  const demands = dependent.flatMap(({ lines }) => lines);
  const parts = plan.inlined.map((owner) => partLines(file, owner, held, keep));
  const flagOf = (by: Contributor["by"], at: number): Test =>
    (by.keyword === "dependentSchemas" ? dependent[at]?.flags[by.index] : parts[at]?.flagOf(by)) ?? true;
  const known = plan.contributors.map((each) => ({
    ...each,
    flag: flagOf(each.by, plan.inlined.indexOf(each.owner)),
  }));
  const answers = parts.flatMap(({ lines }) => lines);
  const narrows = demands.length + plan.tested.length + answers.length > 0;
  const uses = [
    ...answers,
    ...(keys === undefined ? [] : inside("object", leftKeyLines(file, plan, known, keys, narrows))),
    ...(items === undefined ? [] : inside("array", leftItemLines(file, plan, known, items, narrows))),
  ];
  const isUnused = (line: Lines[number]) => {
    const name = typeof line === "string" ? declared.exec(line)?.[1] : undefined;
    return (
      name !== undefined && !someText([...demands, ...uses], (text) => text !== line && mentions(text, name))
    );
  };
  return [
    ...plan.inlined.flatMap((owner) => scopeOf(ownLines(file, file.shape(owner), fail), owner !== id)),
    ...demands.filter((line) => !isUnused(line)),
    ...plan.tested.flatMap((part) => demand(testOf(file, part, "value", held), fail)),
    ...uses.filter((line) => !isUnused(line)),
    "return true;",
  ];
}

/** The declaration of an answer that is kept. */
const declared = /^const (\w+) = /;

/** What several owners demand may be said with variables of the same names. */
function scopeOf(lines: Lines, isInner: boolean): Lines {
  return isInner ? [{ scope: lines }] : lines;
}

/** What `owner` demands of objects with some properties as a whole, and which of these are present, where that is `told`. */
function dependentLines(
  file: GuardFile,
  owner: ShapeId,
  {
    held,
    takesObjectsOnly,
    told,
  }: { held: Held; takesObjectsOnly: boolean; told: readonly Contributor["by"][] },
  keep: Keep,
): { readonly lines: Lines; readonly flags: readonly Test[] } {
  const lines: Lines[number][] = [];
  const { dependentSchemas = [] } = file.shape(owner).object ?? {};
  const flags = dependentSchemas.map(({ name, shape }, index) => {
    const isPresent = takesObjectsOnly
      ? presence(name)
      : and(kindTest(file, "object", "value"), presence(name));
    const isTold = told.some((by) => by.keyword === "dependentSchemas" && by.index === index);
    const flag = isTold ? keep("dependentSchemas", isPresent, lines) : isPresent;
    lines.push(...demand(or(not(flag), untoldTest(file, shape, held)), fail));
    return flag;
  });
  return { lines, flags };
}

/** What `owner` applies to the same value now and then, each tested once, and the answer for each. */
function partLines(
  file: GuardFile,
  owner: ShapeId,
  held: Held,
  keep: Keep,
): { readonly lines: Lines; readonly flagOf: (by: Contributor["by"]) => Test } {
  const shape = file.shape(owner);
  const { anyOf, oneOf, not: refused, condition } = shape;
  const lines: Lines[number][] = [];
  const test = (inner: ShapeId) => testOf(file, inner, "value", held);
  const options = (anyOf ?? []).map((option) => keep("anyOf", test(option), lines));
  if (anyOf !== undefined) lines.push(...demand(or(...options), fail));
  const choices = (oneOf ?? []).map((choice) => keep("oneOf", test(choice), lines));
  if (oneOf !== undefined) {
    const isAny = areExclusive(file.model, shape, oneOf);
    lines.push(...(isAny ? demand(or(...choices), fail) : exactlyOne(choices, fail)));
  }
  if (refused !== undefined) lines.push(...demand(not(test(refused)), fail));
  const holds = condition === undefined || keep("if", test(condition.if), lines);
  if (condition?.then !== undefined) lines.push(...demand(or(not(holds), test(condition.then)), fail));
  if (condition?.else !== undefined) lines.push(...demand(or(holds, test(condition.else)), fail));
  return {
    lines,
    flagOf(by) {
      if (by.keyword === "anyOf") return options[by.index] ?? true;
      if (by.keyword === "oneOf") return choices[by.index] ?? true;
      return by.keyword === "else" ? not(holds) : holds;
    },
  };
}

/** A contributor, and whether it accepts the value. */
type Known = Pick<Contributor, "keys" | "items"> & { readonly flag: Test };

/** The pass over the keys of which some may be left over; `narrows`: what has been asked before may have narrowed the type of `value`. */
function leftKeyLines(
  file: GuardFile,
  { sure: { keys: sure } }: LeftoverPlan,
  known: readonly Known[],
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

/** The same for the items behind those that are evaluated. */
function leftItemLines(
  file: GuardFile,
  { sure: { items: sure }, contained }: LeftoverPlan,
  known: readonly Known[],
  leftover: ShapeId,
  narrows: boolean,
): Lines {
  const test = or(...[...contained, leftover].map((each) => testOf(file, each, hole)));
  if (test === true || sure.all) return [];
  const list = narrows ? "left" : "value";
  const more = known
    .filter(({ items }) => !items.all && items.count > sure.count)
    .sort((a, b) => a.items.count - b.items.count);
  const from = more.length === 0 ? String(sure.count) : "from";
  const judged =
    test === false
      ? demand(atom(`${list}.length <= ${from}`, `${list}.length > ${from}`), fail)
      : block(`for (let index = ${from}; index < ${list}.length; index++)`, [
          `const item: unknown = ${list}[index];`,
          ...demand(bind(test, "item", "item"), fail),
        ]);
  const open = known.filter(({ items }) => items.all).map(({ flag }) => not(flag));
  return when(and(...open), [
    ...(more.length === 0 ? [] : [`let from = ${sure.count};`]),
    ...more.flatMap(({ items, flag }) => when(flag, [`from = ${items.count};`])),
    // By now guards may have told TypeScript that `value` is of a type that has so many items.
    ...(narrows ? ["const left = value as readonly unknown[];"] : []),
    ...judged,
  ]);
}
