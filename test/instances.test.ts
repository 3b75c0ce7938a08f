import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Json } from "../src/json.ts";
import { load } from "../src/load.ts";
import { readModel } from "../src/readModel.ts";

const folder = new URL("../../shared/coder/instances/", import.meta.url);
const schema = new URL("../schemas/coder-auditlog/schema.json", import.meta.url);

/** Realistic audit logs, each `{ source, instance }`. */
const documents = existsSync(folder)
  ? readdirSync(folder).map((name) => ({
      name,
      instance: (JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { instance: Json }).instance,
    }))
  : [];

// Skipped without ../shared/coder/instances: these documents are not part of this repository.
describe.skipIf(documents.length === 0)("documents of ../shared/coder/instances", () => {
  for (const formats of ["annotate", "assert"] as const) {
    for (const overlays of [undefined, false, ["corrections", "presence"]] as const) {
      const named = overlays === undefined ? "by default" : overlays ? overlays.join(" and ") : "none";
      test(`are judged as Ajv judges them: formats ${formats}, overlays ${named}`, async () => {
        const options = { schema, formats, ...(overlays !== undefined && { overlays }) };
        const { is, validate } = await load(options);
        const { model } = await readModel(options);
        const ajv = new Ajv2020({ strict: false, validateFormats: formats === "assert" });
        if (formats === "assert") addFormats.default(ajv);
        const judge = ajv.compile(model.schema as object);
        const verdicts = documents.map(({ name, instance }) => ({ name, valid: is(instance) }));
        expect(verdicts).toEqual(documents.map(({ name, instance }) => ({ name, valid: judge(instance) })));
        for (const { instance } of documents) expect(validate(instance).ok).toBe(is(instance));
        if (overlays === undefined && formats === "annotate") {
          const wire = verdicts.filter(({ name }) => /^(?:real|shape|newer)-/.test(name));
          expect(wire.filter(({ valid }) => !valid)).toEqual([]);
          expect(wire.length).toBeGreaterThan(10);
        }
      });
    }
  }
});
