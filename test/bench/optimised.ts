import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { x } from "tinyexec";
import type { OurPackage } from "./ours.ts";

/** What V8 thinks of the functions of a package. */
export interface Optimised {
  /** Functions that it refuses to compile, such as too large ones, with its reason. */
  readonly refused: readonly string[];
  /** Functions that lost their compiled code after all had been warm, with how often. */
  readonly unsteady: readonly string[];
}

/** Printed by `optimisedChild.ts` between warming up and what is counted. */
export const marker = "--- all warm ---";

/**
 * Has V8 compile every function of the package in a process that reports it. Adds to the modules of the package a list of their
 * functions; so time them before. `documents` is a file with an array of texts, `child` the built `optimisedChild.ts`.
 */
export async function optimised(
  child: string,
  ours: OurPackage,
  documents: string,
  collect: boolean,
): Promise<Optimised> {
  const names = listFunctions(path.join(ours.folder, "dist"));
  const flags = ["--allow-natives-syntax", "--trace-opt", "--trace-deopt"];
  const task = JSON.stringify({ ours, documents, collect });
  const { stdout } = await x("node", [...flags, child, task], { throwOnError: true });
  const [, after = ""] = stdout.split(marker);
  const refused = /disabled optimization for \S+ <SharedFunctionInfo (\S+)>, reason: (.+?)\]/g;
  const lost = /bailout \(kind: [^)]*\): begin\. deoptimizing \S+ <JSFunction (\S+) /g;
  const counts = new Map<string, number>();
  for (const [, name = ""] of after.matchAll(lost))
    if (names.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    refused: [
      ...new Set(
        [...stdout.matchAll(refused)].flatMap(([, name = "", why]) =>
          names.has(name) ? [`${name}: ${why}`] : [],
        ),
      ),
    ],
    unsteady: [...counts].map(([name, count]) => `${name}: ${count} times`),
  };
}

/** Lets every module that guards may use export a list of its functions; returns their names. */
function listFunctions(dist: string): Set<string> {
  const all = new Set<string>();
  for (const file of modulesIn(dist)) {
    const text = readFileSync(path.join(dist, file), "utf8");
    const names = [...text.matchAll(/^(?:export )?function\*? ([\w$]+)/gm)].map(([, name = ""]) => name);
    appendFileSync(path.join(dist, file), `\nexport const listedFunctions = { ${names.join(", ")} };\n`);
    for (const name of names) all.add(name);
  }
  return all;
}

/** Modules of code: neither the index, which only exports, nor fixtures. */
export function modulesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!index|fixtures)\.js$/.test(file))
    .sort();
}
