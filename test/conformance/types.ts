import { suiteFiles, suiteFolder, suiteRemotes } from "./suiteFiles.ts";
import { judgeTypes } from "./typeSuite.ts";

const [draft = "draft2020-12", only = "", mode = ""] = process.argv.slice(2);
const folder = suiteFolder();
if (folder === undefined) throw new Error("The test suite is not at ../shared/json-schema-test-suite.");
const files = suiteFiles(folder, draft).filter(({ name }) => name.startsWith(only));
const emit = { indexSignatures: process.env.INDEX === "1" };
const verdicts = await judgeTypes(
  files,
  {
    documents: suiteRemotes(folder, draft),
    dialect: draft.replace("draft2", "2").replace(/^draft(\d)$/, "draft-0$1"),
  },
  emit,
);
let [valid, lies, strict, refused, invalid, broken] = [0, 0, 0, 0, 0, 0];
for (const { name, groups } of files) {
  const own = verdicts.filter(({ file }) => file === name);
  const tests = groups.flatMap((group) => group.tests);
  const sum = (count: (verdict: (typeof own)[number]) => number) => own.map(count).reduce((a, b) => a + b, 0);
  const row = [
    tests.filter((t) => t.valid).length,
    sum((v) => v.lies.length),
    sum((v) => v.strictLies.length),
    sum((v) => v.refused.length),
    tests.filter((t) => !t.valid).length,
  ] as const;
  valid += row[0];
  lies += row[1];
  strict += row[2];
  refused += row[3];
  invalid += row[4];
  broken += own.filter((v) => v.errors.length > 0).length;
  console.log(
    `${name.padEnd(32)} valid ${row[0] - row[1]}/${row[0]} (in place ${row[0] - row[2]})  refused ${row[3]}/${row[4]}`,
  );
  for (const verdict of own) {
    for (const error of verdict.errors) console.log(`  ! ${verdict.group}: ${error.slice(0, 600)}`);
    for (const lie of verdict.lies) console.log(`  LIE ${verdict.group}: ${JSON.stringify(lie.data)}`);
    if (mode)
      for (const lie of verdict.strictLies)
        console.log(`  in place ${verdict.group}: ${JSON.stringify(lie.data)}`);
    if (mode)
      for (const test of verdict.accepted)
        console.log(`  takes ${verdict.group}: ${JSON.stringify(test.data)} (${test.description})`);
    if (mode === "types" || (mode && (verdict.accepted.length || verdict.lies.length)))
      console.log(
        verdict.types.replace(/^(\/\/.*)?\n/gm, "").replace(/^/gm, "      "),
        JSON.stringify(groups.find((g) => g.description === verdict.group)?.schema),
      );
  }
}
console.log(
  `total: valid ${valid - lies}/${valid}, in place ${valid - strict}/${valid}, refused ${refused}/${invalid}, broken groups ${broken}`,
);
