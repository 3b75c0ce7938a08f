import { expect, test } from "vitest";
import { generate } from "../../src/generate.ts";
import type { JsonObject } from "../../src/json.ts";

/** Old words, as the schemas have that name no version. */
const older: JsonObject = {
  type: "object",
  properties: { a: { $ref: "#/definitions/A", minLength: 2 } },
  definitions: { A: { type: "string" } },
};

async function schemaOf(schema: JsonObject, dialect?: string) {
  const { files, problems } = await generate({ schema, ...(dialect !== undefined && { dialect }) });
  const written = files.find(({ path }) => path === "schema.json")?.text ?? "";
  const guards = files.find(({ path }) => path === "src/guards.ts")?.text ?? "";
  return { written: JSON.parse(written) as JsonObject, guards, problems };
}

test.each([
  "http://json-schema.org/schema#",
  "http://json-schema.org/schema",
  "https://json-schema.org/schema",
])("%s names no version: the schema is read with the default dialect", async ($schema) => {
  const { written, guards, problems } = await schemaOf({ $schema, ...older });
  expect(written.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(guards).toContain("minLength");
  expect(problems).toMatchObject([
    {
      severity: "note",
      pointer: "/$schema",
      message: expect.stringMatching(/names no version: read as 2020-12/),
    },
  ]);
});

test("the option dialect says which version it is, and schema.json says so too", async () => {
  const { written, guards, problems } = await schemaOf(
    { $schema: "http://json-schema.org/schema", ...older },
    "draft-07",
  );
  expect(written.$schema).toBe("http://json-schema.org/draft-07/schema#");
  // Up to draft-07 what stands beside $ref is ignored.
  expect(guards).not.toContain("minLength");
  expect(problems).toMatchObject([{ message: expect.stringContaining("read as draft-07") }]);
});

test("a meta-schema that is given for it wins", async () => {
  const uri = "http://json-schema.org/schema";
  const documents = { [uri]: { $schema: "http://json-schema.org/draft-07/schema#", $id: uri } };
  const { files } = await generate({ schema: { $schema: uri, ...older }, documents });
  expect(files.find(({ path }) => path === "src/guards.ts")?.text).not.toContain("minLength");
});

test("another unknown version is an error", async () => {
  await expect(schemaOf({ $schema: "http://json-schema.org/schemas", ...older })).rejects.toThrow(
    /unknown dialect/,
  );
});
