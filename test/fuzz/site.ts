import type { FuzzDialect } from "./dialects.ts";
import type { Random } from "./random.ts";
import type { Choice } from "./randomKeywords.ts";

/** Where a schema stands: what decides which keywords and references it may have. */
export interface Site {
  readonly random: Random;
  readonly dialect: FuzzDialect;
  /** How often a subschema is `true` or `false`. */
  readonly booleans: number;
  readonly menu: readonly Choice[];
  /** How many levels of subschemas may follow. */
  readonly depth: number;
  /** All definitions of the document; `owner` is the one that the site is in, -1 for the root. */
  readonly definitions: readonly Definition[];
  readonly owner: number;
  /** Whether the instance is the one that the definition is applied to, and no part of it. */
  readonly inPlace: boolean;
}

/** A definition, before its schema is made up. */
export interface Definition {
  readonly key: string;
  readonly id?: string;
  readonly anchor?: string;
  /** Whether it is a resource whose references may be replaced by those of the dynamic scope. */
  readonly dynamic: boolean;
}
