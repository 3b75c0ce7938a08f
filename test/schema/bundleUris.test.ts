import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { load } from "../../src/load.ts";
import { readModel } from "../../src/readModel.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "bundle-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const files: { readonly [name: string]: JsonObject } = {
  "named.json": {
    $id: "https://example.com/s/named.json",
    properties: { color: { $ref: "common.json#/$defs/Color" }, plain: { $ref: "plain.json" } },
  },
  "elsewhere.json": {
    $id: "https://example.org/else.json",
    properties: { color: { $ref: "common.json#/$defs/Color" } },
  },
  "plain.json": { properties: { named: { $ref: "named.json" }, deep: { $ref: "sub/deep.json" } } },
  "common.json": { $defs: { Color: { enum: ["red", "green"] } } },
  "sub/deep.json": { properties: { color: { $ref: "../common.json#/$defs/Color" } } },
};
for (const [name, schema] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(scratch, name)), { recursive: true });
  writeFileSync(path.join(scratch, name), JSON.stringify(schema));
}

const wrong = { color: "blue" };
test.each<[string[], unknown]>([
  [["named.json"], { plain: { deep: wrong } }],
  [["plain.json"], { named: wrong }],
  [["named.json", "plain.json"], { plain: { deep: wrong } }],
  [["plain.json", "named.json"], { named: { plain: { deep: wrong } } }],
  [["plain.json", "sub/deep.json"], { deep: wrong }],
  [["named.json", "elsewhere.json"], wrong],
  [["elsewhere.json", "named.json"], wrong],
])("the bundle of %j holds no path, and stands alone", async (names, invalid) => {
  const schema = names.map((name) => path.join(scratch, name));
  const { model, roots } = await readModel({ schema });
  const text = JSON.stringify(model.schema);
  expect(text).not.toMatch(/file:|schema:\/\//);
  expect(text).not.toContain(path.basename(scratch));
  const bundle = model.schema as JsonObject;
  const [root] = roots;
  const { is } = await load({ schema: root === undefined ? bundle : { ...bundle, $ref: root } });
  expect([is({}), is(invalid)]).toEqual([true, false]);
});
