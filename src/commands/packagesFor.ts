import { shown } from "../config/checkOptions.ts";
import { type FlagValue, optionTypes } from "../config/optionTypes.ts";
import { type PackageConfig, packageConfig, type RawOptions, readConfig } from "../config.ts";
import { optionRows } from "../options.ts";
import { GenerateError, type Problem, problem } from "../problems.ts";
import type { Flags } from "./flags.ts";

/**
 * The packages that the flags and the config ask for: the one of --schema and --out, else those of the config, with the other flags
 * applied to each. Rejects with a {@link GenerateError}.
 */
export async function packagesFor(flags: Flags, cwd: string): Promise<readonly PackageConfig[]> {
  const given = optionsFrom(flags);
  if (given.schema !== undefined) {
    if (given.out === undefined)
      throw refused("out", "--schema needs --out, the folder that the package is written to.");
    return [await packageConfig(given as RawOptions, cwd)];
  }
  const packages = await readConfig(cwd, flags.config);
  if (packages === undefined) {
    throw refused(
      "config",
      `There is no config here. Name a schema and a folder with --schema and --out, or add "json-schema-to-package": { "schema": ..., "out": ... } to package.json.`,
    );
  }
  if (given.out !== undefined && packages.length > 1) {
    throw refused(
      "out",
      "--out alone is for a config with one package: name one with --schema, or leave --out away.",
    );
  }
  // Only paths need a base; the schema is the config's own.
  return Promise.all(
    packages.map(async ({ out, options }) => {
      const { out: newOut, options: changed } = await packageConfig(
        { out, ...given, schema: options.schema },
        cwd,
      );
      return { out: newOut, options: { ...options, ...changed } };
    }),
  );
}

function optionsFrom(flags: Flags): Partial<RawOptions> {
  const problems: Problem[] = [];
  const entries: [string, unknown][] = [];
  for (const { name, flag, type } of optionRows) {
    const written = flags[flag];
    if (written === undefined) continue;
    const given = (Array.isArray(written) ? written : [written]) as readonly FlagValue[];
    const value = optionTypes[type].fromFlag(given);
    if (optionTypes[type].accepts(value)) entries.push([name, value]);
    else {
      const said = given.map((each) => shown(each)).join(" ");
      problems.push(
        problem(`--${flag}`, "", `--${flag} must be ${optionTypes[type].expected}, not ${said}.`),
      );
    }
  }
  if (problems.length > 0) throw new GenerateError(problems);
  return Object.fromEntries(entries);
}

function refused(at: string, message: string): GenerateError {
  return new GenerateError([problem(at, "", message)]);
}
