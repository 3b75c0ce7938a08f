import { isJsonObject, type Json, ownValue } from "../json.ts";
import {
  type Draft,
  drafts,
  type Keyword,
  type KeywordFact,
  keywordFacts,
  type Vocabulary,
} from "./keywords.ts";

/** Which keywords a schema resource is read with (2020-12 Core, sections 4.3.3 and 8.1). */
export interface Dialect {
  readonly draft: Draft;
  /** URI of the meta-schema, without an empty fragment. */
  readonly uri: string;
  readonly keywords: ReadonlySet<Keyword>;
  /** Whether the dialect itself makes `format` an assertion (the format-assertion vocabulary). */
  readonly formatAsserted: boolean;
  /** Up to draft-07 everything beside `$ref` is ignored. */
  readonly refAlone: boolean;
}

const metaSchemas: Readonly<Record<Draft, string>> = {
  "draft-04": "http://json-schema.org/draft-04/schema",
  "draft-06": "http://json-schema.org/draft-06/schema",
  "draft-07": "http://json-schema.org/draft-07/schema",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

const everyVocabulary: ReadonlySet<Vocabulary> = new Set(
  Object.values(keywordFacts).map((fact: KeywordFact) => fact.vocabulary),
);

function dialectOf(
  draft: Draft,
  uri: string,
  vocabularies: ReadonlySet<Vocabulary>,
  formatAsserted: boolean,
): Dialect {
  const age = drafts.indexOf(draft);
  const keywords = Object.entries(keywordFacts).filter(
    ([, fact]: [string, KeywordFact]) =>
      vocabularies.has(fact.vocabulary) &&
      drafts.indexOf(fact.since ?? "draft-04") <= age &&
      age <= drafts.indexOf(fact.until ?? "2020-12"),
  );
  return {
    draft,
    uri,
    keywords: new Set(keywords.map(([keyword]) => keyword as Keyword)),
    formatAsserted,
    refAlone: age <= drafts.indexOf("draft-07"),
  };
}

const standard: ReadonlyMap<string, Dialect> = new Map(
  drafts.map((draft) => [metaSchemas[draft], dialectOf(draft, metaSchemas[draft], everyVocabulary, false)]),
);

/** The dialect of a standard meta-schema URI or of a name such as `2020-12`, `draft-07`, `draft7`, `draft2020-12`. */
export function standardDialect(uriOrName: string): Dialect | undefined {
  const uri = uriOrName.replace(/#$/, "");
  const found =
    standard.get(uri) ??
    standard.get(uri.replace(/^https:/, "http:")) ??
    standard.get(uri.replace(/^http:/, "https:"));
  if (found !== undefined) return found;
  const name = /^(?:draft-?)?(0?[467]|2019-09|2020-12)$/i.exec(uri)?.[1];
  if (name === undefined) return undefined;
  return standard.get(metaSchemas[(name.length > 2 ? name : `draft-0${name.replace("0", "")}`) as Draft]);
}

/**
 * Whether `$schema` is this and means "the current version" (Core draft-04, section 6), whatever that was when the schema was written:
 * no more than a schema without `$schema` says.
 */
export function isUnversioned(uri: string): boolean {
  return /^https?:\/\/json-schema\.org\/schema#?$/.test(uri);
}

/** The value of `$schema` for `dialect`: older standard meta-schemas call themselves by a URI with an empty fragment. */
export function schemaUri({ uri, refAlone }: Dialect): string {
  return refAlone && standard.has(uri) ? `${uri}#` : uri;
}

/** The names that the option `dialect` takes. */
export const dialectNames: readonly string[] = drafts;

const vocabularyUri = /^https:\/\/json-schema\.org\/draft\/(2019-09|2020-12)\/vocab\/([a-z-]+)$/;

/**
 * The dialect that a custom meta-schema describes by `$vocabulary`; without it, that of the meta-schema's own `$schema`.
 * `required` lists required vocabularies that are not known here: such a schema must not be processed.
 */
export function customDialect(
  uri: string,
  metaSchema: Json,
): { dialect: Dialect; required: readonly string[] } | undefined {
  if (!isJsonObject(metaSchema)) return undefined;
  const parent = ownValue(metaSchema, "$schema");
  const base = typeof parent === "string" ? standardDialect(parent) : undefined;
  const listed = ownValue(metaSchema, "$vocabulary");
  if (!isJsonObject(listed)) return base && { dialect: { ...base, uri }, required: [] };
  const vocabularies = new Set<Vocabulary>(["core"]);
  const required: string[] = [];
  let draft = base?.draft ?? "2020-12";
  let formatAsserted = false;
  for (const [vocabulary, must] of Object.entries(listed)) {
    const [, written, name] = vocabularyUri.exec(vocabulary) ?? [];
    const known = name?.startsWith("format") ? "format" : (name as Vocabulary | undefined);
    if (written === undefined || known === undefined || !everyVocabulary.has(known)) {
      if (must === true) required.push(vocabulary);
      continue;
    }
    draft = written as Draft;
    vocabularies.add(known);
    // 2019-09 keeps unevaluated* in its applicator vocabulary (Core 2019-09, section 9).
    if (known === "applicator" && draft === "2019-09") vocabularies.add("unevaluated");
    formatAsserted ||= name === "format-assertion" || (name === "format" && must === true);
  }
  return { dialect: dialectOf(draft, uri, vocabularies, formatAsserted), required };
}
