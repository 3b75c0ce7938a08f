/** ASCII symbols by what a reader calls them; longer operators first. */
const symbolWords: readonly (readonly [symbol: string, word: string])[] = [
  [">=", "GreaterOrEqual"],
  ["<=", "LessOrEqual"],
  ["!=", "NotEqual"],
  ["==", "Equals"],
  ["&&", "And"],
  ["||", "Or"],
  [">", "Greater"],
  ["<", "Less"],
  ["=", "Equals"],
  ["!", "Not"],
  ["&", "And"],
  ["|", "Or"],
  ["+", "Plus"],
  ["-", "Dash"],
  ["*", "Star"],
  ["/", "Slash"],
  ["\\", "Backslash"],
  ["%", "Percent"],
  ["#", "Hash"],
  ["@", "At"],
  ["$", "Dollar"],
  ["^", "Caret"],
  ["~", "Tilde"],
  ["?", "Question"],
  [".", "Dot"],
  [",", "Comma"],
  [":", "Colon"],
  [";", "Semicolon"],
  ["'", "Quote"],
  ['"', "DoubleQuote"],
  ["`", "Backtick"],
  ["(", "Open"],
  [")", "Close"],
  ["[", "OpenBracket"],
  ["]", "CloseBracket"],
  ["{", "OpenBrace"],
  ["}", "CloseBrace"],
  ["_", "Underscore"],
  [" ", "Space"],
  ["\t", "Tab"],
  ["\n", "Newline"],
  ["\r", "Return"],
];

/** The words of `text`: what stands between characters that an identifier cannot hold, and underscores. In NFC. */
function words(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/(?:[^\p{ID_Continue}]|_)+/u)
    .filter((word) => word !== "");
}

/** `word` with a capital first letter; the other letters stay as they are. */
function capitalized(word: string): string {
  if (word.charCodeAt(0) < 128) return word.charAt(0).toUpperCase() + word.slice(1);
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** `text` with its symbols written as words; a character without a name becomes its code point (`U1f389`). */
function spelledOut(text: string, isSpelled: (char: string) => boolean): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return text;
  let spelled = "";
  for (let rest = text.normalize("NFC"); rest !== ""; ) {
    const [char = ""] = rest;
    const named = symbolWords.find(([symbol]) => rest.startsWith(symbol));
    const symbol = named?.[0] ?? char;
    if (/[\p{L}\p{N}]/u.test(char) || !isSpelled(char)) spelled += symbol;
    else spelled += ` ${named?.[1] ?? `U${(char.codePointAt(0) as number).toString(16)}`} `;
    rest = rest.slice(symbol.length);
  }
  return spelled;
}

/** In NFC, which a capital letter may not be (that of U+0390), nor a letter before a mark. */
function joined(parts: readonly string[]): string {
  const name = parts.map(capitalized).join("");
  return (name === "" || /^\p{ID_Start}/u.test(name) ? name : `N${name}`).normalize("NFC");
}

/** `text` as a type name, inner capitals kept: `user-status` to `UserStatus`, `1st` to `N1st`, `""` to `Empty`. */
export function typeName(text: string): string {
  if (text === "") return "Empty";
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(text)) return capitalized(text);
  const parts = words(text);
  const screams = parts.length > 1 && !/\p{Ll}/u.test(text);
  return joined(screams ? parts.map((part) => part.toLowerCase()) : parts) || spelledName(text);
}

/** {@link typeName} with every symbol written as a word: `foo-bar` to `FooDashBar`. Keeps apart what `typeName` folds. */
export function spelledName(text: string): string {
  return joined(words(spelledOut(text, () => true))) || "Empty";
}

const separators = /[\s_./:;,'"()[\]{}-]/;

/**
 * Names for the members of a constant: PascalCase, unique, in the order of `values`, and unchanged when values are appended.
 * `""` is `Empty`; signs and operators become words.
 */
export function memberNames(values: readonly (string | number | boolean | null)[]): readonly string[] {
  const taken = new Set<string>();
  return values.map((value) => {
    const plain =
      typeof value === "string" && snakeCase.test(value) ? value.split("_").map(capitalized).join("") : "";
    const free = plain === "" || taken.has(plain) ? firstFree(memberChoices(value), taken) : plain;
    taken.add(free);
    return free;
  });
}

/** What most members are like: their first choice needs no reading of signs and alphabets. */
const snakeCase = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** `choices` has no end. */
function firstFree(choices: Iterable<string>, taken: ReadonlySet<string>): string {
  for (const name of choices) if (!taken.has(name)) return name;
  return "";
}

function* memberChoices(value: string | number | boolean | null): Generator<string> {
  const text = String(value);
  const signed =
    typeof value === "number"
      ? text.replaceAll("-", "minus ").replace(".", " point ")
      : text.replace(/^-(?=\d)/, "minus ");
  const parts = words(spelledOut(signed, (char) => !separators.test(char)));
  const calm = parts.map((part) => (/\p{Ll}/u.test(part) ? part : part.toLowerCase()));
  const name = joined(calm) || spelledName(text);
  yield name;
  yield joined(parts) || name;
  yield spelledName(text);
  if (/^[a-z]+$/.test(text)) yield text;
  if (/^[A-Z]+$/.test(text)) yield `Upper${name}`;
  yield joined([value === null ? "null" : typeof value, ...calm]);
  for (let count = 2; ; count += 1) yield `${name}_${count}`;
}
