import { expect } from "vitest";
import { generate } from "../../../src/generate.ts";
import type { JsonObject } from "../../../src/json.ts";
import { compileStrictly } from "../../../src/verify/compileStrictly.ts";

/** `src/guards.ts` for a schema, in one line, once the package has been seen to compile. */
export async function guardsOf(schema: JsonObject): Promise<string> {
  const { files } = await generate({ schema: { title: "T", ...schema } });
  expect(compileStrictly(files.filter(({ path }) => /^src\/.*\.ts$/.test(path)))).toEqual([]);
  return (files.find(({ path }) => path === "src/guards.ts")?.text ?? "").replaceAll(/\s+/g, " ");
}
