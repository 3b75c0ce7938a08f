import { expect, test } from "vitest";
import { emitDocs } from "../src/emit/docs.ts";
import { emitOptions } from "../src/emitOptions.ts";
import { generate } from "../src/generate.ts";
import { load } from "../src/load.ts";
import { readModel } from "../src/readModel.ts";
import { compileStrictly } from "../src/verify/compileStrictly.ts";

/** More than a call takes arguments. */
const many = 200_000;

test("numbers that would nest too deep as a chain of comparisons", { timeout: 30_000 }, async () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => index * 3 + 0.5);
  const { files } = await generate({ schema: { properties: { n: { enum: numbers } } } });
  const enums = files.find(({ path }) => path === "dist/enums.js")?.text ?? "";
  expect(enums).toContain(`value === ${numbers.at(-1)}`);
});

test("an enum of very many members has its docs", { timeout: 30_000 }, async () => {
  const members = Array.from({ length: many }, (_, index) => `m${index}`);
  const schema = { title: "Long", enum: members };
  const { model } = await readModel({ schema });
  const [page] = emitDocs(model, emitOptions({ schema }, model));
  expect(page?.text).toContain(`"m${many - 1}"`);
});

test("very many branches are found", { timeout: 30_000 }, async () => {
  const schema = { allOf: Array.from({ length: many }, () => true) };
  expect((await readModel({ schema })).graph.places).toHaveLength(many + 1);
});

/** Of different lengths, as names of properties are. */
const names = Array.from({ length: 1200 }, (_, index) => `p${index}${"_".repeat(index % 60)}`);

test.each([
  ["optional", []],
  ["required", names],
])("an object of very many %s properties compiles", { timeout: 60_000 }, async (_, required) => {
  const shapes = [{ anyOf: [{ type: "integer" }, { type: "object" }] }, { type: "string", minLength: 2 }];
  const properties = Object.fromEntries(names.map((name, index) => [name, shapes[index % 2]]));
  const schema = { title: "Wide", type: "object", properties, required };
  const { files } = await generate({ schema: schema as never });
  expect(compileStrictly(files.filter(({ path }) => /^src\/(?!fixtures)/.test(path)))).toEqual([]);
  const { validate } = await load({ schema: schema as never });
  const wrong = Object.fromEntries(Object.keys(properties).map((name) => [name, null]));
  const result = validate(wrong);
  expect(result.ok ? [] : result.issues.map(({ instancePath }) => instancePath)).toEqual(
    Object.keys(properties).map((name) => `/${name}`),
  );
  const empty = validate({});
  expect(empty.ok ? [] : empty.issues.map(({ keyword }) => keyword)).toEqual(required.map(() => "required"));
});
