import type { Json } from "../../json.ts";
import type { Model, Shape, ShapeId } from "../../model/model.ts";
import { nothing } from "../../model/readNote.ts";
import { typeName } from "../../model/typeName.ts";

/**
 * Paragraphs of the comment for a type or property that the shapes `ids` describe together: what their authors say, then tags.
 * `name` is what it is called; a title that only repeats it is left out.
 */
export function noteLines(model: Model, ids: readonly ShapeId[], name: string): readonly string[] {
  const prose: string[] = [];
  const tags: string[] = [];
  for (const id of ids) {
    const shape = model.shapes[id] as Shape;
    if (saysNothing(shape)) continue;
    const described = describedBy(shape);
    addNew(prose, proseOf(shape, name, described));
    addNew(tags, tagsOf(shape, described));
  }
  if (prose.length === 0 || tags.length === 0) return [...between(prose), ...tags];
  return [...between(prose), "", ...tags];
}

/** Whether there are no lines about a shape: references to what has a name of its own mostly have none. */
export function saysNothing({ note, limits, types }: Shape): boolean {
  return note === nothing && limits === nothing && types === undefined;
}

const deprecation = /^deprecated:\s*/i;

interface Described {
  readonly prose: readonly string[];
  readonly deprecated: readonly string[];
}

const undescribed: Described = { prose: [], deprecated: [] };

/** The paragraphs of a description; one that begins "Deprecated:" is a tag in all but form, as Go writes it. */
function describedBy({ note }: Shape): Described {
  const { description } = note;
  if (description === undefined) return undescribed;
  if (!description.includes("\n") && !deprecation.test(description))
    return { prose: description.trim() === "" ? [] : [description.trim()], deprecated: [] };
  const paragraphs = description.split(/\n[^\S\n]*\n/).map((paragraph) => paragraph.trim());
  const deprecated = paragraphs.filter((paragraph) => deprecation.test(paragraph));
  return {
    prose: paragraphs.filter((paragraph) => paragraph !== "" && !deprecated.includes(paragraph)),
    deprecated: deprecated.map((paragraph) => paragraph.replace(deprecation, "")),
  };
}

function proseOf({ note }: Shape, name: string, { prose }: Described): readonly string[] {
  const { title = "", corrections = [] } = note;
  if (title === "" && corrections.length === 0) return prose;
  const titled = title.trim() !== "" && typeName(title) !== typeName(name) ? [title.trim()] : [];
  return [...titled, ...prose, ...corrections.map((reason) => `Corrected: ${reason}`)];
}

function tagsOf({ note, limits, types }: Shape, described: Described): string[] {
  const isInteger = types?.includes("integer") === true && !types.includes("number");
  const tags = described.deprecated.map((reason) => `@deprecated ${reason}`);
  if (note.deprecated && tags.length === 0) tags.push("@deprecated");
  if (isInteger) tags.push("@asType integer");
  for (const [keyword, limit] of Object.entries(limits)) tags.push(tag(keyword, limit));
  if (note.default !== undefined) tags.push(tag("default", note.default));
  for (const example of note.examples ?? []) tags.push(tag("example", example));
  const { contentEncoding, contentMediaType } = note;
  if (contentEncoding !== undefined) tags.push(tag("contentEncoding", contentEncoding));
  if (contentMediaType !== undefined) tags.push(tag("contentMediaType", contentMediaType));
  if (note.readOnly) tags.push("@readOnly");
  if (note.writeOnly) tags.push("@writeOnly");
  return tags;
}

/** `@minLength 3`; a bare word for text that is no data. */
function tag(keyword: string, value: Json): string {
  const bare = ["format", "pattern", "contentEncoding", "contentMediaType"].includes(keyword);
  const text = bare && typeof value === "string" ? value : JSON.stringify(value);
  return value === true && keyword === "uniqueItems" ? "@uniqueItems" : `@${keyword} ${text}`;
}

/** Paragraphs with an empty line between two. */
function between(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ["", paragraph]));
}

function addNew(found: string[], texts: readonly string[]): void {
  for (const text of texts) if (!found.includes(text)) found.push(text);
}
