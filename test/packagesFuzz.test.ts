import { expect, test } from "vitest";
import { generate } from "../src/generate.ts";
import type { JsonObject } from "../src/json.ts";
import type { GenerateOptions } from "../src/options.ts";
import { compileStrictly } from "../src/verify/compileStrictly.ts";
import { fuzzDialects } from "./fuzz/dialects.ts";
import { randomFrom } from "./fuzz/random.ts";
import { randomSchema } from "./fuzz/randomSchema.ts";

/** More by `RUNS`, others by `SEED`. */
const runs = Number(process.env.RUNS ?? 60);
const seed = Number(process.env.SEED ?? 1);

const variants: readonly Partial<GenerateOptions>[] = [
  {},
  { formats: "assert", content: "assert" },
  { readonly: false },
  { indexSignatures: true },
  { assumeObjects: true },
];

test("packages of random schemas compile under the strictest flags", {
  timeout: 100 * runs + 60_000,
}, async () => {
  const schemas = Array.from({ length: runs }, (_, index): JsonObject => {
    const dialect = fuzzDialects[index % fuzzDialects.length] as (typeof fuzzDialects)[number];
    return { $schema: dialect.uri, ...randomSchema(randomFrom(seed + index), dialect) };
  });
  const packages = await Promise.all(
    schemas.map(async (schema, index) => {
      const { files } = await generate({ schema, ...variants[index % variants.length] });
      return files
        .filter(({ path }) => /^src\/.*\.ts$/.test(path))
        .map((file) => ({ ...file, path: `${index}/${file.path}` }));
    }),
  );
  const complaints = compileStrictly(packages.flat());
  const [first = ""] = complaints;
  expect(complaints, JSON.stringify(schemas[Number.parseInt(first, 10)])).toEqual([]);
});
