import type { Cut } from "./cuts.ts";
import type { OnWord } from "./skip.ts";

/** What is found out about a statement while it is read. */
export interface Gathered {
  /** Its types, in order. */
  readonly cuts: Cut[];
  /** What a declaration file leaves out of it, or says in other words. In order. */
  readonly declared: Cut[];
  /** Takes the words of what a declaration file says of it. */
  readonly onWord: OnWord;
  /** Where a type annotation is missing that a declaration file would need. */
  untyped?: number;
}
