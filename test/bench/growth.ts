import { fileURLToPath } from "node:url";
import { markdownTable } from "markdown-table";
import { x } from "tinyexec";
import type { GrowthResult } from "./growthChild.ts";
import { stageNames } from "./stages.ts";

const child = fileURLToPath(new URL("growthChild.ts", import.meta.url));

/** Measures `generate` for each number of definitions, each in a process of its own. */
export async function measureGrowth(sizes: readonly number[]): Promise<GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const size of sizes) {
    const { stdout } = await x("jiti", [child, String(size)], { throwOnError: true });
    results.push(JSON.parse(stdout));
  }
  return results;
}

/** A table with a row for each stage, a column for each size, and the exponent of growth: from 100 on, and of the last step. */
export function growthTable(results: readonly GrowthResult[]): string {
  const large = results.filter(({ definitions }) => definitions >= 100);
  const row = (name: string, value: (result: GrowthResult) => number, digits: number) => [
    name,
    ...results.map((result) => value(result).toFixed(digits)),
    ...[large, large.slice(-2)].map((some) =>
      exponent(some.map((result) => [result.definitions, value(result)])).toFixed(2),
    ),
  ];
  return markdownTable(
    [
      [
        "definitions",
        ...results.map(({ definitions }) => definitions.toLocaleString("en")),
        "exponent",
        "last step",
      ],
      ...stageNames.map((stage) => row(stage, ({ stages }) => stages[stage] ?? 0, 2)),
      row("CPU seconds", ({ total }) => total, 2),
      row("output, MB", ({ bytes }) => bytes / 1e6, 2),
      row("peak memory, MB", ({ megabytes }) => megabytes, 0),
    ],
    { align: ["l", ...results.map(() => "r"), "r", "r"] },
  );
}

/** The slope of the line that fits the logarithms of the points best: `b` in `y = a * x ** b`. */
export function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(([x]) => (x - meanX) ** 2));
}
