import { isWordCode } from "../compile/skip.ts";

const notCode = /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|\$\{(path|schema)\}\/[\w.~/-]+/g;

/** From the beginning of a line to a word, where all before it is code. */
const codeBefore = /^(?:[^"/]*[^"/\w$.\u0080-\uffff])?$/;

/**
 * Whether `text`, code as guards are written in, has the word `name` outside of strings, comments (which end with their line) and
 * names of properties.
 */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    // A part of a longer word, or of a name of a property.
    if (isWordCode(text.charCodeAt(at + name.length)) || goesBefore(text.charCodeAt(at - 1))) continue;
    const start = text.lastIndexOf("\n", at) + 1;
    if (codeBefore.test(text.slice(start, at))) return true;
    const end = text.indexOf("\n", at);
    if (wordsIn(text.slice(start, end < 0 ? undefined : end)).includes(name)) return true;
  }
  return false;
}

/** Whether a word does not begin behind this character: within a word, and behind a dot. */
function goesBefore(code: number): boolean {
  return code === 46 || isWordCode(code);
}

/** Whether `text`, a line of such code at most, assigns the variable `name`. */
export function assigns(text: string, name: string): boolean {
  if (!text.includes(`${name} = `)) return false;
  return new RegExp(`(?<![\\w$.])${name} = `).test(codeOf(text));
}

/** Without strings and comments, and of templates only what stands in them. */
function codeOf(text: string): string {
  return text.replace(notCode, (_found, name?: string) => ` ${name ?? ""} `);
}

function wordsIn(line: string): readonly string[] {
  return codeOf(line).match(/(?<![\p{ID_Continue}$.])[\p{ID_Continue}$]+/gu) ?? [];
}
