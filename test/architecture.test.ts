import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

/** Paths of the TypeScript files below `folder`, relative to the project. */
function modulesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .sort();
}

const sources = modulesIn("src");
const architecture = textOf("ARCHITECTURE.md");
const named = [...architecture.matchAll(/`([^`\s]+)`/g)].map(([, text = ""]) => text);

test("every file and folder that ARCHITECTURE.md names exists", () => {
  const paths = named.filter((text) => text.includes("/"));
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every type that ARCHITECTURE.md names is exported somewhere", () => {
  const types = named.filter((text) => /^[A-Z]\w+[a-z]\w*$/.test(text));
  expect(types.length).toBeGreaterThan(3);
  const exported = new Set(
    sources.flatMap((path) =>
      [...textOf(path).matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name]) => name),
    ),
  );
  expect(types.filter((type) => !exported.has(type))).toEqual([]);
});

test("ARCHITECTURE.md names every room of src, and fits on a screen or two", () => {
  const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(rooms.map((room) => `src/${room.name}/`).filter((room) => !named.includes(room))).toEqual([]);
  expect(architecture.split("\n").length).toBeLessThanOrEqual(80);
});

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const statement =
  /^(?:import|export)\b(?:\s+(type)\b)?[^;"']*?\bfrom\s+"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm;
const imports: readonly Import[] = sources.flatMap((from) =>
  [...textOf(from).matchAll(statement)].map(([, type, path, lazy]) => ({
    from,
    to: posix.join(posix.dirname(from), path ?? lazy ?? ""),
    isType: type !== undefined,
  })),
);

/** Data flows from left to right; a room imports from itself and from what stands left of it. */
const order = ["ground", "read", "schema", "model", "algebra", "plan", "emit", "pipeline"];
/** What any room may use: it knows of no room. */
const ground = [
  "src/json.ts",
  "src/problems.ts",
  "src/nearestName.ts",
  "src/remember.ts",
  "src/schema/pointer.ts",
];
/** Modules whose types are the contract between rooms; nothing of them runs in the rooms that name them. */
const contracts = ["src/model/model.ts", "src/options.ts", "src/output.ts"];

function roomOf(path: string): string {
  if (ground.includes(path)) return "ground";
  const name = path.split("/")[1]?.replace(/\.ts$/, "") ?? "";
  return order.includes(name) ? name : "pipeline";
}

test("rooms import from themselves and from rooms before them, never backwards", () => {
  expect(imports.length).toBeGreaterThan(100);
  const backwards = imports
    .filter(({ to, isType }) => !(isType && contracts.includes(to)))
    .filter(({ from, to }) => order.indexOf(roomOf(to)) > order.indexOf(roomOf(from)));
  expect(backwards).toEqual([]);
});

test("no emitter looks at schema JSON but the one that writes it down", () => {
  const readers = modulesIn("src/emit").filter((path) =>
    /\b[mM]odel\.schema\b|\bschema(?:: \w+)? *}[^=]*= *model\b/.test(textOf(path)),
  );
  expect(readers).toEqual(["src/emit/package.ts"]);
});

test("the TypeScript compiler is loaded where forms are printed and packages proved, and nowhere else", () => {
  const loads = /^import (?!type\b)[^;]*"ts-morph"|[^f] import\("ts-morph"\)|\)\("ts-morph"\)/m;
  const users = sources.filter((path) => loads.test(textOf(path)));
  const rooms = /^src\/verify[./]/;
  expect(users.filter((path) => !rooms.test(path))).toEqual(["src/emit/declarationForms.ts"]);
});

test("rooms are small: no module is over 300 lines", () => {
  const modules = [...sources, ...modulesIn("templates")];
  const long = modules.filter((path) => textOf(path).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});
