import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { commonJsOf } from "../../src/emit/compile/commonJs.ts";
import { parseModule } from "../../src/emit/compile/parseModule.ts";
import { compilePackage } from "../../src/emit/compile.ts";
import { evaluatePackage } from "../../src/emit/evaluate.ts";
import { samplePackage } from "./samplePackage.ts";

/** The exports of one module of `text`, with `more` beside it. */
function evaluated(text: string, more: Record<string, string> = {}) {
  const files = Object.entries({ ...more, a: text }).map(([name, each]) => ({
    path: `src/${name}.ts`,
    text: each,
  }));
  return evaluatePackage(files, ["a"]);
}

test("exports what the compiled package exports", async () => {
  const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
  try {
    mkdirSync(join(folder, "dist"));
    mkdirSync(join(folder, "src"));
    for (const file of [...samplePackage, ...compilePackage(samplePackage)])
      writeFileSync(join(folder, file.path), file.text);
    const modules = await Promise.all(
      ["enums", "guards", "fixtures"].map(
        (name) => import(pathToFileURL(join(folder, `dist/${name}.js`)).href),
      ),
    );
    const compiled = Object.assign({}, ...modules);
    const inMemory = evaluatePackage(samplePackage);
    expect(Object.keys(inMemory).sort()).toEqual(Object.keys(compiled).sort());
    for (const [name, value] of Object.entries(compiled)) {
      if (typeof value !== "function") expect(inMemory[name]).toEqual(value);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("runs guards, errors and fixtures", () => {
  const { isSignal, assertSignal, signalFixture, ValidationError, levelValues } = evaluatePackage(
    samplePackage,
  ) as {
    isSignal(value: unknown): boolean;
    assertSignal(value: unknown): void;
    signalFixture(overrides?: object): object;
    ValidationError: new () => Error;
    levelValues: readonly string[];
  };
  expect(isSignal(signalFixture({ text: "x" }))).toBe(true);
  expect(isSignal(signalFixture({ text: "" }))).toBe(false);
  expect(() => assertSignal(1)).toThrow(ValidationError);
  expect(() => assertSignal(1)).toThrow(/: type$/);
  expect(levelValues).toEqual(["low", "high"]);
  expect(levelValues).toBeInstanceOf(Array);
});

test("evaluates the modules that are asked for and no others", () => {
  const files = [
    { path: "src/enums.ts", text: "export const one: number = 1;\n" },
    { path: "src/fixtures.ts", text: `throw new Error("not asked for");\n` },
  ];
  expect(evaluatePackage(files, ["enums", "guards"])).toEqual({ one: 1 });
  expect(() => evaluatePackage(files)).toThrow("not asked for");
});

test("evaluates a module once, however many import it", () => {
  const counter = "export const seen: { n: number } = { n: 0 };\n";
  const b = `import { seen } from "./counter.js";\nseen.n += 1;\nexport const b: number = seen.n;\n`;
  const text = `import { b } from "./b.js";\nimport { seen } from "./counter.js";\nexport const result: readonly number[] = [b, seen.n];\n`;
  expect(evaluated(text, { b, counter })).toEqual({ result: [1, 1] });
});

test.each<[string, unknown]>([
  ["export const a: number = 1;", 1],
  ["export const a = { x: 1 } as const;", { x: 1 }],
  ["export const a = { x: 1 } as const satisfies { x: number };", { x: 1 }],
  ["export const a = ([1] as number[] as unknown as string[])[0];", 1],
  ["const b: number | undefined = 1; export const a: number = b!;", 1],
  [
    "export const a: (x: number) => { y: string } | null = (x: number): null => null; export type A = { a: 1 };",
    null,
  ],
  ["const f = <T,>(x: T): T => x; export const a = f<Array<Set<string>>>([]);", []],
  [
    "const f = function <T extends { x: (a: T) => void }>(x?: T, ...y: T[]): x is T { return !!x; }; export const a = 1;",
    undefined,
  ],
  ['export const a: string = true ? "x" : "y";', "x"],
  ["const o: { b?: { c?: number } } = {}; export const a: unknown = o?.b?.c ?? 3;", 3],
  ['export const a = new Map<string, readonly number[]>([["x", [1]]]).get("x");', [1]],
  ["interface A { x: 1 }\ntype B = A | { [key: string]: B };\nexport const a: B['x'] = 1;", 1],
  ["export const a: RegExp = /[<>:?!]/u;", /[<>:?!]/u],
  ["const x = 1, y = 2; export const a: boolean = x < y || y > (x as number);", true],
  ["export const a: string = `${(1 as number) + 1}: as string`;", "2: as string"],
  [
    "export const a = { as: 1, type: 2, satisfies: 3, readonly: 4, export: 5 };",
    { as: 1, type: 2, satisfies: 3, readonly: 4, export: 5 },
  ],
  [
    "export const a = { const: 'const', let: [1], case: 2, default: 3, return: 4, new: '<', in: 5 };",
    { const: "const", let: [1], case: 2, default: 3, return: 4, new: "<", in: 5 },
  ],
  [`export const a = { ["__proto__"]: 1 };`, JSON.parse(`{ "__proto__": 1 }`)],
  [
    "export const a: unknown = { get x(): number { return 1; }, y(z?: number): number | undefined { return z; } }.x;",
    1,
  ],
  ["export const a = [...(function* (): Generator<number> { yield 1 as number; })()];", [1]],
  [
    "for (const x of [1, 2] as const) { type X = typeof x; const y: X = x; void y; }\nlet z: number;\nz = 4;\nexport const a: number = z;",
    4,
  ],
])("erases the types of %s", (text, expected) => {
  const { a } = evaluated(text);
  if (expected === undefined) expect(a).toBe(1);
  else if (typeof a === "function") expect(a(1)).toBe(expected);
  else expect(a).toEqual(expected);
});

test("erases the types of classes", () => {
  const { A } = evaluated(
    "interface I { x: number }\nexport class A<T = string> extends Map<T, number> implements I {\n" +
      "  static readonly y: number = 2;\n  private readonly z?: T;\n  override readonly [Symbol.toStringTag]: string = 'A';\n" +
      "  readonly x: number;\n  [key: string]: unknown;\n  constructor(x: number) { super(); this.x = x; }\n" +
      "  async load<U>(u: U): Promise<U> { return u; }\n}\n",
  ) as { A: new (x: number) => Map<string, number> & { x: number } };
  expect(new A(3)).toBeInstanceOf(Map);
  expect(new A(3).x).toBe(3);
  expect(String(new A(3))).toBe("[object A]");
  expect(A).toHaveProperty("y", 2);
});

test("takes overloads, renamed imports, export lists and types among them", () => {
  const b =
    "export function f(x: 1): 1;\nexport function f(x: 2): 2;\nexport function f(x: number): number { return x; }\nconst g: number = 7;\nexport { g as h, type T };\ntype T = 1;\n";
  const text = `import { f as ff, type T } from "./b.js";\nimport type { U } from "./nowhere.js";\nexport { h, h as i } from "./b.js";\nexport type { V } from "./nowhere.js";\nexport * from "./b.js";\nexport const a: T = ff(1);\n`;
  expect(evaluated(text, { b })).toEqual({ a: 1, f: expect.any(Function), h: 7, i: 7 });
});

test("keeps the lines, so that a stack trace leads to the source", () => {
  const text =
    "type A = {\n  x: 1;\n};\n\ninterface B\n{}\nexport function fail(\n  a: A,\n): never {\n  throw new Error();\n}\n";
  const { fail } = evaluated(text) as { fail(): void };
  try {
    fail();
    expect.unreachable();
  } catch (error) {
    expect((error as Error).stack).toContain("src/a.ts:10:");
  }
});

test.each([
  ["an enum", "export enum A { B }"],
  ["a parameter property", "export class A { constructor(public x: number) {} }"],
  ["top-level await", "export const a = await 1;"],
])("refuses %s, which the package may not contain", (_, text) => {
  expect(() => evaluated(text)).toThrow(SyntaxError);
});

test("refuses imports that it does not provide for", () => {
  expect(() => evaluated(`import * as b from "./b.js";`)).toThrow("named imports");
  expect(() => evaluated(`import { b } from "./b.js";`)).toThrow("src/b.ts is not a file of the package");
  expect(() => evaluated(`import { readFileSync } from "node:fs";`)).toThrow("not a file of the package");
});

test("leaves comments and strings alone", () => {
  expect(commonJsOf(parseModule("src/a.ts", "// x as y: z\nconst a = ': number as <T>';\n"))).toContain(
    "// x as y: z\nconst a = ': number as <T>';\n",
  );
});
