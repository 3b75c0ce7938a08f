import { type Problem, problem } from "../problems.ts";
import { pointerTokens } from "../schema/pointer.ts";
import { definitionWords } from "./definitionWords.ts";
import type { ShapeId } from "./model.ts";
import type { NameCandidate } from "./nameCandidates.ts";
import { isTypeName, type TakenNames, takenNames } from "./takenNames.ts";
import { spelledName, typeName } from "./typeName.ts";

export interface NamingOptions {
  /** For the first root. */
  readonly rootName?: string;
  readonly stripPrefix?: string | false;
  /** Definition key to type name. */
  readonly rename?: { readonly [key: string]: string };
  /** Further names that the package exports or its modules use. */
  readonly taken?: readonly string[];
}

export interface Naming {
  /** In output order: roots, definitions, the rest. An enum written in place has no name where a better claim holds it. */
  readonly names: ReadonlyMap<ShapeId, string>;
  readonly problems: readonly Problem[];
}

/**
 * A unique type name for each candidate, such that nothing exported for one collides with anything exported for another.
 * A candidate's name depends on those before it only where they want the same one.
 */
export function nameShapes(candidates: readonly NameCandidate[], options: NamingOptions = {}): Naming {
  const taken = takenNames(options.taken);
  const { wanted, problems } = wantedNames(candidates, options);
  const given = new Map<ShapeId, string>();
  const give = (candidate: NameCandidate, name: string) => {
    taken.take(name, candidate.enum);
    given.set(candidate.shape, name);
  };
  for (const candidate of candidates) {
    const name = wanted.get(candidate.shape);
    if (name === undefined) continue;
    if (!taken.isFree(name, candidate.enum)) {
      const message = `the name "${name}" is taken; choose another`;
      problems.push(problem("options", "", message));
    } else give(candidate, name);
  }
  const choices = definitionChoices(candidates, options);
  for (const candidate of candidates) {
    if (given.has(candidate.shape)) continue;
    const name = candidate.enumAt
      ? enumName(candidate, given, taken)
      : firstFree(candidate, namesFor(candidate, { candidates, choices, given }), taken);
    if (name !== undefined) give(candidate, name);
  }
  const names = candidates.flatMap(({ shape }) => {
    const name = given.get(shape);
    return name === undefined ? [] : [[shape, name] as const];
  });
  return { names: new Map(names), problems };
}

/** The names that options ask for. */
function wantedNames(candidates: readonly NameCandidate[], { rootName, rename = {} }: NamingOptions) {
  const problems: Problem[] = [];
  const wanted = new Map<ShapeId, string>();
  const want = (candidate: NameCandidate | undefined, name: string, option: string) => {
    const wrong =
      candidate === undefined
        ? "there is no such definition"
        : isTypeName(name)
          ? undefined
          : `"${name}" cannot be the name of a type`;
    if (wrong !== undefined) problems.push(problem(option, "", `${option}: ${wrong}`));
    else if (candidate !== undefined) wanted.set(candidate.shape, name);
  };
  const root = candidates.find((candidate) => candidate.root);
  if (rootName !== undefined && root) want(root, rootName, "rootName");
  for (const key of Object.keys(rename)) {
    const candidate = candidates.find((each) => each.key === key && !each.root && each.scope === undefined);
    want(candidate, rename[key] as string, `rename ${JSON.stringify(key)}`);
  }
  return { wanted, problems };
}

/** For each definition key its texts, from the first that no other key shares. */
function definitionChoices(candidates: readonly NameCandidate[], options: NamingOptions) {
  const keys = candidates.flatMap(({ key, root }) => (key === undefined || root ? [] : [key]));
  const texts = definitionWords([...new Set(keys)], options.stripPrefix);
  const named = Array.from(texts, ([key, choices]) => ({ key, choices, names: choices.map(typeName) }));
  const users = new Map<string, number>();
  for (const { names } of named)
    for (const name of new Set(names)) users.set(name, (users.get(name) ?? 0) + 1);
  return new Map(
    named.map(({ key, choices, names }) => {
      const own = names.findIndex((name) => users.get(name) === 1);
      return [key, own <= 0 ? choices : choices.slice(own)];
    }),
  );
}

interface Surroundings {
  readonly candidates: readonly NameCandidate[];
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly given: ReadonlyMap<ShapeId, string>;
}

/** Names for a candidate, best first, without end. */
function* namesFor(candidate: NameCandidate, around: Surroundings): Generator<string> {
  const texts = ownTexts(candidate, around).map((text) =>
    candidate.scope === undefined ? text : `${candidate.scope} ${text}`,
  );
  yield* texts.map(typeName);
  const [text = "Schema"] = texts;
  const folded = around.candidates.some(
    ({ document, key }) =>
      document === candidate.document && key !== candidate.key && typeName(key ?? "") === typeName(text),
  );
  if (folded && candidate.key !== undefined) yield spelledName(candidate.key);
  const holder = holderOf(candidate, around);
  const holderText = (holder && around.given.get(holder.shape)) ?? holder?.title ?? candidate.file;
  if (candidate.pointer !== "") yield typeName(`${holderText} ${text}`);
  yield typeName(`${text} ${candidate.root ? "document" : "definition"}`);
  yield spelledName(candidate.key ?? text);
  // A name must come that can be one, whatever the text: the search ends with it.
  const base = isTypeName(typeName(text)) ? typeName(text) : "Type";
  for (let count = 2; ; count += 1) yield `${base}${count}`;
}

function ownTexts(candidate: NameCandidate, around: Surroundings): string[] {
  const { key, title, resource, root } = candidate;
  const short = title !== undefined && title.split(/\s+/).length <= 5 ? [title] : [];
  const file = resource ? [resource] : [];
  if (root) return [...short, ...file, "Root"].filter(isWordy);
  if (key !== undefined) return [...(around.choices.get(key) ?? [key]), ...short, ...file];
  return [...short, ...file, pathText(candidate, around)].filter(isWordy);
}

function isWordy(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** `Order items price` for `/properties/items/properties/price` of the root `Order`. */
function pathText(candidate: NameCandidate, around: Surroundings): string {
  const holder = holderOf(candidate, around);
  const path = pointerTokens(candidate.pointer.slice(holder?.pointer.length ?? 0));
  const words = path.filter((token) => !["properties", "$defs", "definitions"].includes(token));
  const start = holder && (around.given.get(holder.shape) ?? pathText(holder, around));
  return [start ?? candidate.file, ...words].join(" ");
}

/** The innermost candidate around another one. */
function holderOf({ document, pointer }: NameCandidate, around: Surroundings): NameCandidate | undefined {
  const holders = around.candidates.filter(
    (each) => document === each.document && pointer.startsWith(`${each.pointer}/`),
  );
  return holders.sort((a, b) => b.pointer.length - a.pointer.length)[0];
}

function firstFree(candidate: NameCandidate, names: Iterable<string>, taken: TakenNames): string | undefined {
  for (const name of names) if (isTypeName(name) && taken.isFree(name, candidate.enum)) return name;
  return undefined;
}

function enumName(
  { enumAt, enum: kind }: NameCandidate,
  given: ReadonlyMap<ShapeId, string>,
  taken: TakenNames,
) {
  const parent = enumAt && given.get(enumAt.parent);
  const name = parent && typeName(`${parent} ${enumAt.property}`);
  return name !== undefined && isTypeName(name) && taken.isFree(name, kind) ? name : undefined;
}
