import type { ShapeId } from "../../model/model.ts";
import { expectedByLimit } from "../../schema/limits.ts";
import { collectOf, collectUnlessRight } from "./collectBody.ts";
import { expectationOf } from "./expectation.ts";
import type { GuardFile } from "./guardFile.ts";
import { pathText } from "./home.ts";
import { itemSpot, keywordArgs, mismatchLine, wholeSpot } from "./issueLines.ts";
import { itemsRule } from "./keyLoop.ts";
import { block, type Lines, when } from "./lines.ts";
import { kindTest } from "./scalarTest.ts";
import { and, atom } from "./test.ts";
import { itemFunction, testOf } from "./testExpression.ts";

/** Statements that list what is wrong with the items of the array `value`. */
export function collectArray(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const part = shape.array;
  if (part === undefined) return [];
  const longerThan = (length: number) => atom(`value.length > ${length}`, `value.length <= ${length}`);
  const lines: Lines[number][] = part.prefixItems.flatMap((item, index) => {
    const spot = { value: `value[${index}]`, path: pathText(file.home, `/${index}`) };
    return when(longerThan(index), collectOf(file, item, spot));
  });
  const rule = itemsRule(file, id);
  if (rule !== undefined && file.shape(rule.shape).never) {
    const expected = expectedByLimit("maxItems", rule.from);
    const issue = mismatchLine(file, wholeSpot(file), keywordArgs(file, shape, rule.keyword), expected);
    lines.push(...when(longerThan(rule.from), [issue]));
  } else if (rule !== undefined) {
    const head = `for (let index = ${rule.from}; index < value.length; index++)`;
    const wrong = collectUnlessRight(file, rule.shape, itemSpot(file));
    lines.push(...(wrong.length === 0 ? [] : block(head, [itemLine, ...wrong])));
  }
  return [...lines, ...containsLines(file, id)];
}

const itemLine = "const item: unknown = value[index];";

function containsLines(file: GuardFile, id: ShapeId): Lines {
  const shape = file.shape(id);
  const contains = shape.array?.contains;
  if (contains === undefined || (contains.min === 0 && contains.max === undefined)) return [];
  const { min, max } = contains;
  const item = expectationOf(file, contains.shape, 1);
  const issue = (keyword: string, expected: string) =>
    mismatchLine(file, wholeSpot(file), keywordArgs(file, shape, keyword), expected);
  const few =
    min === 1
      ? issue("contains", `an item that is ${item}`)
      : issue("minContains", `at least ${min} items that are ${item}`);
  const test = itemFunction(testOf(file, contains.shape, "item"));
  return [
    {
      scope: [
        `const count = value.filter(${test}).length;`,
        ...(min > 0 ? when(atom(`count < ${min}`), [few]) : []),
        ...(max === undefined
          ? []
          : when(atom(`count > ${max}`), [
              issue("maxContains", `at most ${max} ${max === 1 ? "item that is" : "items that are"} ${item}`),
            ])),
      ],
    },
  ];
}

/** Statements for `unevaluatedItems` by what `seen` holds. */
export function collectLeftItems(file: GuardFile, id: ShapeId, items: ShapeId): Lines {
  const shape = file.shape(id);
  const wrong = file.shape(items).never
    ? [mismatchLine(file, itemSpot(file), keywordArgs(file, shape, "unevaluatedItems"), "no further item")]
    : collectUnlessRight(file, items, itemSpot(file));
  if (wrong.length === 0) return [];
  const open = and(atom("seen !== undefined"), kindTest(file, "array", "value"));
  const inner = ["if (seen.indexes.has(index)) continue;", itemLine, ...wrong];
  return when(open, block("for (let index = seen.items; index < value.length; index++)", inner));
}
