import { SourceMap } from "node:module";
import { expect, test } from "vitest";
import { compilePackage } from "../../src/emit/compile.ts";
import { samplePackage } from "./samplePackage.ts";

const compiled = compilePackage(samplePackage);
const textOf = new Map(compiled.map((file) => [file.path, file.text]));
const names = ["index", "types", "enums", "guards", "fixtures", "runtime"];

function source(text: string, path = "src/a.ts") {
  return [{ path, text }];
}

test("gives code, declarations and a map of each for every file in src", () => {
  const endings = [".js", ".js.map", ".d.ts", ".d.ts.map"];
  expect([...textOf.keys()].sort()).toEqual(
    names.flatMap((name) => endings.map((ending) => `dist/${name}${ending}`)).sort(),
  );
});

test("is the same whatever the order of the files, and twice", () => {
  const again = compilePackage([...samplePackage].reverse());
  expect(new Map(again.map((file) => [file.path, file.text]))).toEqual(textOf);
  expect(compilePackage(samplePackage)).toEqual(compiled);
});

test("keeps doc comments in declarations", () => {
  expect(textOf.get("dist/guards.d.ts")).toContain(
    "/** Whether `value` is a {@link Signal}. */\nexport declare function isSignal(",
  );
  expect(textOf.get("dist/types.d.ts")).toContain(
    "  /** At least one character. */\n  readonly text?: string;",
  );
});

test("writes lines that end in LF, and no path from outside the package", () => {
  for (const [path, text] of textOf) {
    expect(text, path).toMatch(/^[^\r]*[^\n]\n$/);
    expect(text, path).not.toContain(process.cwd());
  }
});

test.each(names)("maps %s back to the source that is packed with it", (name) => {
  for (const kind of ["js", "d.ts"]) {
    const map = JSON.parse(textOf.get(`dist/${name}.${kind}.map`) ?? "");
    const within = name === "guards" && kind === "js" ? ["../src/enums.ts"] : [];
    expect(map).toMatchObject({ file: `${name}.${kind}`, sources: [`../src/${name}.ts`, ...within] });
    expect(map).not.toHaveProperty("sourcesContent");
    expect(map.sourceRoot ?? "").toBe("");
  }
});

test("maps a function to its line in the source", () => {
  const lineOf = (text: string | undefined) =>
    (text ?? "").split("\n").findIndex((line) => line.includes("function isSignal("));
  const original = lineOf(samplePackage.find((file) => file.path === "src/guards.ts")?.text);
  expect(original).toBeGreaterThan(0);
  for (const kind of ["js", "d.ts"]) {
    const map = new SourceMap(JSON.parse(textOf.get(`dist/guards.${kind}.map`) ?? ""));
    const entry = map.findEntry(lineOf(textOf.get(`dist/guards.${kind}`)), 0);
    expect(entry).toMatchObject({ originalLine: original });
  }
});

test("maps what guards have of another module to its line there", () => {
  const lineOf = (path: string) => (samplePackage.find((file) => file.path === path)?.text ?? "").split("\n");
  const map = new SourceMap(JSON.parse(textOf.get("dist/guards.js.map") ?? ""));
  const lines = (textOf.get("dist/guards.js") ?? "").split("\n");
  const entry = map.findEntry(lines.indexOf("function isLevel(value) {"), 0);
  const originalLine = lineOf("src/enums.ts").indexOf(
    "export function isLevel(value: unknown): value is Level {",
  );
  expect(entry).toMatchObject({ originalSource: "../src/enums.ts", originalLine });
});

test("passes over files that are not modules in src", () => {
  expect(
    compilePackage([
      { path: "README.md", text: "#" },
      { path: "src/deep/a.ts", text: "export {};" },
    ]),
  ).toEqual([]);
  expect(compilePackage([])).toEqual([]);
});

test.each([
  [
    "an export without a type",
    "export const a: number = 1;\nexport const b = f();\n",
    /src\/a\.ts:2: .*annotation/,
  ],
  ["a function without a return type", "export function f() { return g(); }\n", /src\/a\.ts:1: .*annotation/],
  ["a syntax error", "\n\nexport const = 3;\n", /src\/a\.ts:3: /],
])("refuses %s and says where", (_, text, message) => {
  expect(() => compilePackage(source(text))).toThrow(message);
});

test("keeps unusual characters as they are in the source", () => {
  const [file] = compilePackage(source(`export const a: string = "é😀\\u2028";\n`)).filter(
    (each) => each.path === "dist/a.js",
  );
  expect(file?.text).toContain(`"é😀\\u2028"`);
});
