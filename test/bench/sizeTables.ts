import { markdownTable } from "markdown-table";
import type { BundleSize } from "./bundleSize.ts";
import type { Generation } from "./generation.ts";
import type { ImportTime } from "./importTime.ts";

export function bundleTable(sizes: readonly BundleSize[]): string {
  return markdownTable(
    [
      ["bundle of the check alone, gzipped", "bytes", "formats asserted"],
      ...sizes.map(({ name, annotated, asserted }) => [name, String(annotated), String(asserted)]),
    ],
    { align: ["l", "r", "r"] },
  );
}

export function importTable(times: readonly ImportTime[]): string {
  return markdownTable(
    [
      ["import in a fresh process", "ms"],
      ...times.map(({ name, ms }) =>
        name === "empty" ? ["an empty module", ms.toFixed(1)] : [`${name}, beyond that`, ms.toFixed(1)],
      ),
    ],
    { align: ["l", "r"] },
  );
}

/** A row for each tool; CPU seconds and peak memory for each input. */
export function generationTable(results: readonly Generation[]): string {
  const inputs = [...new Set(results.map(({ input }) => input))];
  const tools = [...new Set(results.map(({ tool }) => tool))];
  const cell = (tool: string, input: string) => {
    const found = results.find((each) => each.tool === tool && each.input === input);
    if (found === undefined) return "";
    return `${found.failed === undefined ? "" : "fails: "}${found.seconds.toFixed(2)} s, ${found.megabytes.toFixed(0)} MB`;
  };
  return markdownTable(
    [
      ["CPU time, peak memory", ...inputs],
      ...tools.map((tool) => [tool, ...inputs.map((input) => cell(tool, input))]),
    ],
    { align: ["l", ...inputs.map(() => "r")] },
  );
}
