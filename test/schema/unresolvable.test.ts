import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { formatProblem } from "../../src/problems.ts";
import { problemOf } from "../problemOf.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "unresolvable-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(scratch, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const core = "https://json-schema.org/draft/2020-12/vocab/core";
const metaSchema = (more: { readonly [key: string]: Json }) => ({
  "https://example.com/meta": { $id: "https://example.com/meta", ...more },
});

const cases: readonly (readonly [what: string, schema: Json, pointer: string, message: RegExp])[] = [
  [
    "a pointer to nowhere, with the part that is missing",
    { properties: { a: { $ref: "#/$defs/A/b" } }, $defs: { A: {} } },
    "/properties/a/$ref",
    /"#\/\$defs\/A\/b" leads to nowhere: \/\$defs\/A has no "b"/,
  ],
  [
    "an anchor to nowhere, with those that there are",
    { $ref: "#A", $defs: { B: { $anchor: "B" }, C: { $dynamicAnchor: "C" } } },
    "/$ref",
    /has no anchor "A", only B, C/,
  ],
  ["a member of a list that is none", { $ref: "#/allOf/-", allOf: [{}] }, "/$ref", /\/allOf has no "-"/],
  ["an index that is written otherwise", { $ref: "#/allOf/00", allOf: [{}] }, "/$ref", /\/allOf has no "00"/],
  [
    "a place that is no schema",
    { properties: { a: { $ref: "#/required/0" } }, required: ["x"] },
    "/properties/a/$ref",
    /what stands at \/required\/0 is not a schema/,
  ],
  ["a reference that is no text", { $ref: 5 }, "/$ref", /"\$ref" must be a URI reference, not 5/],
  ["a reference that is no URI", { $ref: "http://[" }, "/$ref", /must be a URI reference, not "http:\/\/\["/],
  ["a scheme that cannot be read", { $ref: "urn:x:y" }, "/$ref", /Give its schema in the option documents/],
  ["an $id that is no URI", { $id: "http://[" }, "/$id", /"\$id" is not a URI reference/],
  [
    "two schemas of one URI",
    {
      $defs: {
        A: { $id: "https://example.com/x", type: "string" },
        B: { $id: "https://example.com/x", type: "number" },
      },
    },
    "/$defs/B/$id",
    /two different schemas have the URI https:\/\/example\.com\/x/,
  ],
  [
    "two schemas of one anchor",
    { $defs: { A: { $anchor: "x", type: "string" }, B: { $dynamicAnchor: "x", type: "number" } } },
    "/$defs/B/$dynamicAnchor",
    /the anchor "x" is taken/,
  ],
  [
    "a cycle of references alone",
    { $ref: "#/$defs/A", $defs: { A: { $ref: "#/$defs/B" }, B: { $ref: "#/$defs/A" } } },
    "/$defs/A",
    /refers to itself/,
  ],
  [
    "a cycle through if, dependentSchemas and not",
    { if: { dependentSchemas: { a: { not: { $ref: "#" } } } } },
    "",
    /refers to itself/,
  ],
  [
    "a cycle that nothing refers to",
    { $defs: { A: { allOf: [{ $ref: "#/$defs/A" }] } } },
    "/$defs/A",
    /itself/,
  ],
];

describe("what cannot be resolved is one problem at its place", () => {
  test.each(cases)("%s", async (_, schema, pointer, message) => {
    const problem = await problemOf(load({ schema: schema as JsonObject }));
    expect(problem).toMatchObject({ severity: "error", pointer });
    expect(problem.message).toMatch(message);
  });

  test("recursion that goes into the instance is no cycle", async () => {
    const { is } = await load({
      schema: { properties: { a: { $ref: "#" } }, items: { anyOf: [{ $ref: "#" }] }, not: { const: 1 } },
    });
    expect([is({ a: { a: [[]] } }), is([[1]])]).toEqual([true, false]);
  });

  test("each has the line and column of the reference, in JSON and YAML", async () => {
    const json = write("a.json", '{\n  "properties": {\n    "a": { "$ref": "#/nope" }\n  }\n}');
    expect(await problemOf(load({ schema: json }))).toMatchObject({
      line: 3,
      column: 20,
      pointer: "/properties/a/$ref",
    });
    const yaml = write("a.yaml", "properties:\n  a:\n    $ref: '#/nope'\n");
    const problem = await problemOf(load({ schema: yaml }));
    expect(problem).toMatchObject({ line: 3, column: 11 });
    expect(formatProblem(problem)).toMatch(/a\.yaml:3:11 \/properties\/a\/\$ref: /);
  });

  test("a file that is missing, foreign or broken is told where it is referred to, with the reason", async () => {
    write("broken.json", '{ "type": }');
    for (const [reference, reason] of [
      ["missing.json", /missing\.json cannot be read: it does not exist/],
      ["../../outside.json", /lies outside the schema's folder.*--allow-outside/],
      ["broken.json", /broken\.json:1:11: The file is not valid JSON/],
    ] as const) {
      const schema = write("sub/b.json".replace("sub/", ""), `{\n"$ref": "${reference}"}`);
      const problem = await problemOf(load({ schema }));
      expect(problem).toMatchObject({ line: 2, pointer: "/$ref" });
      expect(problem.message).toMatch(reason);
    }
  });

  test("a mistake in another file is told there", async () => {
    write("other.json", '{\n  "properties": {\n    "x": { "type": "strin" } } }');
    const schema = write("main.json", '{ "$ref": "other.json" }');
    const problem = await problemOf(load({ schema }));
    expect(problem).toMatchObject({ line: 3, pointer: "/properties/x/type" });
    expect(problem.file).toMatch(/other\.json$/);
  });

  test("beside a published $id: what is wrong with the file, and with the network", async () => {
    write("published/b.json", "{ broken");
    const schema = write(
      "published/a.json",
      '{ "$id": "https://example.com/schemas/a.json", "$ref": "b.json" }',
    );
    const { message } = await problemOf(load({ schema }));
    expect(message).toMatch(/b\.json:1:3: The file is not valid JSON/);
    expect(message).toMatch(
      /Reading https:\/\/example\.com\/schemas\/b\.json over the network is not allowed/,
    );
  });

  test.each(["", "#"])("beside a published $id that ends with '%s': the file is read", async (end) => {
    write(`fragment/b.json`, `{ "id": "https://example.com/schemas/b.json${end}", "type": "integer" }`);
    const schema = write(
      "fragment/a.json",
      JSON.stringify({
        $schema: "http://json-schema.org/draft-04/schema#",
        id: `https://example.com/schemas/a.json${end}`,
        items: { $ref: "b.json#" },
      }),
    );
    const { is } = await load({ schema });
    expect([[1], ["a"]].map(is)).toEqual([true, false]);
  });
});

describe("dialects that cannot be had", () => {
  test("an unknown one", async () => {
    const problem = await problemOf(load({ schema: { $schema: "https://example.com/none" } }));
    expect(problem.pointer).toBe("/$schema");
    expect(problem.message).toMatch(/unknown dialect "https:\/\/example\.com\/none": use a standard one/);
  });

  test("a required vocabulary that is not known; an optional one is passed over", async () => {
    const schema = { $schema: "https://example.com/meta", type: "string" };
    const parent = { $schema: "https://json-schema.org/draft/2020-12/schema" };
    const required = metaSchema({ ...parent, $vocabulary: { [core]: true, "https://example.com/v": true } });
    const problem = await problemOf(load({ schema, documents: required }));
    expect(problem).toMatchObject({ pointer: "/$schema" });
    expect(problem.message).toContain("requires the vocabulary https://example.com/v");
    const optional = metaSchema({ ...parent, $vocabulary: { [core]: true, "https://example.com/v": false } });
    const { is } = await load({ schema, documents: optional });
    // Without the vocabulary of assertions `type` says nothing.
    expect([is(""), is(1)]).toEqual([true, true]);
  });

  test("a meta-schema without $vocabulary stands for the dialect it is written in", async () => {
    const documents = metaSchema({ $schema: "http://json-schema.org/draft-07/schema#" });
    const { is } = await load({
      schema: { $schema: "https://example.com/meta", items: [{ type: "string" }], prefixItems: [false] },
      documents,
    });
    expect([is([""]), is([1])]).toEqual([true, false]);
  });

  test("the option dialect must be one", async () => {
    const problem = await problemOf(load({ schema: {}, dialect: "draft-99" }));
    expect(problem.message).toMatch(/"draft-99" is unknown; use one of draft-04, .*2020-12/);
  });
});
