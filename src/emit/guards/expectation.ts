import { excerpt, type Json } from "../../json.ts";
import { saysOnly } from "../../model/bareTarget.ts";
import { kindsOf } from "../../model/kinds.ts";
import type { Limits, ShapeId } from "../../model/model.ts";
import { onlyRequired } from "../../plan/onlyRequired.ts";
import { formatOf } from "../../schema/formats.ts";
import { expectedByLimit, type LimitName, limits as limitTypes } from "../../schema/limits.ts";
import type { GuardFile } from "./guardFile.ts";

/** The JSON types in words. */
export const articles = {
  null: "null",
  boolean: "a boolean",
  integer: "an integer",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
} as const;

/** At most so many members or alternatives are written out. */
const listed = 6;

/** The shape in words for "expected ...": a type name, JSON types, members, or what it demands first. */
export function expectationOf(file: GuardFile, id: ShapeId, depth = 0): string {
  const shape = file.shape(id);
  const name = file.model.names.get(id);
  if (name !== undefined && depth > 0) return name;
  if (shape.never) return "nothing";
  if (shape.const !== undefined) return excerpt(shape.const.value);
  if (shape.enum !== undefined) return oneOf(shape.enum.map(excerpt));
  const tag = tagWords(file, id, (name) => shape.object?.required.includes(name) === true);
  if (tag !== undefined) return `an object with ${tag}`;
  if (shape.types?.join() === "object") {
    const required = requiredWords(file, id);
    if (required !== undefined) return required;
  }
  if (shape.types !== undefined)
    return withLimits(file, id, oneOf(shape.types.map((type) => articles[type])));
  const inner = shape.ref ?? shape.dynamicRef ?? (shape.allOf?.length === 1 ? shape.allOf[0] : undefined);
  if (depth < 5 && inner !== undefined) return expectationOf(file, inner, depth + 1);
  const choices = shape.anyOf ?? shape.oneOf;
  if (depth < 2 && choices !== undefined)
    return alternatives(file, choices, (each) => expectationOf(file, each, depth + 1));
  const limited = limitsOf(file, id) ?? name;
  if (limited !== undefined) return limited;
  const { required = [] } = shape.object ?? {};
  if (required.length > 0) return objectWith(required);
  // What is no object is accepted then: of an object that is not, the property is there.
  const optional = tagWords(file, id, () => true);
  return optional === undefined
    ? `a value that ${shape.pointer || "the schema"} allows`
    : `an object with ${optional}`;
}

/** An option of the shape, which leaves the choice between it and others, in words. */
function optionWords(file: GuardFile, id: ShapeId, option: ShapeId): string {
  const isObject = kindsOf(file.shape(id)).join() === "object";
  return (isObject ? requiredWords(file, option) : undefined) ?? expectationOf(file, option, 1);
}

/** What the shape expects, which leaves the choice between `options`, in words. */
export function expectedOption(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): string {
  return alternatives(file, options, (option) => optionWords(file, id, option));
}

/** What the shape expects, of whose `options` exactly one has to accept a value, in words that tell them apart. */
export function expectedOnce(file: GuardFile, id: ShapeId, options: readonly ShapeId[]): string {
  const words = options.map((option) => optionWords(file, id, option));
  const isVague = (each: string, all: readonly string[]) =>
    each.startsWith("a value that") || all.indexOf(each) !== all.lastIndexOf(each);
  const told = options.map((option, index) => {
    const each = words[index] as string;
    return isVague(each, words) ? (ownRequiredWords(file, options, option) ?? each) : each;
  });
  return told.some((each) => isVague(each, told))
    ? `a value that only one of ${options.length} options accepts`
    : `a value that is exactly ${choiceWords(told)}`;
}

/** `an object with "a"`, for the properties that the option requires and not all others. */
function ownRequiredWords(file: GuardFile, options: readonly ShapeId[], option: ShapeId): string | undefined {
  const requiredBy = (each: ShapeId) => file.shape(each).object?.required ?? [];
  const own = requiredBy(option).filter((name) => !options.every((each) => requiredBy(each).includes(name)));
  return own.length === 0 ? undefined : objectWith(own);
}

/** The options in the words of `wordsOf`; the members that some of them list are one list, before the others where it is long. */
function alternatives(
  file: GuardFile,
  options: readonly ShapeId[],
  wordsOf: (option: ShapeId) => string,
): string {
  const lists = options.map((option) => ({ members: membersIn(file, option), option }));
  const inOrder = lists.flatMap(({ members, option }) => members ?? [wordsOf(option)]);
  const all = new Set(inOrder);
  if (all.size <= listed) return oneOf([...all]);
  const members = new Set(lists.flatMap((each) => each.members ?? []));
  const others = [...all].filter((words) => !members.has(words));
  if (members.size === 0 || others.length > 2) return oneOf([...members, ...others]);
  return [oneOf([...members]), ...others].join(" or ");
}

/** The members that a shape without a name lists, in words. */
function membersIn(file: GuardFile, id: ShapeId): readonly string[] | undefined {
  const { const: only, enum: members } = file.shape(id);
  return file.model.names.has(id) ? undefined : ((only && [only.value]) ?? members)?.map(excerpt);
}

/** `an object with "a" and "b"`, for objects of a shape that says no more than what they must have. */
export function requiredWords(file: GuardFile, id: ShapeId): string | undefined {
  const names = onlyRequired(file.model, id) ?? [];
  return names.length === 0 ? undefined : objectWith(names);
}

function objectWith(names: readonly string[]): string {
  return `an object with ${together(names.map((name) => JSON.stringify(name)))}`;
}

/** What is left to a value that the shape may not accept, in words. */
export function otherwiseExpected(file: GuardFile, id: ShapeId): string {
  const names = demandedOf(file, id);
  // What is no object has all that is required of objects, and is refused with them.
  if (names !== undefined) return `an object ${names.length > 1 ? "that lacks" : "without"} ${oneOf(names)}`;
  const { anyOf: options = [], types, enum: members, const: only, pointer } = file.shape(id);
  const each = options.map((option) => demandedOf(file, option) ?? []);
  if (saysOnly(file.shape(id), ["anyOf"]) && each.length > 0 && each.every(({ length }) => length === 1)) {
    return `an object without any of ${together(each.flat())}`;
  }
  // Limits alone are also met by values of other types.
  const isNamed = file.model.names.has(id) || (types ?? members ?? only) !== undefined;
  return `anything but ${isNamed ? expectationOf(file, id, 1) : `a value that ${pointer || "the schema"} allows`}`;
}

/** The properties that the shape demands of objects, where it says no more than that and not that a value has to be one. */
function demandedOf(file: GuardFile, id: ShapeId): readonly string[] | undefined {
  if (file.shape(id).types !== undefined) return undefined;
  const names = onlyRequired(file.model, id) ?? [];
  return names.length === 0 ? undefined : names.map((name) => JSON.stringify(name));
}

/** `"kind": "circle"` where a property, one that `isTelling`, can have one value only. */
function tagWords(file: GuardFile, id: ShapeId, isTelling: (name: string) => boolean): string | undefined {
  const { object, types } = file.shape(id);
  if (types !== undefined && types.join() !== "object") return undefined;
  for (const { name, shape } of object?.properties ?? []) {
    const value = file.shape(shape).const ?? onlyMember(file.shape(shape).enum);
    if (value !== undefined && isTelling(name)) return `${JSON.stringify(name)}: ${excerpt(value.value)}`;
  }
  return undefined;
}

function onlyMember(members: readonly Json[] | undefined): { readonly value: Json } | undefined {
  const [value] = members ?? [];
  return members?.length === 1 && value !== undefined ? { value } : undefined;
}

function withLimits(file: GuardFile, id: ShapeId, types: string): string {
  return (file.shape(id).types?.length === 1 ? limitsOf(file, id) : undefined) ?? types;
}

/** What the shape's limits ask for, in words; `undefined` where they are many, or about different JSON types. */
function limitsOf(file: GuardFile, id: ShapeId): string | undefined {
  const { limits, formatAsserted } = file.shape(id);
  const keywords = (Object.keys(limits) as (keyof Limits)[]).filter(
    (keyword) => keyword !== "format" || (formatAsserted && formatOf(limits.format ?? "") !== undefined),
  );
  const types = new Set(
    keywords.map((keyword) => (keyword === "format" ? "string" : limitTypes[keyword].type)),
  );
  if (types.size !== 1 || keywords.length > 3) return undefined;
  const [type] = types;
  const words = keywords.map((keyword) =>
    keyword === "format" ? (formatOf(limits.format ?? "")?.expected ?? "") : limitWords(limits, keyword),
  );
  return type === undefined ? undefined : joined(articles[type], words);
}

/** What `words` say of `noun`, which is said once: `an array of at least 1 item and of different items`. */
function joined(noun: string, words: readonly string[]): string {
  const said = words.map((each) => {
    if (/^at (?:least|most) /.test(each)) return `of ${each}`;
    return each.startsWith(`${noun} `) ? each.slice(noun.length + 1) : each;
  });
  // A UUID, a multiple of 3: these are nouns themselves.
  const isWhole = said.some((each) => /^an? /.test(each));
  if (isWhole) return words.join(" and ");
  return `${noun} ${said.join(" and ").replaceAll(" and of at ", " and at ")}`;
}

/** What the limit `keyword`, which must be there, asks for. */
export function limitWords<Name extends LimitName>(limits: Limits, keyword: Name): string {
  return expectedByLimit(keyword, limits[keyword] as NonNullable<Limits[Name]>);
}

/** `one of a | b | c`, for words that hold commas; a long list ends with how many more there are. */
function choiceWords(words: readonly string[]): string {
  const more = words.length > listed ? ` and ${words.length - listed + 1} more` : "";
  const shown = words.slice(0, more === "" ? listed : listed - 1).map((each) => each.replace(/^one of /, ""));
  return `one of ${shown.join(" | ")}${more}`;
}

/** `a, b and c`; a long list ends with how many more there are. */
function together(words: readonly string[]): string {
  const more = words.length > listed ? [`${words.length - listed + 1} more`] : [];
  const shown = [...words.slice(0, more.length === 0 ? listed : listed - 1), ...more];
  return shown.length < 2 ? (shown[0] ?? "nothing") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** `a, b or c`; a long list ends with how many more there are. */
export function oneOf(words: readonly string[]): string {
  if (words.length > listed)
    return `one of ${words.slice(0, listed - 1).join(", ")} and ${words.length - listed + 1} more`;
  if (words.length < 2) return words[0] ?? "nothing";
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
