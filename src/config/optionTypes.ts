import type { OptionType } from "../options.ts";

/** What an option's value looks like in a config file, and how its flag is read. */
export interface OptionTypeFact {
  /** As in "must be ...". */
  readonly expected: string;
  /** Whether a config file may say this; a flag's value has to pass too, once it is read. */
  accepts(value: unknown): boolean;
  /** Reads what stands after the flag, once for each time it is given; `undefined` where that makes no sense. */
  fromFlag(given: readonly FlagValue[]): unknown;
  /** A boolean flag takes no value. Where the value may be left out, it is "". */
  readonly flag: "boolean" | "value" | "optional value";
}

/** `--flag value`, `--flag` or `--no-flag`. */
export type FlagValue = string | boolean;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isMapOf = (value: unknown, accepts: (member: unknown) => boolean): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(accepts);
const isSchema = (value: unknown): boolean =>
  isText(value) ||
  typeof value === "boolean" ||
  (typeof value === "object" && value !== null && !Array.isArray(value));
const isFormatMode = (value: unknown): boolean => value === "annotate" || value === "assert";

const last = (given: readonly FlagValue[]): FlagValue | undefined => given.at(-1);
const words = (given: readonly FlagValue[]): FlagValue[] =>
  given.flatMap((each): FlagValue[] =>
    typeof each === "string" ? each.split(",").map((word) => word.trim()) : [each],
  );

/** `key=value` pairs as an object; a key may hold equal signs. `undefined` where one is no pair. */
function pairs(texts: readonly FlagValue[]): { [key: string]: string } | undefined {
  const entries = texts.map((text) => /^(.+)=(.+)$/s.exec(String(text)));
  if (entries.some((entry) => entry === null)) return undefined;
  return Object.fromEntries(entries.map((entry) => [entry?.[1] as string, entry?.[2] as string]));
}

export const optionTypes: { readonly [T in OptionType]: OptionTypeFact } = {
  text: { expected: "a text", accepts: isText, fromFlag: last, flag: "value" },
  switch: {
    expected: "true or false",
    accepts: (value) => typeof value === "boolean",
    fromFlag: last,
    flag: "boolean",
  },
  list: { expected: "a list of texts", accepts: isList, fromFlag: words, flag: "value" },
  "text or off": {
    expected: "a text or false",
    accepts: (value) => value === false || isText(value),
    fromFlag: last,
    flag: "value",
  },
  "list or off": {
    expected: "a list of texts or false",
    accepts: (value) => value === false || isList(value),
    fromFlag: (given) => (last(given) === false ? false : words(given)),
    flag: "value",
  },
  hosts: {
    expected: "true, false or a list of hosts such as example.com or localhost:8080",
    accepts: (value) =>
      typeof value === "boolean" || (isList(value) && value.every((host) => /^[^/\s]+$/.test(host))),
    fromFlag: (given) =>
      typeof last(given) === "boolean" ? last(given) : last(given) === "" ? true : words(given),
    flag: "optional value",
  },
  mode: { expected: `"annotate" or "assert"`, accepts: isFormatMode, fromFlag: last, flag: "value" },
  formats: {
    expected: `"annotate", "assert", or one of them for each format`,
    accepts: (value) => isFormatMode(value) || isMapOf(value, isFormatMode),
    fromFlag: (given) => (isFormatMode(last(given)) ? last(given) : pairs(words(given))),
    flag: "value",
  },
  renames: {
    expected: "type names by definition key",
    accepts: (value) => isMapOf(value, isText),
    fromFlag: (given) => pairs(words(given)),
    flag: "value",
  },
  documents: {
    expected: "schemas or their files by URI",
    accepts: (value) => isMapOf(value, isSchema),
    fromFlag: pairs,
    flag: "value",
  },
  schemas: {
    expected: "a path, a URL, a schema, or a list of them",
    accepts: (value) =>
      isSchema(value) || (Array.isArray(value) && value.length > 0 && value.every(isSchema)),
    fromFlag: (given) => (given.length === 1 ? given[0] : given),
    flag: "value",
  },
};
