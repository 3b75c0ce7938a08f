import { expect, test } from "vitest";
import type { Json } from "../../src/json.ts";
import { takesValue } from "../../src/verify/takesValue.ts";
import { typeProgram } from "../../src/verify/typeProgram.ts";

const cases: readonly [type: string, taken: readonly Json[], refused: readonly Json[]][] = [
  ["unknown", [null, 1, "", {}, []], []],
  ["never", [], [null, 1, {}, []]],
  ["string", ["", "a"], [null, 1, true, {}, []]],
  ["number", [0, -1.5], ["1", null]],
  ["boolean", [true, false], [0, "true", null]],
  ["true", [true], [false, "true"]],
  ["null", [null], [0, "", {}, false]],
  ['"a" | -1', ["a", -1], ["b", 1, "-1"]],
  ['"a" | (string & {})', ["a", "other"], [1, {}]],
  ["{}", [1, "", {}, []], [null]],
  ["readonly string[]", [[], ["a", "b"]], [["a", 1], [null], {}, "a"]],
  ["readonly [string, number?]", [["a"], ["a", 1]], [[], ["a", "b"], ["a", 1, 1], [1]]],
  ["readonly [string, ...number[]]", [["a"], ["a", 1, 2]], [[], ["a", 1, "b"]]],
  ["readonly [...number[], string]", [["a"], [1, 2, "a"]], [[], [1], ["a", "b"]]],
  ["readonly []", [[]], [[1], {}]],
  [
    "{ readonly a: string; readonly b?: number | null }",
    [{ a: "" }, { a: "", b: 1, c: 1 }, { a: "", b: null }],
    [{}, { b: 1 }, { a: 1 }, { a: "", b: "1" }, [], null],
  ],
  ["{ readonly b?: number }", [{}, { other: 1 }, { b: 1 }], [{ b: "" }, 1, []]],
  ["{ readonly b?: never }", [{}, { other: 1 }], [{ b: null }]],
  ["{ readonly [key: string]: number }", [{}, { a: 1 }], [{ a: "" }, { a: 1, b: null }]],
  ["{ readonly a?: string; readonly [key: string]: unknown }", [{ a: "", b: 1 }], [{ a: 1 }]],
  ["{ readonly a: 1 } & { readonly b: 2 }", [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]],
  ["{ readonly __proto__?: number }", [{}], [JSON.parse('{"__proto__": "a"}')]],
  ["{ readonly toString?: unknown; readonly a: 1 }", [{ a: 1 }, { a: 1, toString: 1 }], [{ toString: 1 }]],
  ["object & { readonly a?: 1 }", [{}, { a: 1 }], [1, "", null, { a: 2 }]],
  ["T[] | null", [null, [], [null, [[]]]], [[1], {}]],
];

test.each(cases)("%s", (text, taken, refused) => {
  const program = typeProgram(new Map([["t.ts", `export type T = ${text};\nexport declare const t: T;\n`]]));
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("t.ts");
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === "t");
  if (symbol === undefined) throw new Error("no type");
  const takes = (value: Json) => takesValue(checker, checker.getTypeOfSymbol(symbol), value);
  expect(taken.filter((value) => !takes(value))).toEqual([]);
  expect(refused.filter(takes)).toEqual([]);
});
