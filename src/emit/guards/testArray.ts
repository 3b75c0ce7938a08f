import type { ShapeId } from "../../model/model.ts";
import type { GuardFile } from "./guardFile.ts";
import { itemsRule } from "./keyLoop.ts";
import { block, demand, type Lines, when } from "./lines.ts";
import { atom, or } from "./test.ts";
import { testOf } from "./testExpression.ts";

/** Statements for what the shape demands of the items of the array `value`. */
export function arrayLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const part = file.shape(id).array;
  if (part === undefined) return [];
  const lines: Lines[number][] = part.prefixItems.flatMap((item, index) => {
    const test = testOf(file, item, `value[${index}]`);
    return test === true
      ? []
      : demand(or(atom(`value.length <= ${index}`, `value.length > ${index}`), test), fail);
  });
  const rule = itemsRule(file, id);
  const test =
    rule === undefined ? true : testOf(file, rule.shape, rule.from === 0 ? "item" : "value[index]");
  if (rule !== undefined && test === false) {
    lines.push(...demand(atom(`value.length <= ${rule.from}`, `value.length > ${rule.from}`), fail));
  } else if (rule !== undefined && test !== true) {
    const head =
      rule.from === 0
        ? "for (const item of value)"
        : `for (let index = ${rule.from}; index < value.length; index++)`;
    lines.push(...block(head, demand(test, fail)));
  }
  return [...lines, ...containsLines(file, id, fail)];
}

/** Counts matching items no further than the answer needs. */
function containsLines(file: GuardFile, id: ShapeId, fail: string): Lines {
  const contains = file.shape(id).array?.contains;
  if (contains === undefined || (contains.min === 0 && contains.max === undefined)) return [];
  const { min, max } = contains;
  const test = testOf(file, contains.shape, "item");
  if (test === false) return min > 0 ? [fail] : [];
  const bounds = (count: string) =>
    [...(min > 0 ? [`${count} < ${min}`] : []), ...(max === undefined ? [] : [`${count} > ${max}`])].join(
      " || ",
    );
  if (test === true) return [`if (${bounds("value.length")}) ${fail}`];
  const enough = max === undefined ? `count === ${min}` : `count > ${max}`;
  return [
    "{",
    [
      "let count = 0;",
      ...block("for (const item of value)", [...when(test, ["count++;"]), `if (${enough}) break;`]),
      `if (${bounds("count")}) ${fail}`,
    ],
    "}",
  ];
}
