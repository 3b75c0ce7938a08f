import { markdownTable } from "markdown-table";
import { suiteFiles, suiteFolder, suiteMissing, suiteRemotes } from "./suite.ts";
import { type GroupVerdict, judgeTypes } from "./typeSuite.ts";

/**
 * Prints how the types of one draft treat the required documents of the official suite. Arguments: the draft's folder name, the
 * beginning of a file name to look at these files in detail.
 */
const [draft = "draft2020-12", detail = ""] = process.argv.slice(2);
const folder = suiteFolder();
if (folder === undefined) {
  console.log(suiteMissing);
  process.exit(0);
}
const files = suiteFiles(folder, draft).filter(
  ({ name, part }) => part === "required" && name.startsWith(detail),
);
const options = { documents: suiteRemotes(folder), dialect: draft };
const plain = await judgeTypes(files, options);
const indexed = await judgeTypes(files, options, { indexSignatures: true });

const rows = files.map(({ name, groups }) => {
  const of = (verdicts: readonly GroupVerdict[], key: "lies" | "refused" | "errors") =>
    verdicts.filter(({ file }) => file === name).reduce((sum, verdict) => sum + verdict[key].length, 0);
  const tests = groups.flatMap((group) => group.tests);
  const valid = tests.filter((test) => test.valid).length;
  return [
    name,
    valid - of(indexed, "lies"),
    valid - of(plain, "lies"),
    valid,
    of(plain, "refused"),
    tests.length - valid,
    of([...plain, ...indexed], "errors"),
  ];
});
const total = rows.reduce<(string | number)[]>(
  (sum, row) => row.map((cell, index) => (index === 0 ? "total" : Number(sum[index] ?? 0) + Number(cell))),
  [],
);
const head = ["file", "valid taken, indexed", "valid taken", "of", "invalid refused", "of", "errors"];
console.log(
  markdownTable(
    [head, ...rows, total].map((row) => row.map(String)),
    { align: ["l", "r", "r", "r", "r", "r", "r"] },
  ),
);

for (const verdict of [...plain, ...indexed]) {
  for (const error of verdict.errors) console.log(`! ${verdict.file} ${verdict.group}: ${error}`);
  for (const { data } of verdict.lies)
    console.log(`lie ${verdict.file} ${verdict.group}: ${JSON.stringify(data)}`);
}
for (const verdict of plain) {
  for (const { data, description } of verdict.taken)
    console.log(`takes ${verdict.group}: ${JSON.stringify(data)} (${description})`);
  if (detail !== "") console.log(verdict.types);
}
