import type { Json, JsonObject } from "../../src/json.ts";
import type { Random } from "../fuzz/random.ts";

/** A schema, and where its documents come from. */
export interface Subject {
  readonly name: string;
  readonly schema: JsonObject;
  /** Schemas that references lead to, by URI. */
  readonly documents?: { readonly [uri: string]: JsonObject };
  /** Whether formats are judged; by default they are annotations. */
  readonly asserted?: boolean;
  /** Whether all issues are asked for, not only the verdict; then only documents that are not valid are timed. */
  readonly collect?: boolean;
  /** Documents that always take part. */
  readonly fixed?: readonly Json[];
  /** A document, nearly always valid. */
  make(random: Random): Json;
  /** One that is nearly always not valid; by default, a made one with one change somewhere. */
  spoil?(random: Random): Json;
}
