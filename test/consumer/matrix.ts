import { x } from "tinyexec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConsumerProject, consumerProject, moduleSystems } from "./consumerProject.ts";

/**
 * The consumer test for every TypeScript and every Node that the package is made for, each fetched by npx. Slow and
 * online, so it is not part of `npm test`: `npm run test:matrix`.
 */
const compilers = ["5.5", "5.9", "6", "7"];
const nodes = ["20", "22", "24"];

let project: ConsumerProject;

beforeAll(async () => {
  project = await consumerProject();
});
afterAll(() => project?.remove());

/** Runs a command of an npm package in the project and gives its exit code with all that it wrote. */
async function npx(version: string, command: string, ...args: string[]) {
  const all = ["--yes", "--loglevel=error", "--package", version, "--", command, ...args];
  const { exitCode, stdout, stderr } = await x("npx", all, { nodeOptions: { cwd: project.dir } });
  return { exitCode, output: stdout + stderr };
}

describe.each(compilers)("TypeScript %s", (version) => {
  test.each(Object.keys(moduleSystems))("compiles a strict consumer under %s", async (system) => {
    const since58 = Number(version) >= 5.8 ? ["--erasableSyntaxOnly"] : [];
    const result = await npx(`typescript@${version}`, "tsc", "-p", `tsconfig.${system}.json`, ...since58);
    expect(result).toEqual({ exitCode: 0, output: "" });
  });
});

test.each(nodes)("runs on Node %s by import, by require, and as the README shows", async (version) => {
  await npx("typescript@7", "tsc", "-p", "tsconfig.nodenext.json");
  const release = await npx(`node@${version}`, "node", "--version");
  expect(release.output).toMatch(new RegExp(`^v${version}\\.`));
  for (const file of ["out/consumer.js", "require.cjs", "snippets.mjs"]) {
    const result = await npx(`node@${version}`, "node", "--disable-warning=ExperimentalWarning", file);
    expect(result).toEqual({ exitCode: 0, output: "" });
  }
});
