import { expect, test } from "vitest";
import { generate } from "../../../src/generate.ts";
import type { Json } from "../../../src/json.ts";
import { load } from "../../../src/load.ts";
import { compileStrictly } from "../../../src/verify/compileStrictly.ts";

const texts = ["a first member", "a second member", 'a "third", [member]', "a fourth \\ member"];

test.each<[string, readonly Json[]]>([
  ["texts", texts],
  ["texts and numbers", [...texts, 1, 2]],
  ["lists of texts", texts.map((text) => [text])],
  ["no kind in particular", [null, true, {}, [], "a text that is long enough for a constant"]],
])("a list of members, %s, is of a type that compiles", async (_, members) => {
  const inner = { enum: members, ...(members === texts && { type: "string" }) };
  const places = { type: "object", properties: { all: { type: "array", items: inner } } };
  const schema = { title: "Root", type: "object", properties: { places } };
  const { files } = await generate({ schema: schema as never });
  expect(compileStrictly(files.filter(({ path }) => /^src\/.*\.ts$/.test(path)))).toEqual([]);
  const { validate } = await load({ schema: schema as never });
  expect(validate({ places: { all: members } })).toMatchObject({ ok: true });
  expect(validate({ places: { all: ["other"] } })).toMatchObject({
    issues: [{ instancePath: "/places/all/0", message: expect.stringContaining(JSON.stringify(members[0])) }],
  });
});
