import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type GenerateOptions, optionRows } from "../src/options.ts";
import { GenerateError, problem } from "../src/problems.ts";
import { cliRun } from "./commands/cliRun.ts";
import { packageOf } from "./output/package.ts";

/** Stands in for the pipeline, which has its own tests: the package is the options as text. */
const generate = vi.hoisted(() => vi.fn());
vi.mock("../src/generate.ts", () => ({ generate }));

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), "cli-"));
  generate.mockReset();
  generate.mockImplementation(async (options: GenerateOptions) => ({
    files: packageOf({
      "src/options.ts": `${JSON.stringify(options).replaceAll(cwd, "")}\n`,
      "README.md": "read me\n",
    }),
    problems: [],
    root: "Root",
    explanation: [],
  }));
});
afterEach(() => rm(cwd, { recursive: true }));

const file = async (name: string, content: unknown) => {
  await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
  await writeFile(
    path.join(cwd, name),
    typeof content === "string" ? content : JSON.stringify(content, null, 2),
  );
};
const read = (name: string) => readFile(path.join(cwd, name), "utf8");
/** The options that the pipeline got, with the folder of the test as "". */
const optionsGot = () =>
  generate.mock.calls.map(([options]) => JSON.parse(JSON.stringify(options).replaceAll(cwd, "")));

describe("help", () => {
  test("says all options as their rows say them", async () => {
    const { code, stdout, stderr } = await cliRun(cwd, "generate --help");
    expect([code, stderr]).toEqual([0, ""]);
    const words = stdout.replace(/\s+/g, " ");
    for (const { flag, default: byDefault } of optionRows) {
      expect(words).toContain(` --${flag} `);
      if (byDefault !== "required") expect(words).toContain(`[default: ${byDefault}]`);
    }
    expect(words).toContain("Examples: json-schema-to-package generate all packages of the config");
  });

  test.each(["--help", "check --help", "--version"])("%s goes to stdout", async (argv) => {
    const { code, stdout, stderr } = await cliRun(cwd, argv);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(argv === "--version" ? /^\d+\.\d+\.\d+\n$/ : /Examples:/);
  });

  test("without a command it is an error", async () => {
    const { code, stdout, stderr } = await cliRun(cwd, "");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Commands:");
  });

  test.each([
    ["chek", /Unknown argument: chek\. Did you mean check\?/],
    ["gen --schema a.json --out b", /Unknown command: gen\. Did you mean generate\?/],
    ["chekc --quiet", /Unknown command: chekc\. Did you mean check\?/],
    ["--schema a.json --out b", /A command is missing: generate, check, verify\./],
    ["--formts assert", /Unknown argument: formts\. Did you mean --formats/],
    ["generate --formts assert", /Unknown argument: formts\. Did you mean --formats\?/],
    ["generate --no-readnly", /Did you mean --readonly\?/],
    ["generate extra", /Unknown argument: extra\./],
    ["generate --name", /Not enough arguments following: name/],
    ["generate --no-name", /--name must be a text, not false/],
    [
      "generate --formats sometimes",
      /--formats must be "annotate", "assert", or one of them for each format, not "sometimes"/,
    ],
    ["generate --formats date=sometimes", /not "date=sometimes"/],
    ["generate --content maybe", /--content must be "annotate" or "assert", not "maybe"/],
    ["generate --rename a", /--rename must be type names by definition key, not "a"/],
    ["generate --allow-remote https://example.com/", /--allow-remote must be .* hosts/],
    ["generate --schema a.json", /--schema needs --out/],
    ["generate", /There is no config here\. Name a schema and a folder with --schema and --out/],
    ["generate --config none.json", /^none\.json error: The config cannot be read: it does not exist\.$/m],
  ])("%s is refused in one message", async (argv, message) => {
    const { code, stdout, stderr } = await cliRun(cwd, argv);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(generate).not.toHaveBeenCalled();
  });
});

describe("options", () => {
  test("every flag reaches the pipeline", async () => {
    await file("docs/a.json", { title: "A" });
    const argv =
      "generate --schema schemas/a.json --schema https://example.com/b.json --out gen/a --name @x/a --package-version 1.2.3 --license MIT " +
      "--root-name Root --dialect draft-07 --formats date=assert,uri=annotate --overlays fix,./o.json --open A,B --open C --no-readonly " +
      "--index-signatures --strip-prefix api. --rename a=A,b.c=B --document urn:a=docs/a.json --allow-remote example.com,localhost:8080 --allow-outside --strict";
    expect(await cliRun(cwd, argv)).toMatchObject({ code: 0, stderr: "" });
    expect(optionsGot()).toEqual([
      {
        schema: ["/schemas/a.json", "https://example.com/b.json"],
        name: "@x/a",
        version: "1.2.3",
        license: "MIT",
        rootName: "Root",
        dialect: "draft-07",
        formats: { date: "assert", uri: "annotate" },
        overlays: ["fix", "/o.json"],
        open: ["A", "B", "C"],
        readonly: false,
        indexSignatures: true,
        stripPrefix: "api.",
        rename: { a: "A", "b.c": "B" },
        documents: { "urn:a": { title: "A" } },
        allowRemote: ["example.com", "localhost:8080"],
        allowOutside: true,
        strict: true,
      },
    ]);
  });

  test.each([
    ["--formats assert", { formats: "assert" }],
    ["--no-overlays", { overlays: false }],
    ["--no-strip-prefix", { stripPrefix: false }],
    ["--allow-remote", { allowRemote: true }],
    ["--no-allow-remote", { allowRemote: false }],
    ["--readonly", { readonly: true }],
    ["--name 1e3", { name: "1e3" }],
    ["--rename a=b=C", { rename: { "a=b": "C" } }],
  ])("%s", async (flags, expected) => {
    await cliRun(cwd, `generate --schema a.json --out b ${flags}`);
    expect(optionsGot()).toEqual([{ schema: "/a.json", ...expected }]);
  });

  test("flags apply to the packages of the config, but --schema replaces them", async () => {
    await file("package.json", {
      "json-schema-to-package": {
        packages: [
          { schema: "a.json", out: "a", overlays: ["x"], license: "MIT" },
          { schema: "b.json", out: "b" },
        ],
      },
    });
    await cliRun(cwd, "generate --no-overlays");
    expect(optionsGot()).toEqual([
      { schema: "/a.json", overlays: false, license: "MIT" },
      { schema: "/b.json", overlays: false },
    ]);
    generate.mockClear();
    await cliRun(cwd, "generate --schema c.json --out c");
    expect(optionsGot()).toEqual([{ schema: "/c.json" }]);
    expect((await cliRun(cwd, "generate --out c")).stderr).toMatch(
      /--out alone is for a config with one package/,
    );
    await file("package.json", { "json-schema-to-package": { schema: "a.json", out: "a" } });
    expect((await cliRun(cwd, "generate --out elsewhere")).stdout).toMatch(/^elsewhere: 3 written/);
  });
});

describe("generate and check", () => {
  beforeEach(() => file("package.json", { "json-schema-to-package": { schema: "a.json", out: "gen/a" } }));

  test("say what they did, and exit with 1 where something differs", async () => {
    expect(await cliRun(cwd, "check")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("gen/a: 3 files differ from what the schema gives; run generate"),
    });
    expect(await cliRun(cwd, "generate")).toEqual({ code: 0, stdout: "gen/a: 3 written\n", stderr: "" });
    expect(await cliRun(cwd, "generate")).toEqual({ code: 0, stdout: "gen/a: 3 unchanged\n", stderr: "" });
    expect(await cliRun(cwd, "check")).toEqual({ code: 0, stdout: "gen/a: up to date\n", stderr: "" });
    const stale = await cliRun(cwd, "check --license MIT");
    expect(stale.code).toBe(1);
    expect(stale.stdout).toMatch(
      /^gen\/a: 2 files differ .*\n {2}generated\.manifest\.json is stale: .*\n {4}--- generated\.manifest\.json \(on disk\)\n/,
    );
    await file("gen/a/README.md", "edited\u001b[31m\n");
    const edited = await cliRun(cwd, "check");
    expect(edited).toMatchObject({ code: 1, stderr: "" });
    expect(edited.stdout).toContain("  README.md was edited by hand\n");
    expect(edited.stdout).toContain("    -edited\ufffd[31m\n    +read me\n");
    expect((await cliRun(cwd, "generate")).stdout).toBe(
      "gen/a: 1 written, 2 unchanged\n  README.md had been edited by hand and was written anew\n",
    );
    expect(await read("gen/a/README.md")).toBe("read me\n");
  });

  test("--json is one document", async () => {
    const written = await cliRun(cwd, "generate --json");
    expect(written).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(written.stdout)).toEqual({
      ok: true,
      packages: [
        {
          out: "gen/a",
          ok: true,
          root: "Root",
          files: ["README.md", "generated.manifest.json", "src/options.ts"].map((name) => ({
            path: name,
            state: "written",
          })),
          problems: [],
        },
      ],
    });
    await rm(path.join(cwd, "gen/a/README.md"));
    const checked = await cliRun(cwd, "check --json");
    expect(checked).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: false,
      packages: [{ differences: [{ path: "README.md", state: "missing", diff: "" }] }],
    });
    const refused = await cliRun(cwd, "check --json --colour");
    expect(refused).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(refused.stdout)).toMatchObject({
      ok: false,
      packages: [],
      problems: [{ severity: "error", message: expect.stringContaining("colour") }],
    });
  });

  test("--quiet says only what is wrong", async () => {
    const warning = { ...problem("x", "", "Careful."), severity: "warning" as const };
    generate.mockImplementation(async () => ({
      files: packageOf({}),
      problems: [warning],
      root: "Root",
      explanation: [],
    }));
    expect(await cliRun(cwd, "generate")).toEqual({
      code: 0,
      stdout: "gen/a: 1 written\n",
      stderr: "warning: Careful.\n",
    });
    expect(await cliRun(cwd, "generate --quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
    await rm(path.join(cwd, "gen"), { recursive: true });
    expect((await cliRun(cwd, "check --quiet")).stdout).toMatch(/1 file differs/);
  });

  test("one package that fails does not hold up the others", async () => {
    await file("package.json", {
      "json-schema-to-package": {
        packages: ["a", "b"].map((name) => ({ schema: `${name}.json`, out: name })),
      },
    });
    const works = generate.getMockImplementation() as typeof generate;
    generate.mockImplementation(async (options: GenerateOptions) => {
      if (String(options.schema).endsWith("a.json"))
        throw new GenerateError([
          problem("file:///a.json#/x", "type", "It is wrong.", {
            file: path.join(cwd, "a.json"),
            pointer: "/x",
            line: 1,
            column: 8,
          }),
        ]);
      return works(options);
    });
    await file("a.json", '{ "x": 1 }');
    const run = await cliRun(cwd, "generate");
    expect(run).toEqual({
      code: 1,
      stdout: "b: 3 written\n",
      stderr: 'a.json:1:8 error /x: It is wrong.\n  1 | { "x": 1 }\n    |        ^\n',
    });
    const json = JSON.parse((await cliRun(cwd, "generate --json")).stdout);
    expect(json).toMatchObject({
      ok: false,
      packages: [
        { out: "a", ok: false, problems: [{ pointer: "/x" }] },
        { out: "b", ok: true },
      ],
    });
  });

  test("foreign files are told, and nothing is written", async () => {
    await file("gen/a/README.md", "mine");
    expect(await cliRun(cwd, "generate")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "gen/a error: README.md was not made by json-schema-to-package, and would be overwritten. Move it away, choose another folder, or use --force.\n",
    });
    expect(await read("gen/a/README.md")).toBe("mine");
    expect(await cliRun(cwd, "generate --force")).toMatchObject({ code: 0, stderr: "" });
    expect(await read("gen/a/README.md")).not.toBe("mine");
  });

  test("a fault of the program shows its stack and asks for a report", async () => {
    generate.mockImplementation(async () => {
      throw new TypeError("x is undefined");
    });
    const { code, stderr } = await cliRun(cwd, "generate");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^TypeError: x is undefined\n +at [\s\S]*Please report it/);
  });

  test("progress is for a terminal outside CI, colours for a terminal without NO_COLOR", async () => {
    const progress = "\r\u001b[KGenerating gen/a ...\r\u001b[K";
    expect(await cliRun(cwd, "generate", { isTTY: true })).toEqual({
      code: 0,
      stdout: "\u001b[1mgen/a\u001b[22m: 3 written\n",
      stderr: progress,
    });
    expect(await cliRun(cwd, "generate", { isTTY: true, env: { CI: "1", NO_COLOR: "1" } })).toEqual({
      code: 0,
      stdout: "gen/a: 3 unchanged\n",
      stderr: "",
    });
    expect((await cliRun(cwd, "generate", { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b[1m");
    expect((await cliRun(cwd, "generate --json", { isTTY: true })).stderr).not.toContain("Generating");
  });
});
