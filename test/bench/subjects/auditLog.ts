import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Json, JsonObject } from "../../../src/json.ts";
import { mutate } from "../../fuzz/mutate.ts";
import { type Random, randomFrom } from "../../fuzz/random.ts";
import { auditLogEnums } from "../auditLogEnums.ts";
import type { Subject } from "../subject.ts";
import { auditLogDocument, type Population, populationOf } from "./auditLogDocument.ts";

/**
 * AuditLog as `generate` reads it, overlays applied: formats as annotations and asserted, the verdict and all issues. The documents are
 * those that one server makes, and among them, but for one subject, those of real servers of many versions.
 */
export async function auditLogs(project: string): Promise<Subject[]> {
  const entry = pathToFileURL(path.join(project, "dist/readModel.js")).href;
  const { readModel } = (await import(entry)) as typeof import("../../../src/readModel.ts");
  const { model } = await readModel({ schema: path.join(project, "schemas/coder-auditlog/schema.json") });
  const schema = model.schema as JsonObject;
  const enums = auditLogEnums(schema);
  const [sound, faulty] = [0, 0.1].map((wrong) => populationOf(randomFrom(1), enums, wrong)) as [
    Population,
    Population,
  ];
  const fixed = instances(path.join(project, "../shared/coder/instances"));
  const make = (random: Random) => auditLogDocument(random, enums, sound, 0);
  const subject = (more: Pick<Subject, "asserted" | "collect" | "fixed">, ...words: string[]): Subject => ({
    name: ["AuditLog", ...words].join(", "),
    schema,
    ...more,
    make,
    // Where formats count, half of what is wrong is wrong only there.
    spoil: (random) =>
      more.asserted && random.chance(0.5)
        ? auditLogDocument(random, enums, faulty, 0.1)
        : mutate(random, make(random), schema),
  });
  return [
    // Servers of each version have their keys in another order, and objects of more than four forms are slower to read.
    subject({ fixed }),
    subject({}, "one server"),
    subject({ fixed, asserted: true }, "formats asserted"),
    subject({ fixed, collect: true }, "all issues"),
    subject({ fixed, asserted: true, collect: true }, "all issues", "formats asserted"),
  ];
}

/** Documents of real servers and of their tests, where these are at hand, and again with an action that does not exist. */
function instances(folder: string): Json[] {
  if (!existsSync(folder)) return [];
  const documents: JsonObject[] = readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")).instance);
  return [...documents, ...documents.map((document) => ({ ...document, action: "no such action" }))];
}
