/** A regular expression taken apart, as far as it says what to write. */
export type RegexNode =
  /** One character, or none that can be told: `source` matches it. */
  | { readonly kind: "character"; readonly source: string }
  /** What takes no character: an anchor, a word boundary, or the beginning of a group, and what it looks for around. */
  | { readonly kind: "assertion"; readonly source: string; readonly of?: RegexNode }
  | { readonly kind: "all" | "any"; readonly of: readonly RegexNode[] }
  | {
      readonly kind: "repeat";
      readonly of: RegexNode;
      readonly min: number;
      readonly max: number;
      /** Whether fewer times are tried first. */
      readonly isLazy: boolean;
    };

/** Deeper groups are not read: the stack would end. */
const deepest = 500;

/** Reads a regular expression that is known to be one; `undefined` for back references, and for groups that are too deep. */
export function readRegex(source: string): RegexNode | undefined {
  let at = 0;
  let depth = 0;
  let supported = true;
  const takes = (text: string) => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const match = (expression: RegExp) => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found !== null) at = expression.lastIndex;
    return found;
  };

  function alternatives(): RegexNode {
    depth++;
    if (depth > deepest) {
      supported = false;
      at = source.length;
    }
    const of = [sequence()];
    while (takes("|")) of.push(sequence());
    depth--;
    return of.length === 1 ? (of[0] as RegexNode) : { kind: "any", of };
  }

  function sequence(): RegexNode {
    const of: RegexNode[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") of.push(repeated(atom()));
    return { kind: "all", of };
  }

  function repeated(of: RegexNode): RegexNode {
    const found = match(/([*+?]|\{(\d+)(,?)(\d*)\})(\??)/y);
    if (found === null) return of;
    const [, sign = "", least = "", comma, most, lazy] = found;
    const repeat = (min: number, max: number): RegexNode => ({
      kind: "repeat",
      of,
      min,
      max,
      isLazy: lazy === "?",
    });
    if (sign === "*") return repeat(0, Number.POSITIVE_INFINITY);
    if (sign === "+") return repeat(1, Number.POSITIVE_INFINITY);
    if (sign === "?") return repeat(0, 1);
    const max = comma === "" ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most);
    return repeat(Number(least), max);
  }

  function atom(): RegexNode {
    const anchor = match(/[$^]|\\[bB]/y);
    if (anchor !== null) return { kind: "assertion", source: anchor[0] };
    const around = match(/\(\?<?[=!]/y);
    if (around !== null) return { kind: "assertion", source: around[0], of: group() };
    if (match(/\((?:\?(?::|<[^>]*>))?/y)) return group();
    if (match(/\\(?:[1-9]|k<)/y)) supported = false;
    const character = match(
      /\[(?:[^\]\\]|\\.)*\]|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[pP]\{[^}]*\}|\\c[A-Za-z]|\\.|./suy,
    );
    return { kind: "character", source: character?.[0] ?? "" };
  }

  function group(): RegexNode {
    const of = alternatives();
    takes(")");
    return of;
  }

  const node = alternatives();
  return supported && at === source.length ? node : undefined;
}
