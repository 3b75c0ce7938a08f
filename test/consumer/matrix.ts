import { fileURLToPath } from "node:url";
import { x } from "tinyexec";
import { type ConsumerProject, consumerProject, moduleSystems } from "./consumerProject.ts";

/**
 * The consumer test for every TypeScript and every Node that the package is made for, each fetched by npx: one line for
 * each, exit code 1 if one fails. Slow and online, so it is no part of `npm test`.
 */
const compilers = ["5.5", "5.9", "6", "7"];
const runtimes = ["20", "22", "24"];
const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const config = fileURLToPath(new URL("../../package.json", import.meta.url));
const programs = { import: "out/consumer.js", require: "require.cjs", README: "snippets.mjs" };

/** Runs a program of an npm package in the project: what it wrote, or "" where all is well and it had nothing to say. */
async function complaint({ dir }: ConsumerProject, pack: string, ...command: string[]): Promise<string> {
  const args = ["--yes", "--loglevel=error", "--package", pack, "--", ...command];
  const { exitCode, stdout, stderr } = await x("npx", args, { nodeOptions: { cwd: dir } });
  return exitCode === 0 ? stdout + stderr : `exit code ${exitCode}\n${stdout}${stderr}`;
}

function report(what: string, said: string): boolean {
  console.log(`${said === "" ? "ok    " : "FAILED"} ${what}${said && `\n${said.trimEnd()}`}`);
  return said === "";
}

const project = await consumerProject();
const verdicts: boolean[] = [];
try {
  for (const version of compilers) {
    for (const system of Object.keys(moduleSystems)) {
      const since58 = Number(version) >= 5.8 ? ["--erasableSyntaxOnly"] : [];
      const said = await complaint(
        project,
        `typescript@${version}`,
        "tsc",
        "-p",
        `tsconfig.${system}.json`,
        ...since58,
      );
      verdicts.push(report(`TypeScript ${version} compiles under ${system}`, said));
    }
  }
  for (const version of runtimes) {
    for (const [what, file] of Object.entries(programs)) {
      const release = await complaint(project, `node@${version}`, "node", "--version");
      const said = await complaint(
        project,
        `node@${version}`,
        "node",
        "--disable-warning=ExperimentalWarning",
        file,
      );
      verdicts.push(
        report(`Node ${release.trim()} runs by ${what}`, release.startsWith(`v${version}.`) ? said : release),
      );
    }
    // The command line has nothing to say on a runtime that it knows.
    const said = await complaint(
      project,
      `node@${version}`,
      "node",
      program,
      "check",
      "--quiet",
      "--config",
      config,
    );
    verdicts.push(report(`Node ${version} runs the command line`, said));
  }
} finally {
  project.remove();
}
process.exitCode = verdicts.every((verdict) => verdict) ? 0 : 1;
