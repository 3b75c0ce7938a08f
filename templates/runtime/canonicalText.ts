/** An object or array that is being written, and what of it is next. */
interface Opened {
  readonly of: { readonly [key: string]: unknown };
  /** In order; an array has none. */
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  next: number;
}

/**
 * A text that two JSON values share exactly where they are equal: keys are sorted, and before a text stands how long it is.
 * Not recursive, so that no depth is too deep. A reference to an enclosing value is written `^` and its depth. After `most` values,
 * `value` itself among them, it breaks off with an ellipsis.
 */
export function canonicalText(value: unknown, most: number): string {
  let left = most;
  let text = "";
  const depths = new Map<unknown, number>();
  const opened = [openedFor([value])];
  for (let top = opened.at(-1); top !== undefined; top = opened.at(-1)) {
    if (top.next === top.length) {
      text += ";";
      depths.delete(top.of);
      opened.pop();
      continue;
    }
    if (left === 0) return `${text}\u2026`;
    left--;
    const key = top.keys?.[top.next];
    const current = top.of[key ?? top.next];
    top.next++;
    if (key !== undefined) text += `,${key.length}:${key}`;
    if (typeof current === "string") {
      text += `"${current.length}:${current}`;
    } else if (typeof current !== "object" || current === null) {
      text += `,${current}`;
    } else if (depths.has(current)) {
      text += `^${depths.get(current)}`;
    } else {
      depths.set(current, opened.length);
      opened.push(openedFor(current));
      text += Array.isArray(current) ? "[" : "{";
    }
  }
  return text;
}

function openedFor(value: object): Opened {
  const keys = Array.isArray(value) ? undefined : Object.keys(value).sort();
  const { length } = keys ?? (value as readonly unknown[]);
  return { of: value as Opened["of"], keys, length, next: 0 };
}
