/**
 * For each definition key the texts it might be called after, shortest first, the last one whole. Keys are cut at `. / : #`; what
 * goes is the prefix that all share (or `prefix`, where it is given), then leading segments that look like a namespace.
 */
export function definitionWords(
  keys: readonly string[],
  prefix: string | false | undefined,
): ReadonlyMap<string, readonly string[]> {
  const cut = new Map(keys.map((key) => [key, segmentsOf(key, prefix)]));
  const shared = prefix === undefined ? sharedLength([...cut.values()]) : 0;
  const whole = new Set(keys);
  return new Map(
    [...cut].map(([key, segments]) => {
      const own = segments.slice(shared);
      const shortest = prefix === undefined ? namespaceLength(own, segments.slice(0, shared), whole) : 0;
      const choices: string[] = [];
      for (let start = shortest; start >= 0; start -= 1) choices.push(own.slice(start).join(" "));
      return [key, [...choices, segments.join(" ")]];
    }),
  );
}

function segmentsOf(key: string, prefix: string | false | undefined): string[] {
  if (typeof prefix === "string" && key.startsWith(prefix) && key !== prefix)
    return [key.slice(prefix.length)];
  if (prefix !== undefined) return [key];
  const plain = key.includes("/") ? key.replace(/(?:\.schema)?\.(?:json|ya?ml)$/i, "") : key;
  const segments = plain.split(/[./:#]+/).filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  return segments.length > 0 ? segments : [key];
}

/** How many leading segments all have in common; each keeps its last one, and what is left begins with a letter. */
function sharedLength(all: readonly (readonly string[])[]): number {
  const [first] = all;
  if (first === undefined) return 0;
  let length = 0;
  while (
    all.every((segments) => segments.length > length + 1 && segments[length] === first[length]) &&
    all.every((segments) => startsWithLetter(segments[length + 1] ?? ""))
  )
    length += 1;
  return length;
}

/** How many segments of `own` look like a namespace: in small letters, and no definition themselves. */
function namespaceLength(
  own: readonly string[],
  before: readonly string[],
  keys: ReadonlySet<string>,
): number {
  let length = 0;
  while (
    length + 1 < own.length &&
    /^[\p{Ll}\d_-]+$/u.test(own[length] as string) &&
    startsWithLetter(own[length + 1] as string) &&
    !keys.has([...before, ...own.slice(0, length + 1)].join("."))
  )
    length += 1;
  return length;
}

function startsWithLetter(text: string): boolean {
  return /^\p{L}/u.test(text);
}
