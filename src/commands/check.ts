import { isDerived } from "../output/manifest.ts";
import type { CheckReport } from "../output.ts";
import type { PackageCommand } from "./packageCommand.ts";
import { printable } from "./renderProblems.ts";
import type { Colors } from "./terminal.ts";

/** `check`: tells whether the packages on disk are what `generate` would write. */
export const checkCommand: PackageCommand = {
  name: "check",
  describe: "Fail if a package on disk is not what generate would write",
  doing: "Checking",
  examples: [
    ["$0 check", "all packages of the config; exit code 1 if one differs"],
    ["$0 check --json", "the same, for machines"],
  ],
  async load() {
    const [{ generate }, { check }] = await Promise.all([import("../generate.ts"), import("../output.ts")]);
    return async ({ options, out }) => {
      const { files, problems, root } = await generate(options);
      const report = await check(files, out);
      return {
        ok: report.clean,
        problems,
        result: { root, differences: report.differences },
        lines: (folder, colors) => reportLines(report, folder, colors),
      };
    };
  },
};

const meanings = {
  missing: "is missing",
  stale: "is stale: the schema or an option has changed since it was generated",
  edited: "was edited by hand",
  obsolete: "is no longer part of the package",
};

function reportLines({ clean, differences }: CheckReport, folder: string, colors: Colors): readonly string[] {
  if (clean) return [`${colors.bold(folder)}: up to date`];
  // What is built follows from what it is built from, which tells more.
  const sources = differences.filter(({ path }) => !isDerived(path));
  const told = sources.length > 0 ? sources : differences;
  const built = differences.length - told.length;
  const lines = told.flatMap(({ path, state, diff }) => [
    `  ${colors.yellow(path)} ${meanings[state]}`,
    ...diff
      .split("\n")
      .slice(0, -1)
      .map((line) => `    ${colored(printable(line), colors)}`),
  ]);
  const count = differences.length === 1 ? "1 file differs" : `${differences.length} files differ`;
  return [
    `${colors.bold(folder)}: ${count} from what the schema gives; run generate to write it anew`,
    ...lines,
    ...(built > 0
      ? [`  and ${built} more in dist, which ${built === 1 ? "is" : "are"} built from them`]
      : []),
  ];
}

function colored(line: string, colors: Colors): string {
  if (line.startsWith("+")) return colors.green(line);
  return line.startsWith("-") ? colors.red(line) : colors.dim(line);
}
