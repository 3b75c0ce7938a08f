import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { measureBundles } from "./bundleSize.ts";
import { measureGeneration } from "./generation.ts";
import { growthTable, measureGrowth } from "./growth.ts";
import { measureGuards, subjectNames } from "./guards.ts";
import { auditLogTable, guardNotes, subjectTable, worstRaces } from "./guardTables.ts";
import { measureImports } from "./importTime.ts";
import { machine } from "./machine.ts";
import { bundleTable, generationTable, importTable } from "./sizeTables.ts";

const quick = ["guards", "size", "start"];
const parts = [...quick, "growth", "generation"];
const usage = `npm run bench -- [options]

Races the guards of generated packages against those of other libraries, and measures the generator.

  --only <name>     ${parts.join(", ")}, or a part of a subject's name; may be given several times.
                    Without it: guards, size and start; the others take minutes
  --json            one JSON document of all that was measured, instead of tables
  --documents <n>   valid, and again invalid, documents of each subject (default 200)
  --rounds <n>      at least so many rounds (default 15)
  --seconds <n>     and rounds for so long, for each subject (default 2)
  --keep            leave each subject's package and documents in the temporary folder, to look at
  --sizes <list>    numbers of definitions, for growth and generation (default 10,100,1000,10000 and 100,1000,10000)
  --help`;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
    documents: { type: "string", default: "200" },
    rounds: { type: "string", default: "15" },
    seconds: { type: "string", default: "2" },
    keep: { type: "boolean", default: false },
    sizes: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(usage);
else await bench();

async function bench(): Promise<void> {
  const names = await subjectNames();
  const raced = names.filter((name) =>
    values.only.some((only) => name.toLowerCase().includes(only.toLowerCase())),
  );
  const unknown = values.only.filter(
    (only) => !parts.includes(only) && !names.some((name) => name.toLowerCase().includes(only.toLowerCase())),
  );
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(", ")}: neither a part nor one of: ${names.join("; ")}`);
  const wants = (part: string) => (values.only.length === 0 ? quick : values.only).includes(part);
  const sizes = (all: string) => (values.sizes ?? all).split(",").map(Number);

  const json: { [part: string]: unknown } = {};
  const print = (...lines: readonly string[]) => {
    if (!values.json) for (const line of lines) console.log(line);
  };
  const start = performance.now();
  const tell = (what: string) =>
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);

  json["machine"] = machine([
    "ajv",
    "ajv-formats",
    "typebox",
    "@exodus/schemasafe",
    "zod",
    "valibot",
    "arktype",
  ]);
  print(`${json["machine"]}; typia 12.0.2, compiled ahead of time\n`);
  if (wants("guards") || raced.length > 0) {
    const guards = await measureGuards(wants("guards") ? names : raced, {
      count: Number(values.documents),
      budget: { warmUpMs: 120, ms: Number(values.seconds) * 1000, least: Number(values.rounds), most: 400 },
      keep: values.keep,
      tell,
    });
    json["guards"] = guards;
    if (guards.some(({ subject }) => subject.startsWith("AuditLog")))
      print("AuditLog: median time per document; peers' as multiples of ours\n", auditLogTable(guards), "");
    if (guards.some(({ subject }) => !subject.startsWith("AuditLog")))
      print("Other schemas: the time of others as multiples of ours\n", subjectTable(guards), "");
    print(...guardNotes(guards).map((note) => `- ${note}`), "", "Closest races:");
    print(...worstRaces(guards, 5).map((race) => `- ${race}`), "");
  }
  if (wants("size")) {
    tell("bundle sizes");
    const bundles = await measureBundles();
    json["size"] = bundles;
    print(bundleTable(bundles), "");
  }
  if (wants("start")) {
    tell("import time");
    const imports = await measureImports(41);
    json["start"] = imports;
    print(importTable(imports), "");
  }
  if (wants("growth")) {
    tell("growth");
    const growth = await measureGrowth(sizes("10,100,1000,10000"));
    json["growth"] = growth;
    print("Growth of generate: CPU seconds of all threads; by stage, those of the main thread\n");
    print(growthTable(growth), "");
  }
  if (wants("generation")) {
    const generation = await measureGeneration(sizes("100,1000,10000"), tell);
    json["generation"] = generation;
    print(
      "Command lines: ours writes the whole package, the others' types alone\n",
      generationTable(generation),
    );
    print(
      "",
      ...generation.flatMap(({ tool, input, failed }) => (failed ? [`- ${tool}, ${input}: ${failed}`] : [])),
    );
  }
  tell("done");
  if (values.json) console.log(JSON.stringify(json, undefined, 2));
}
