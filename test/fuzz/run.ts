import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "200000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    "documents-per-schema": { type: "string", default: "25" },
  },
});
const pairs = Number(values.pairs);
const seed = Number(values.seed);

// What users get is what is judged, so the built package; its types are those of the sources.
const { load } = (await import("../../dist/index.js" as string)) as typeof import("../../src/index.ts");
console.log(`seed ${seed}, ${pairs} pairs`);
let told = 0;
let next = pairs / 10;
const report = await fuzz({
  load,
  seed,
  pairs,
  documentsPerSchema: Number(values["documents-per-schema"]),
  onProgress(done, differences) {
    for (const { seed, dialect, pair, verdicts } of differences.slice(told)) {
      console.log(`\nDIFFERENCE (${dialect}; --seed ${seed} --pairs 1000 makes it again)`);
      console.log(`  schema:   ${JSON.stringify(pair.schema)}\n  document: ${JSON.stringify(pair.document)}`);
      for (const [judge, verdict] of Object.entries(verdicts)) console.log(`  ${judge}: ${verdict}`);
    }
    told = differences.length;
    if (done < next) return;
    console.log(`${done} pairs`);
    next += pairs / 10;
  },
});
console.log(`\n${report.pairs} pairs of ${report.schemas} schemas, ${report.valid} of them valid.`);
console.log(`The issues of ${report.lookedInto} refused documents were looked into.`);
console.log("Differences that a known fault of a judge explains:");
for (const [fault, count] of [...report.explained].sort()) console.log(`  ${count} ${fault}`);
console.log(`Differences that nothing explains: ${report.differences.length}`);
if (report.differences.length > 0) process.exitCode = 1;
