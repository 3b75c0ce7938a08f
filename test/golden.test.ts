import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

/** The committed package is the snapshot: whatever changes it shows up in the diff of the commit that did. */
const project = fileURLToPath(new URL("..", import.meta.url));
const cli = path.join(project, "dist", "cli.js");
const scratch = mkdtempSync(path.join(tmpdir(), "golden-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the schemas, the config and the committed package, in a folder of its own. */
function copyOfProject(name: string): string {
  const folder = path.join(scratch, name);
  for (const part of ["package.json", "schemas", "generated"]) {
    cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  return folder;
}

function run(args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, CI: "1", NO_COLOR: "1", ...env },
  });
}

/** Every file below `folder`, by path. */
function filesBelow(folder: string, prefix = ""): Map<string, string> {
  return new Map(
    readdirSync(path.join(folder, prefix), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): [string, string][] => {
        const file = path.posix.join(prefix, entry.name);
        if (entry.isDirectory()) return [...filesBelow(folder, file)];
        return [[file, readFileSync(path.join(folder, file), "utf8")]];
      }),
  );
}

test("the committed package is what the schema gives", () => {
  const { status, stdout } = run(["check"], project);
  expect(stdout).toContain("up to date");
  expect(status).toBe(0);
});

test("the same bytes in another folder, locale and time zone, and a second time", () => {
  const one = copyOfProject("one");
  const other = copyOfProject(path.join("deeper", "ein anderer Ordner"));
  for (const folder of [one, other]) rmSync(path.join(folder, "generated"), { recursive: true });
  const environments = [
    { TZ: "UTC", LC_ALL: "C" },
    { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  ];
  [one, other].forEach((folder, index) => {
    expect(run(["generate"], folder, environments[index]).stderr).toBe("");
  });
  const written = filesBelow(path.join(one, "generated"));
  expect(filesBelow(path.join(other, "generated"))).toEqual(written);
  expect(run(["generate", "--json"], other).status).toBe(0);
  expect(filesBelow(path.join(other, "generated"))).toEqual(written);
  const committed = execFileSync("git", ["ls-files", "generated"], { cwd: project, encoding: "utf8" });
  for (const file of committed.split("\n").filter((name) => name !== "")) {
    expect(written.get(file.replace("generated/", "")), file).toBe(
      readFileSync(path.join(project, file), "utf8"),
    );
  }
});

test("one changed enum value upstream makes check fail and name the files", () => {
  const folder = copyOfProject("stale");
  const schema = path.join(folder, "schemas", "coder-auditlog", "schema.json");
  writeFileSync(schema, readFileSync(schema, "utf8").replace('"logout"', '"log_out"'));
  const { status, stdout, stderr } = run(["check"], folder);
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/src\/enums\.ts is stale/);
  expect(stdout + stderr).toContain('"log_out"');
});

test("an edited output is called edited", () => {
  const folder = copyOfProject("edited");
  const guards = path.join(folder, "generated", "coder-auditlog", "src", "guards.ts");
  writeFileSync(guards, readFileSync(guards, "utf8").replace("return true;", "return false;"));
  const { status, stdout, stderr } = run(["check"], folder);
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/src\/guards\.ts was edited by hand/);
  expect(run(["generate"], folder).status).toBe(0);
  expect(run(["check"], folder).status).toBe(0);
});
