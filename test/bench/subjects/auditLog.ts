import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Json, JsonObject } from "../../../src/json.ts";
import { mutate } from "../../fuzz/mutate.ts";
import { type Random, randomFrom } from "../../fuzz/random.ts";
import { auditLogEnums } from "../auditLogEnums.ts";
import type { Subject } from "../subject.ts";
import { auditLogDocument, type Population, populationOf } from "./auditLogDocument.ts";
import { uuid } from "./words.ts";

/**
 * AuditLog as `generate` reads it, overlays applied: formats as annotations and asserted, the verdict and all issues. Half of the
 * documents, but for one subject, are those of real servers of many versions, where these are at hand; the others one server makes.
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
  const real = instances(path.join(project, "../shared/coder/instances"));
  const subject = (more: Pick<Subject, "asserted" | "collect">, ...words: string[]): Subject => {
    const make = (random: Random) =>
      !words.includes(oneServer) && real.length > 0 && random.chance(0.5)
        ? renumbered(random, random.pick(real))
        : auditLogDocument(random, enums, sound, 0);
    return {
      name: ["AuditLog", ...words].join(", "),
      schema,
      ...more,
      make,
      // Where formats count, half of what is wrong is wrong only there.
      spoil: (random) =>
        more.asserted && random.chance(0.5)
          ? auditLogDocument(random, enums, faulty, 0.1)
          : mutate(random, make(random), schema),
    };
  };
  return [
    // Servers of each version have their keys in another order, and objects of more than four forms are slower to read.
    subject({}),
    subject({}, oneServer),
    subject({ asserted: true }, "formats asserted"),
    subject({ collect: true }, "all issues"),
    subject({ asserted: true, collect: true }, "all issues", "formats asserted"),
  ];
}

const oneServer = "one server";

/** Documents of real servers and of their tests, where these are at hand. */
function instances(folder: string): JsonObject[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")).instance);
}

/** The document with other identifiers, as no two entries of a log have the same. */
function renumbered(random: Random, document: JsonObject): Json {
  const identifier = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  return JSON.parse(JSON.stringify(document).replace(identifier, () => uuid(random)));
}
