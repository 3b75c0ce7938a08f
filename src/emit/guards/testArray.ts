import type { ShapeId } from "../../model/model.ts";
import { mayBeLong } from "../../plan/mayBeLong.ts";
import type { GuardFile } from "./guardFile.ts";
import { itemsRule } from "./keyLoop.ts";
import { block, demand, type Lines, when } from "./lines.ts";
import { atom, bind, hole, not, or, type Test, textOf } from "./test.ts";
import { testOf } from "./testExpression.ts";

/** Statements for what the shape demands of the items of the array `value`. */
export function arrayLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const part = file.shape(id).array;
  if (part === undefined) return [];
  const { minItems: least = 0 } = file.shape(id).limits;
  const lines: Lines[number][] = part.prefixItems.flatMap((item, index) => {
    const test = testOf(file, item, `value[${index}]`);
    const isAbsent = index < least ? false : atom(`value.length <= ${index}`, `value.length > ${index}`);
    return demand(or(isAbsent, test), fail);
  });
  const rule = itemsRule(file, id);
  const test = rule === undefined || testOf(file, rule.shape, hole);
  if (rule !== undefined && test === false) {
    lines.push(...demand(atom(`value.length <= ${rule.from}`, `value.length > ${rule.from}`), fail));
  } else if (
    rule !== undefined &&
    typeof test === "object" &&
    rule.from === 0 &&
    mayBeLong(file.shape(id), file.shape(rule.shape))
  ) {
    lines.push(...longListLines(test, least, fail));
  } else if (rule !== undefined && test !== true) {
    lines.push(...itemLoop(rule.from, test, (bound) => demand(bound, fail)));
  }
  return [...lines, ...containsLines(file, id, fail)];
}

/** All texts at once. The first is asked for before, as V8 passes over lists slowly as soon as it has seen some of numbers there. */
function longListLines(test: Test, least: number, fail: string): Lines {
  const isThere = least > 0 ? "" : "value.length > 0 && ";
  const wrong = textOf(bind(not(test), "item", "item"));
  return [
    `if (${isThere}typeof value[0] !== "string") ${fail}`,
    `if (value.findIndex((item: unknown) => ${wrong}) >= 0) ${fail}`,
  ];
}

/** A loop over the items from `from` on, with what follows from a test of the item, which is read once. */
function itemLoop(from: number, test: Test, follow: (bound: Test) => Lines): Lines {
  const isReadOnce = textOf(test).split(hole).length === 2;
  return block(`for (let index = ${from}; index < value.length; index++)`, [
    ...(isReadOnce ? [] : ["const item: unknown = value[index];"]),
    ...follow(bind(test, isReadOnce ? "value[index]" : "item", "item")),
  ]);
}

/** Counts matching items no further than the answer needs. */
function containsLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const contains = file.shape(id).array?.contains;
  if (contains === undefined || (contains.min === 0 && contains.max === undefined)) return [];
  const { min, max } = contains;
  const test = testOf(file, contains.shape, hole);
  if (test === false) return min > 0 ? [fail] : [];
  const bounds = (count: string) =>
    [...(min > 0 ? [`${count} < ${min}`] : []), ...(max === undefined ? [] : [`${count} > ${max}`])].join(
      " || ",
    );
  if (test === true) return [`if (${bounds("value.length")}) ${fail}`];
  const enough = max === undefined ? `count === ${min}` : `count > ${max}`;
  return [
    {
      scope: [
        "let count = 0;",
        ...itemLoop(0, test, (bound) => [...when(bound, ["count++;"]), `if (${enough}) break;`]),
        `if (${bounds("count")}) ${fail}`,
      ],
    },
  ];
}
