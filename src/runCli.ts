import { readFileSync } from "node:fs";
import yargs from "yargs";
import { checkCommand } from "./commands/check.ts";
import { type Flags, globalFlags, packageFlags } from "./commands/flags.ts";
import { generateCommand } from "./commands/generate.ts";
import { renderProblems } from "./commands/renderProblems.ts";
import { colorsFor, showProgress, type Terminal } from "./commands/terminal.ts";
import { verifyCommand } from "./commands/verify.ts";
import { nearestName } from "./nearestName.ts";
import { GenerateError, problem } from "./problems.ts";

const commands = [generateCommand, checkCommand, verifyCommand];
const plea = "This is a fault of json-schema-to-package. Please report it, with the schema if you can.";

/**
 * Runs the command line `argv` (without node and script). Resolves with the exit code: 0 all well, 1 something is wrong with the input
 * or the output, and it was said; 2 a fault of this program.
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await parse(argv, terminal);
  } catch (error) {
    showProgress(terminal, undefined);
    const { stderr, stdout, cwd, env } = terminal;
    if (!(error instanceof GenerateError)) {
      const trace = error instanceof Error ? error.stack : String(error);
      stderr.write(`${trace}\n\n${plea}\n`);
      return 2;
    }
    if (argv.includes("--json"))
      stdout.write(`${JSON.stringify({ ok: false, packages: [], problems: error.problems }, null, 2)}\n`);
    else stderr.write(renderProblems(error.problems, cwd, colorsFor(stderr, env)));
    return 1;
  }
}

async function parse(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  // yargs lays out the help text of a command whenever it runs one, which takes longer than all else it does.
  const isHelp = argv.some((word) => word.startsWith("--help"));
  const parser = yargs()
    .scriptName("json-schema-to-package")
    .locale("en")
    .usage(
      "$0 <command>\n\nTurns a JSON Schema into a TypeScript package: types, enums, guards, fixtures, docs.",
    )
    .options(globalFlags)
    .example([
      ["$0 generate --schema user.json --out generated/user", "write a package"],
      ["$0 check", "is everything up to date?"],
    ])
    .epilogue(
      `Packages are configured in package.json under "json-schema-to-package", or in json-schema-to-package.config.{json,yaml,js}.`,
    )
    .version(version())
    .strict()
    .parserConfiguration({ "camel-case-expansion": false, "dot-notation": false, "parse-numbers": false })
    .wrap(Math.min(terminal.stdout.columns ?? 100, 120))
    .exitProcess(false)
    .fail((message, error) => {
      // yargs' own errors are about the command line too.
      if (error !== undefined && error.name !== "YError") throw error;
      throw new GenerateError([
        problem("", "", commandMessage(argv) ?? usageMessage(error?.message ?? message, argv)),
      ]);
    });
  for (const command of commands) {
    parser.command(
      command.name,
      command.describe,
      (each) =>
        each.options({ ...command.flags, ...packageFlags(!isHelp) }).example(isHelp ? command.examples : []),
      async (flags) => {
        const [{ runPackages }, action] = await Promise.all([
          import("./commands/runPackages.ts"),
          command.load(),
        ]);
        code = await runPackages(terminal, flags as Flags, command.doing, action);
      },
    );
  }
  if (argv.length === 0) {
    terminal.stderr.write(`${await parser.getHelp()}\n`);
    return 1;
  }
  await parser.parseAsync([...argv], {}, (_error, _flags, output) => {
    if (output !== "") terminal.stdout.write(`${output}\n`);
  });
  return code;
}

/** What is wrong with a command line that begins with no command of ours; yargs would complain of each of its flags. */
function commandMessage([first, second]: readonly string[]): string | undefined {
  const names = commands.map(({ name }) => name);
  if (first === undefined || second === undefined || names.includes(first)) return undefined;
  const see = "See json-schema-to-package --help.";
  const flag = /^--(?:no-)?([^=]+)/.exec(first)?.[1];
  if (flag !== undefined) {
    const isOurs = Object.hasOwn(packageFlags(), flag);
    return isOurs ? `A command is missing: ${names.join(", ")}. ${see}` : undefined;
  }
  const meant = nearestName(first, names) ?? names.find((name) => name.startsWith(first));
  return `Unknown command: ${first}.${meant === undefined ? "" : ` Did you mean ${meant}?`} ${see}`;
}

/** What yargs says about a command line, with a guess at what was meant. */
function usageMessage(message: string, [first]: readonly string[]): string {
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]?.split(", ") ?? [];
  const flags = [
    ...Object.keys(commands.find(({ name }) => name === first)?.flags ?? {}),
    ...Object.keys(globalFlags),
    ...Object.keys(packageFlags()),
    "help",
    "version",
  ];
  const guesses = unknown.flatMap((word) => {
    const command = nearestName(
      word,
      commands.map(({ name }) => name),
    );
    const flag = nearestName(word.replace(/^no-/, ""), flags);
    return flag !== undefined ? [`--${flag}`] : command !== undefined ? [command] : [];
  });
  const hint = guesses.length === 0 ? "" : ` Did you mean ${guesses.join(", ")}?`;
  return `${message}.${hint} See json-schema-to-package --help.`;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
