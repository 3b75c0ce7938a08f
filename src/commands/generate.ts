import type { WriteReport } from "../output.ts";
import type { PackageCommand } from "./packageCommand.ts";
import { printable } from "./renderProblems.ts";
import type { Colors } from "./terminal.ts";

/** `generate`: makes packages and writes them. */
export const generateCommand: PackageCommand = {
  name: "generate",
  describe: "Write the packages",
  doing: "Generating",
  flags: {
    force: {
      type: "boolean",
      describe: "Write every file anew, unchanged ones and those of others too",
    },
  },
  examples: [
    ["$0 generate", "all packages of the config"],
    ["$0 generate --schema user.json --out generated/user", "one package"],
    ["$0 generate --schema user.yaml --out user --formats assert --license MIT", "one with options"],
  ],
  async load() {
    const [{ generate }, { write }] = await Promise.all([import("../generate.ts"), import("../output.ts")]);
    return async ({ options, out }, { force }) => {
      const { files, problems, root, explanation } = await generate(options);
      const report = await write(files, out, { force: force === true });
      return {
        ok: true,
        problems,
        result: { root, files: report.files, ...(explanation.length > 0 && { explanation }) },
        lines: (folder, colors) => [
          ...reportLines(report, folder, colors),
          ...explanation.map((line) => `  ${printable(line)}`),
        ],
      };
    };
  },
};

function reportLines({ files }: WriteReport, folder: string, colors: Colors): readonly string[] {
  const counts = (["written", "deleted", "unchanged"] as const).flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  const edited = files.flatMap(({ path, state, edited }) => {
    if (!edited) return [];
    const what =
      state === "kept"
        ? "is no longer part of the package; it was edited by hand and so is kept"
        : "had been edited by hand and was written anew";
    return [`  ${colors.yellow(path)} ${what}`];
  });
  return [`${colors.bold(folder)}: ${counts.join(", ")}`, ...edited];
}
