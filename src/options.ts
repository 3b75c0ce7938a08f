import type { Json, JsonObject } from "./json.ts";

/** `annotate`: the format is only written down (2020-12's default). `assert`: guards judge by it. */
export type FormatMode = "annotate" | "assert";

/** What to generate. Everything but `schema` has a default. */
export interface GenerateOptions {
  /** A path, a `file:` or `https:` URL, or the schema itself. Several make one package of several roots. */
  readonly schema: string | URL | JsonObject | boolean | readonly (string | URL | JsonObject | boolean)[];
  /** Schemas that references elsewhere lead to: URI to schema. */
  readonly documents?: { readonly [uri: string]: Json };
  /** The dialect where a document has no `$schema`: a meta-schema URI or `draft-07`, `2019-09`, `2020-12` ... */
  readonly dialect?: string;
  /** For all formats, or by format name (`*` for the rest). */
  readonly formats?: FormatMode | { readonly [format: string]: FormatMode };
  /** npm name of the package; by default the folder's or root's name in kebab-case. */
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** Name of the root type, instead of the one from `title` or the file. */
  readonly rootName?: string;
  /** `false`: none. A list: just these, by name (beside the schema) or path. Absent: those that are on by default. */
  readonly overlays?: false | readonly string[];
  /** Enums to leave open to unknown members, by definition key or type name. */
  readonly open?: readonly string[];
  /** `readonly` properties and arrays (default true). */
  readonly readonly?: boolean;
  /** An index signature on objects that allow more properties than they name (default false). */
  readonly indexSignatures?: boolean;
  /** Prefix to drop from definition names; by default the one that all share; `false` keeps names whole. */
  readonly stripPrefix?: string | false;
  /** Definition key to type name. */
  readonly rename?: { readonly [definition: string]: string };
  /** Hosts that may be read over HTTP(S); `true` for any. By default none. */
  readonly allowRemote?: boolean | readonly string[];
  /** Whether files outside the schema's folder may be read (default false). */
  readonly allowOutside?: boolean;
  /** Also list unknown keywords. */
  readonly strict?: boolean;
}

/** What emitters need to know, with every default filled in. */
export interface EmitOptions {
  /** npm name. */
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly readonly: boolean;
  readonly indexSignatures: boolean;
  /** The formats policy, for the docs. */
  readonly formats: FormatMode | { readonly [format: string]: FormatMode };
  /** The command that makes this package again, as shown in headers and README. */
  readonly command: string;
}
