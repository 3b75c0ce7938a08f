import type { Json } from "../json.ts";

/** The text that a document was parsed from; kept so that messages can point into it. */
export interface Source {
  /** The file as the user knows it, or the URL that was fetched. */
  readonly file: string;
  readonly text: string;
  readonly kind: "json" | "yaml";
}

/** One JSON Schema document. `uri` is absolute and has no fragment; documents given as data have no source. */
export interface Document {
  readonly uri: string;
  readonly json: Json;
  readonly source?: Source;
}
