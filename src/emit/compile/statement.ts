import type { Cut } from "./cuts.ts";
import type { SpecifierList } from "./specifiers.ts";

/** A statement of a module, by positions in its text. */
export interface Statement {
  /** Where the statement before ends. */
  readonly pos: number;
  /** Behind `pos` and what comments and spaces follow. */
  readonly start: number;
  readonly end: number;
  readonly kind: "import" | "export" | "declaration" | "code";
  /** Whether nothing of it is left at run time. */
  readonly isType: boolean;
  /** Behind the keyword `export` before a declaration, and its spaces. */
  readonly exported: number | undefined;
  /** What it declares. */
  readonly names: readonly string[];
  /** Of an import or export. */
  readonly list: SpecifierList | undefined;
  /** Its types, in order. */
  readonly cuts: readonly Cut[];
  /** What a declaration file leaves out of it, or says in other words. In order. */
  readonly declared: readonly Cut[];
  /** The names that its declaration refers to. */
  readonly words: readonly string[];
  /** Where a type annotation is missing that a declaration file would need. */
  readonly untyped: number | undefined;
}
