import path from "node:path";
import { pathToFileURL } from "node:url";
import { x } from "tinyexec";
import { expect, test } from "vitest";

const built = pathToFileURL(path.resolve(import.meta.dirname, "../../dist/commands/runLength.js")).href;

test("V8 knows what it is told, for short and for long runs", async () => {
  const script = `import { expectLongRun, expectShortRun } from ${JSON.stringify(built)};
expectShortRun();
for (const bytes of [0, 6e5, 6e6, 6e9]) expectLongRun(bytes);
console.log("told");`;
  const { stdout, stderr, exitCode } = await x("node", ["--input-type=module", "-e", script]);
  expect({ stdout, stderr, exitCode }).toEqual({ stdout: "told\n", stderr: "", exitCode: 0 });
});
