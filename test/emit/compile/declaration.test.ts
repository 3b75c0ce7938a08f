import { expect, test } from "vitest";
import { declarationOf } from "../../../src/emit/compile/declaration.ts";
import { parseModule } from "../../../src/emit/compile/parseModule.ts";
import { compilerEssence, declarationEssence } from "./essence.ts";

const declared = (text: string) => declarationOf(parseModule("src/a.ts", text)).text;

test.each([
  "export function f(a: string, b?: number, c: boolean = true, ...d: string[]): a is 'x' { return c && !d; }",
  "export async function f(): Promise<void> {}",
  "export function* f<T extends object = {}>(): Generator<T> {}",
  "export const a: { b: 1 } = { b: 1 }, c: number = 2;",
  "export const a = 1; export const b = -2; export const c = 'x'; export const d = true;",
  "export const a = { B: 'b', 'c d': [1, null, { e: false }], 'g-h': -1, } as const;",
  "export const a = [] as const; export const b = {} as const; export const c = ['x'] as const;",
  "export let a: string; export const b: () => void = () => {};",
  "interface A { b: 1 } type C = A; export type D = C | A;",
  "export type { A } from './a.js'; export { b } from './b.js'; export * from './c.js';",
  "const a: number = 1; export { a as b };",
  "import { a } from './a.js'; a();",
  "export class A<T> extends Map<T, number> implements I { static readonly b: number = 1; readonly c = 'x'; d?: T; constructor(e: T, f: number = 1) { super(); } g(h?: T): T | undefined { return h; } get i(): number { return 1; } set i(j: number) {} override toString(): string { return ''; } [k: string]: unknown; } interface I {}",
  "export function f(this: Date, { a, b }: { a: 1; b: 2 }): void {}",
  "export function assert(value: unknown): asserts value is string {}",
  "export interface A {}",
  "type Hidden = 1; function hidden(): void {} const alsoHidden: 1 = 1; export {};",
  "type A = typeof b; const b: C = f(); interface C {} function f(): C { return {}; } export const d: A = b;",
])("says of %s what the TypeScript compiler says", (text) => {
  expect(declarationEssence(declared(text))).toBe(compilerEssence("src/a.ts", text).declaration);
});

// Where names of values are imported, `ts.transpileDeclaration` fails.
test.each([
  [
    "import { a, type B } from './a.js'; import type { C, D } from './c.js'; export const e: B | D = a;",
    "import { type B } from './a.js'; import type { D } from './c.js'; export declare const e: B | D;\n",
  ],
  [
    "import { A } from './a.js'; import { b } from './b.js'; export class C extends A { c: number = b; }",
    "import { A } from './a.js'; export declare class C extends A { c: number; }\n",
  ],
  [
    "import { type B } from './b.js'; export class A { c: B; static readonly #d: D = f(); /** E. */ #e = 1; g?: string; }",
    "import { type B } from './b.js'; export declare class A { c: B; g?: string; }\n",
  ],
  [
    "import { a } from './a.js'; export type A = typeof a;",
    "import { a } from './a.js'; export type A = typeof a;\n",
  ],
  [
    `export const a = { ["__proto__"]: 1 } as const;`,
    `export declare const a: { readonly ["__proto__"]: 1 };\n`,
  ],
])("keeps of %s what its types refer to", (text, expected) => {
  expect(declared(text)).toBe(expected);
});

test("reads like the source, comments included", () => {
  const source = `// Header.
import { check } from "./check.js";
import type {
  A,
  B,
  C,
} from "./types.js";

/** Not exported. */
function hidden(): void {}

/** The members. */
export const D = {
  /** The first. */
  One: "one",
  Two: ["two"],
} as const;

/** Whether it is. */
export function isA(
  value: unknown,
  strict: boolean = hidden() === undefined,
): value is A {
  return check<B>(value, strict);
}

export interface E {
  // Kept too.
  readonly c: C;
}
`;
  expect(declared(source)).toBe(`// Header.
import type {
  A,
  C,
} from "./types.js";

/** The members. */
export declare const D: {
  /** The first. */
  readonly One: "one";
  readonly Two: readonly ["two"];
};

/** Whether it is. */
export declare function isA(
  value: unknown,
  strict?: boolean,
): value is A;

export interface E {
  // Kept too.
  readonly c: C;
}
`);
});

test.each([
  ["\nexport function f() {}", 2],
  ["export function f(a): void {}", 1],
  ["export const a = f();", 1],
  ["export const a =\n  [b] as const;", 1],
  ["export const a = { ...b } as const;", 1],
  ["export const a = { b: 1 };", 1],
  ["export class A { b = f(); }", 1],
  ["export class A { b() {} }", 1],
])("demands a type annotation in %j", (text, line) => {
  expect(() => declared(text)).toThrow(`src/a.ts:${line}: a type annotation is missing`);
});
