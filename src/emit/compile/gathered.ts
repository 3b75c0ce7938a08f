import type { Cut } from "./cuts.ts";

/** What is found out about a statement while it is read. */
export interface Gathered {
  /** What it declares. */
  readonly names: string[];
  /** Its types, in order. */
  readonly cuts: Cut[];
  /** What a declaration file leaves out of it, or says in other words. In order. */
  readonly declared: Cut[];
  /** The words of what a declaration file says of it. */
  readonly words: string[];
  /** Where a type annotation is missing that a declaration file would need. */
  untyped: number | undefined;
}
