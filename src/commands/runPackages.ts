import path from "node:path";
import type { PackageConfig } from "../config.ts";
import { GenerateError } from "../problems.ts";
import type { Flags } from "./flags.ts";
import type { Outcome } from "./packageCommand.ts";
import { packagesFor } from "./packagesFor.ts";
import { renderProblems } from "./renderProblems.ts";
import { expectLongRun } from "./runLength.ts";
import { schemaSize } from "./schemaSize.ts";
import { colorsFor, showProgress, type Terminal } from "./terminal.ts";

/**
 * Runs `action` on each package that the flags ask for, and prints what came of it. `doing` is shown meanwhile.
 * Resolves with the exit code: 1 where one of them failed; the others are done all the same.
 */
export async function runPackages(
  terminal: Terminal,
  flags: Flags,
  doing: string,
  action: (config: PackageConfig, flags: Flags) => Promise<Outcome>,
): Promise<number> {
  const results: object[] = [];
  let ok = true;
  const packages = await packagesFor(flags, terminal.cwd);
  expectLongRun(packages.reduce((size, { options }) => size + schemaSize(options), 0));
  for (const config of packages) {
    const folder = path.relative(terminal.cwd, config.out) || ".";
    if (!flags.json && !flags.quiet) showProgress(terminal, `${doing} ${folder} ...`);
    const outcome = await outcomeOf(() => action(config, flags));
    showProgress(terminal, undefined);
    ok &&= outcome.ok;
    if (flags.json)
      results.push({ out: folder, ok: outcome.ok, ...outcome.result, problems: outcome.problems });
    else print(terminal, flags, folder, outcome);
  }
  if (flags.json) terminal.stdout.write(`${JSON.stringify({ ok, packages: results }, null, 2)}\n`);
  return ok ? 0 : 1;
}

async function outcomeOf(action: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof GenerateError)) throw error;
    return { ok: false, problems: error.problems, result: {}, lines: () => [] };
  }
}

function print(terminal: Terminal, flags: Flags, folder: string, outcome: Outcome): void {
  const { cwd, env, stdout, stderr } = terminal;
  const problems = flags.quiet
    ? outcome.problems.filter(({ severity }) => severity === "error")
    : outcome.problems;
  stderr.write(renderProblems(problems, cwd, colorsFor(stderr, env)));
  if (flags.quiet && outcome.ok) return;
  for (const line of outcome.lines(folder, colorsFor(stdout, env))) stdout.write(`${line}\n`);
}
