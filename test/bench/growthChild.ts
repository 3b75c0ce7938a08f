import { Session } from "node:inspector/promises";
import { growthSchema } from "./growthSchema.ts";
import { secondsByStage } from "./stages.ts";

/** What one process found out about one size: CPU seconds of all its threads, and of the main thread by stage. */
export interface GrowthResult {
  readonly definitions: number;
  readonly total: number;
  readonly stages: { readonly [stage: string]: number };
  /** Size of all files, in bytes. */
  readonly bytes: number;
  /** The most memory that the process had, in MB. */
  readonly megabytes: number;
}

// Run by `growth.ts` in a process of its own for each size, so that no size profits from another.
const { generate } = (await import("../../dist/index.js" as string)) as typeof import("../../src/index.ts");
const { expectShortRun, expectLongRun } = (await import(
  "../../dist/commands/runLength.js" as string
)) as typeof import("../../src/commands/runLength.ts");
const definitions = Number(process.argv[2]);
const schema = growthSchema(definitions);
// As the command line does.
expectShortRun();
expectLongRun(JSON.stringify(schema).length);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.start");
const before = process.cpuUsage();
const { files } = await generate({ schema });
const { user, system } = process.cpuUsage(before);
const { maxRSS } = process.resourceUsage();
const { profile } = await session.post("Profiler.stop");
const result: GrowthResult = {
  definitions,
  total: (user + system) / 1e6,
  stages: secondsByStage(profile),
  bytes: files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0),
  megabytes: maxRSS / 1024,
};
console.log(JSON.stringify(result));
