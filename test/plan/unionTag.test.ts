import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import type { Shape } from "../../src/model/model.ts";
import { unionTag } from "../../src/plan/unionTag.ts";
import { readModel } from "../../src/readModel.ts";

const branch = (index: number): JsonObject => ({
  type: "object",
  properties: { kind: { const: `k${index}` }, more: { type: "string" } },
  required: ["kind"],
});

async function unionOf(schema: JsonObject) {
  const { model } = await readModel({ schema });
  const root = model.shapes[model.roots[0] as number] as Shape;
  return { shapes: model.shapes, options: root.oneOf ?? [] };
}

test("a tag is what every branch requires and tells apart", async () => {
  const { shapes, options } = await unionOf({ oneOf: [branch(0), branch(1), { type: "null" }] });
  expect(unionTag(shapes, options)).toEqual({
    key: "kind",
    values: [
      { value: "k0", option: options[0] },
      { value: "k1", option: options[1] },
    ],
    untagged: [],
    open: [],
  });
  const same = await unionOf({ oneOf: [branch(0), branch(0)] });
  expect(unionTag(same.shapes, same.options)).toBeUndefined();
});

test("a tag that some branches do not require tells the others apart", async () => {
  const { required: _, ...open } = branch(1);
  const { shapes, options } = await unionOf({ oneOf: [branch(0), open, branch(2)] });
  expect(unionTag(shapes, options)).toMatchObject({ key: "kind", untagged: [options[1]] });
  expect(unionTag(shapes, options, ["kind"])).toMatchObject({ key: "kind", untagged: [] });
});

test("a tag that all branches require is better than one that comes before it", async () => {
  const twice = (index: number): JsonObject => ({
    properties: { first: { const: index }, second: { const: index } },
    required: ["second"],
  });
  const { shapes, options } = await unionOf({ type: "object", oneOf: [twice(1), twice(2)] });
  expect(unionTag(shapes, options)).toMatchObject({ key: "second", untagged: [] });
});

test("a tag that few branches do not list leads to the others", async () => {
  const any: JsonObject = { type: "object", required: ["more"] };
  const { shapes, options } = await unionOf({ oneOf: [any, branch(0), branch(1)] });
  expect(unionTag(shapes, options)).toMatchObject({ key: "kind", untagged: [], open: [options[0]] });
  const many = await unionOf({ oneOf: [any, branch(0), { type: "object", required: ["id"] }, branch(1)] });
  expect(unionTag(many.shapes, many.options)).toBeUndefined();
});

test("a tag that all branches list is better than one that some do not", async () => {
  const other = (index: number): JsonObject => ({ properties: { other: { const: index } } });
  const both = (index: number): JsonObject => ({ allOf: [branch(index), other(index)] });
  const { shapes, options } = await unionOf({ type: "object", oneOf: [both(0), both(1), other(2)] });
  expect(unionTag(shapes, options)).toMatchObject({ key: "other", untagged: options, open: [] });
});

test("what all objects have by inheritance is no tag that may be absent", async () => {
  const odd = (value: number): JsonObject => ({ properties: { toString: { const: value } } });
  const { shapes, options } = await unionOf({ type: "object", oneOf: [odd(1), odd(2)] });
  expect(unionTag(shapes, options)).toBeUndefined();
});

test("branches are looked into once, however often they are asked about", async () => {
  const { shapes, options } = await unionOf({
    oneOf: Array.from({ length: 30 }, (_, index) => branch(index)),
  });
  let reads = 0;
  const counted = new Proxy(shapes, {
    get(target, key, receiver) {
      reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const first = unionTag(counted, options);
  expect(reads).toBeGreaterThan(30);
  reads = 0;
  expect(unionTag(counted, options)).toEqual(first);
  expect(reads).toBe(0);
});
