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
  /** Whether `contentEncoding: base64` and `contentMediaType: application/json` are asserted (draft-07 allows it). */
  readonly content?: FormatMode;
  /** Read `properties` and the like without `type` as objects, in guards, types and `schema.json` (default false). */
  readonly assumeObjects?: boolean;
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
  /** Say how the guards go about their work, in `Generated.explanation` (default false). */
  readonly explain?: boolean;
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

/** How the value of an option is written, in a config file and after its flag; see `config/optionTypes.ts`. */
export type OptionType =
  | "schemas"
  | "text"
  | "list"
  | "switch"
  | "list or off"
  | "text or off"
  | "hosts"
  | "mode"
  | "formats"
  | "renames"
  | "documents";

/** One option, as `--help`, the check of config files and README tell it. */
export interface OptionRow {
  /** The key in config files and in {@link GenerateOptions}; `out` is where the package is written. */
  readonly name: keyof GenerateOptions | "out";
  /** Without the leading dashes. */
  readonly flag: string;
  readonly type: OptionType;
  /** What happens without it, in words. */
  readonly default: string;
  /** One sentence without its full stop. */
  readonly description: string;
  readonly example?: string;
}

export const optionRows: readonly OptionRow[] = [
  {
    name: "schema",
    flag: "schema",
    type: "schemas",
    default: "required",
    description: "Path or URL of the JSON Schema, JSON or YAML; several make one package with several roots",
    example: "--schema schemas/user.json",
  },
  {
    name: "out",
    flag: "out",
    type: "text",
    default: "required",
    description: "Folder of the package",
    example: "--out generated/user",
  },
  {
    name: "name",
    flag: "name",
    type: "text",
    default: "the root's name in kebab-case",
    description: "npm name of the package",
    example: "--name @acme/user",
  },
  {
    name: "version",
    flag: "package-version",
    type: "text",
    default: "0.1.0",
    description: "Version of the package",
    example: "--package-version 1.2.0",
  },
  {
    name: "license",
    flag: "license",
    type: "text",
    default: "UNLICENSED",
    description: "License of the package, as an SPDX expression",
    example: "--license MIT",
  },
  {
    name: "rootName",
    flag: "root-name",
    type: "text",
    default: "the schema's title, else its file name",
    description: "Name of the root type",
    example: "--root-name User",
  },
  {
    name: "dialect",
    flag: "dialect",
    type: "text",
    default: "2020-12",
    description:
      "Dialect of schemas whose $schema is missing or names no version: draft-04, draft-06, draft-07, 2019-09, 2020-12, or a meta-schema's URI",
    example: "--dialect draft-07",
  },
  {
    name: "formats",
    flag: "formats",
    type: "formats",
    default: "annotate",
    description:
      "Whether guards judge by `format` (assert) or not (annotate): for all formats, or by name, * for the rest",
    example: "--formats date-time=assert,uri=annotate",
  },
  {
    name: "content",
    flag: "content",
    type: "mode",
    default: "annotate",
    description:
      "Whether guards judge base64 and JSON in strings by contentEncoding and contentMediaType (assert)",
    example: "--content assert",
  },
  {
    name: "assumeObjects",
    flag: "assume-objects",
    type: "switch",
    default: "off",
    description: "Read schemas with properties but no type as objects, in guards and types alike",
  },
  {
    name: "overlays",
    flag: "overlays",
    type: "list or off",
    default: "those beside the schema that are enabled",
    description: "Overlays to apply, by name or path, and no others; --no-overlays for none",
    example: "--overlays corrections,presence",
  },
  {
    name: "open",
    flag: "open",
    type: "list",
    default: "none",
    description: "Enums that also take unknown strings, by definition or type name",
    example: "--open Color,Shape",
  },
  {
    name: "readonly",
    flag: "readonly",
    type: "switch",
    default: "on",
    description: "Make properties and arrays readonly; --no-readonly for mutable ones",
    example: "--no-readonly",
  },
  {
    name: "indexSignatures",
    flag: "index-signatures",
    type: "switch",
    default: "off",
    description: "An index signature on objects that allow more properties than they name",
  },
  {
    name: "stripPrefix",
    flag: "strip-prefix",
    type: "text or off",
    default: "the prefix that all definitions share",
    description: "Prefix to drop from definition names; --no-strip-prefix keeps names whole",
    example: "--strip-prefix codersdk.",
  },
  {
    name: "rename",
    flag: "rename",
    type: "renames",
    default: "none",
    description: "Type names by definition key, as key=Name",
    example: "--rename user.v1=User",
  },
  {
    name: "documents",
    flag: "document",
    type: "documents",
    default: "none",
    description: "Schemas that references elsewhere lead to, as URI=file",
    example: "--document https://example.com/a.json=vendor/a.json",
  },
  {
    name: "allowRemote",
    flag: "allow-remote",
    type: "hosts",
    default: "off",
    description: "Hosts that schemas may be read from over HTTP; without a list, any",
    example: "--allow-remote example.com",
  },
  {
    name: "allowOutside",
    flag: "allow-outside",
    type: "switch",
    default: "off",
    description: "Let references lead to files outside the schema's folder",
  },
  {
    name: "strict",
    flag: "strict",
    type: "switch",
    default: "off",
    description: "List unknown keywords too",
  },
  {
    name: "explain",
    flag: "explain",
    type: "switch",
    default: "off",
    description: "Print how the guards go about their work, and why",
  },
];
