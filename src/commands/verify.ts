import type { VerifyReport } from "../verify.ts";
import type { PackageCommand } from "./packageCommand.ts";
import { printable } from "./renderProblems.ts";
import type { Colors } from "./terminal.ts";

/** `verify`: proves the packages as they lie on disk. */
export const verifyCommand: PackageCommand = {
  name: "verify",
  describe:
    "Prove a package on disk: it compiles, its guards judge as Ajv does, its types stand up to a second reader",
  doing: "Verifying",
  examples: [
    ["$0 verify", "all packages of the config; exit code 1 if a proof fails"],
    ["$0 verify --json", "the same with every difference of types, for machines"],
  ],
  async load() {
    const { verifyPackage } = await import("../verify.ts");
    return async ({ out }) => {
      const report = await verifyPackage(out);
      return {
        ok: report.ok,
        problems: [],
        result: { checks: report.checks, disagreements: report.disagreements },
        lines: (folder, colors) => reportLines(report, folder, colors),
      };
    };
  },
};

/** At most so many failures of a check are printed; `--json` has them all. */
const shown = 10;

function reportLines({ ok, checks }: VerifyReport, folder: string, colors: Colors): readonly string[] {
  const lines = checks.flatMap(({ name, ok: proved, summary, failures }) => [
    `  ${proved ? colors.green("ok") : colors.red("failed")} ${name}: ${summary}`,
    ...failures.slice(0, shown).map((failure) => `    ${printable(failure)}`),
    ...(failures.length > shown ? [`    and ${failures.length - shown} more`] : []),
  ]);
  return [`${colors.bold(folder)}: ${ok ? "proved" : "not proved"}`, ...lines];
}
