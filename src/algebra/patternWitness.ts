import { assertionsOf } from "../schema/pattern/assertionsOf.ts";
import { readPattern } from "../schema/pattern/readPattern.ts";
import { type RegexNode, readRegex } from "../schema/pattern/readRegex.ts";
import { matches } from "./matches.ts";

/** Texts longer than this are not made. */
export const longestText = 1000;

/** How often to repeat what has no greatest number, in the order of trying; lengths that are asked for come after. */
const repetitions = [3, 1, 0, 2, 4, 6, 8, 12, 16, 24, 32, 64];

/** Texts that `pattern` matches, the plainest first, each of at least `min` characters where that can be. Few, and maybe none. */
export function* patternWitnesses(pattern: string, variant: number, min = 0): Generator<string> {
  const read = readPattern(pattern);
  const node = "error" in read ? undefined : readRegex(read.source);
  if ("error" in read || node === undefined) return;
  const tried = new Set<string>();
  // What is looked for ahead is most often a character of each kind.
  const looksAround = assertionsOf(node).some(({ of }) => of !== undefined);
  for (const isMixed of looksAround ? [false, true] : [false]) {
    for (const least of [...repetitions, min]) {
      for (const pick of [variant, variant + 1, variant + 2]) {
        const text = written(node, { flags: read.flags, repeat: least, pick, isMixed, uses: new Map() });
        if (text === undefined || text.length > longestText || tried.has(text)) continue;
        tried.add(text);
        if (matches(pattern, text) === "yes") yield text;
      }
    }
  }
}

interface Writing {
  readonly flags: string;
  readonly repeat: number;
  /** Which of several alternatives and characters to take. */
  readonly pick: number;
  /** Whether letters, digits and the rest take turns. */
  readonly isMixed: boolean;
  /** How often each class of characters was used: the characters that it gives take turns. */
  readonly uses: Map<string, number>;
}

function written(node: RegexNode, writing: Writing): string | undefined {
  switch (node.kind) {
    case "character":
      return characterOf(node.source, writing);
    case "assertion":
      return "";
    case "any":
      return written(node.of[writing.pick % node.of.length] as RegexNode, writing);
    case "repeat": {
      const count = Math.min(Math.max(node.min, writing.repeat), node.max);
      const parts = Array.from({ length: Math.min(count, longestText + 1) }, () => node.of);
      return joined(parts, writing);
    }
    default:
      return joined(node.of, writing);
  }
}

function joined(nodes: readonly RegexNode[], writing: Writing): string | undefined {
  let text = "";
  for (const node of nodes) {
    const part = written(node, writing);
    if (part === undefined || text.length > longestText) return undefined;
    text += part;
  }
  return text;
}

const plain = [
  ..."abcdefghijklmnopqrstuvwxyz",
  ..."1234567890",
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  ..."-_. /:@#+,!?",
];
const known = new Map<string, readonly string[]>();

/** A character that `source` matches. */
function characterOf(source: string, { flags, pick, isMixed, uses }: Writing): string | undefined {
  if (/^[\w\s-]$/u.test(source)) return source;
  const key = `${flags} ${isMixed} ${source}`;
  const characters = known.get(key) ?? charactersOf(source, flags, isMixed);
  known.set(key, characters);
  const count = uses.get(key) ?? 0;
  uses.set(key, count + 1);
  return characters[(pick + count) % characters.length];
}

/** Letters before digits before the rest: of a class that holds all of them only one kind is used, or each in turn. */
function charactersOf(source: string, flags: string, isMixed: boolean): readonly string[] {
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${source})$`, flags);
  } catch {
    return [];
  }
  const own = plain.filter((character) => expression.test(character));
  const kinds = [/[a-z]/, /[0-9]/, /[A-Z]/, /[^a-z0-9]/i].map((kind) =>
    own.filter((character) => kind.test(character)),
  );
  const [first, ...others] = kinds.filter((same) => same.length > 0);
  if (first !== undefined && isMixed)
    return first.flatMap((_, index) => [first, ...others].map((same) => same[index % same.length] as string));
  if (first !== undefined) return first;
  for (let point = 0; point < 0x110000; point += point < 0x3000 ? 1 : 16) {
    const isSurrogate = point >= 0xd800 && point < 0xe000;
    const character = String.fromCodePoint(point);
    if (!isSurrogate && expression.test(character)) return [character];
  }
  return [];
}
