import type { Json } from "../json.ts";
import type { Keyword } from "../schema/keywords.ts";
import type { Note } from "./model.ts";
import type { Written } from "./readKeywords.ts";

/** What most shapes say of themselves, or limit: nothing. The same object for all. */
export const nothing: Readonly<Record<never, never>> = {};

/** The keywords that a note is read from. */
export const noteKeywords = [
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "contentEncoding",
  "contentMediaType",
] as const satisfies readonly Keyword[];

/** What a schema says about itself, in the order of {@link noteKeywords}. */
export function readNote(keywords: ReadonlyMap<Keyword, Written>): Note {
  const note: { [keyword: string]: Json } = {};
  for (const keyword of noteKeywords) {
    const value = keywords.get(keyword)?.value;
    if (value !== undefined && isNote[keyword](value)) note[keyword] = value;
  }
  return note;
}

type Test = (value: Json) => boolean;

const isText: Test = (value) => typeof value === "string";
const isTrue: Test = (value) => value === true;

/** What each keyword has to hold for it to say something. */
const isNote: { readonly [K in (typeof noteKeywords)[number]]: Test } = {
  title: isText,
  description: isText,
  deprecated: isTrue,
  readOnly: isTrue,
  writeOnly: isTrue,
  default: () => true,
  examples: (value) => Array.isArray(value),
  contentEncoding: isText,
  contentMediaType: isText,
};
