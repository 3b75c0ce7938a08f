import type { Operation } from "rfc6902";
import type { Document } from "../read.ts";

/** One correction of a schema, with the reason that its users read. */
export interface Patch {
  readonly id: string;
  readonly reason: string;
  /** RFC 6902, section 4. At least one `test` and one that is none. */
  readonly operations: readonly Operation[];
}

/** An overlay file, found to be well formed. */
export interface Overlay {
  /** `corrections` of `corrections.overlay.json`. */
  readonly name: string;
  readonly document: Document;
  /** Whether it is applied unless options say otherwise. */
  readonly enabled: boolean;
  readonly patches: readonly Patch[];
}
