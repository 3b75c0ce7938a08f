import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { marker, modulesIn } from "./optimised.ts";
import { ourJudge } from "./ours.ts";

// Run by `optimised.ts` with --allow-natives-syntax --trace-opt --trace-deopt: what V8 prints is the result.
const { ours, documents, collect } = JSON.parse(process.argv[2] ?? "");
const judge = await ourJudge(ours, collect);
const values: unknown[] = JSON.parse(readFileSync(documents, "utf8")).map((text: string) => JSON.parse(text));
const judgeAll = (ms: number) => {
  const end = performance.now() + ms;
  do for (const value of values) judge(value);
  while (performance.now() < end);
};
judgeAll(400);
// A function that was too large was passed over in silence; asked for, its refusal is printed.
const prepare = new Function("f", "%PrepareFunctionForOptimization(f)");
const order = new Function("f", "%OptimizeFunctionOnNextCall(f)");
const dist = path.join(ours.folder, "dist");
for (const file of modulesIn(dist)) {
  const { listedFunctions } = await import(pathToFileURL(path.join(dist, file)).href);
  for (const f of Object.values<(value?: unknown) => unknown>(listedFunctions)) {
    prepare(f);
    judgeAll(0);
    order(f);
    // Called with nothing at all, some functions throw; by then they are compiled or refused.
    try {
      f();
    } catch {}
  }
}
judgeAll(400);
console.log(marker);
judgeAll(300);
