const plain = String.raw`(?:[\w @:,;!#%&'"\x60<>=~/-]|\\[.\-/+*?^$()[\]{}\\])`;
const listed = new RegExp(String.raw`^\^(?:(${plain}*)|\((?:\?:)?(${plain}+(?:\|${plain}+)*)\))\$$`);
const affix = new RegExp(String.raw`^(\^?)(${plain}+)(\$?)$`);

/** The strings that `pattern` matches, where it is a plain list of them: `^a$`, `^(a|b)$`. */
export function patternValues(pattern: string): readonly string[] | undefined {
  const found = listed.exec(pattern);
  if (found === null) return undefined;
  const [, one = "", several] = found;
  return [...new Set((several?.split("|") ?? [one]).map(unescaped))];
}

/**
 * The parts of the template literal type that matches exactly what `pattern` matches, any text between two parts:
 * `["x-", ""]` for `^x-`. `undefined` where there is none.
 */
export function patternParts(pattern: string): readonly string[] | undefined {
  const found = affix.exec(pattern);
  if (found === null) return undefined;
  const [, start, text = "", end] = found;
  if (start && end) return undefined;
  return [...(start ? [] : [""]), unescaped(text), ...(end ? [] : [""])];
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
