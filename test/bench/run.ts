import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Json } from "../../src/json.ts";
import { growthTable, measureGrowth } from "./growth.ts";
import { type GuardSpeed, measureGuards, speedTable } from "./guardSpeed.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    sizes: { type: "string", default: "10,100,1000,10000" },
  },
});

if (values.only !== "guards") {
  console.log("Growth of generate: CPU seconds of all threads; by stage, those of the main thread\n");
  console.log(growthTable(await measureGrowth(values.sizes.split(",").map(Number))));
}
if (values.only !== "growth") await compareGuards();

/** Prints how fast our AuditLog guards are beside Ajv's, on documents that are valid and on some that are not. */
async function compareGuards(): Promise<void> {
  const folder = fileURLToPath(new URL("../../../shared/coder/instances", import.meta.url));
  if (!existsSync(folder)) {
    console.log("Guards are not timed: the AuditLog documents are not at ../shared/coder/instances.");
    return;
  }
  const { load } = (await import("../../dist/index.js" as string)) as typeof import("../../src/index.ts");
  const { readModel } = (await import(
    "../../dist/readModel.js" as string
  )) as typeof import("../../src/readModel.ts");
  const options = {
    schema: fileURLToPath(new URL("../../schemas/coder-auditlog/schema.json", import.meta.url)),
  };
  const { model } = await readModel(options);
  const { is } = await load(options);
  const documents: Json[] = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")).instance,
  );
  // Real documents are nearly all valid; a broken copy of each says how soon a guard finds out.
  const broken = documents
    .filter(is)
    .map((document) => ({ ...(document as object), action: "no such action" }) as Json);
  const speeds = new Map<string, GuardSpeed>([
    ["valid AuditLogs", await measureGuards(load, options, model.schema, documents.filter(is))],
    ["wrong action", await measureGuards(load, options, model.schema, broken)],
  ]);
  console.log("\nGuards of AuditLog: median nanoseconds per document, in turns with Ajv\n");
  console.log(speedTable(speeds));
}
