import type { Keyword } from "../schema/keywords.ts";
import type { Note } from "./model.ts";
import { defined, hasSome, type Written } from "./readKeywords.ts";

/** What most shapes say of themselves, or limit: nothing. The same object for all. */
export const nothing: Readonly<Record<never, never>> = {};

const noteKeywords: ReadonlySet<Keyword> = new Set([
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "contentEncoding",
  "contentMediaType",
]);

/** What a schema says about itself. */
export function readNote(keywords: ReadonlyMap<Keyword, Written>): Note {
  if (!hasSome(keywords, noteKeywords)) return nothing;
  const value = (keyword: Keyword) => keywords.get(keyword)?.value;
  const text = (keyword: Keyword) => {
    const written = value(keyword);
    return typeof written === "string" ? written : undefined;
  };
  const examples = value("examples");
  return {
    ...defined("title", text("title")),
    ...defined("description", text("description")),
    ...(value("deprecated") === true && { deprecated: true }),
    ...(value("readOnly") === true && { readOnly: true }),
    ...(value("writeOnly") === true && { writeOnly: true }),
    ...defined("default", value("default")),
    ...(Array.isArray(examples) && { examples }),
    ...defined("contentEncoding", text("contentEncoding")),
    ...defined("contentMediaType", text("contentMediaType")),
  };
}
