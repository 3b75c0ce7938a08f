const notCode = /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|\$\{(?:path|schema)\}\/[\w.~/-]+/g;

/** Before a word, where all before it is code. */
const codeBefore = /^(?:[^"/]*[^"/\w$.\u0080-\uffff])?$/;
const wordGoesOn = /^[\w$\u0080-\uffff]/;

/**
 * Whether `text`, code as guards are written in, has the word `name` outside of strings, comments (which end with their line) and
 * names of properties.
 */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const after = at + name.length;
    if (codeBefore.test(text.slice(start, at)) && !wordGoesOn.test(text.slice(after, after + 1))) return true;
    const end = text.indexOf("\n", at);
    if (wordsIn(text.slice(start, end < 0 ? undefined : end)).includes(name)) return true;
  }
  return false;
}

/** Whether `text`, a line of such code at most, assigns the variable `name`. */
export function assigns(text: string, name: string): boolean {
  if (!text.includes(`${name} = `)) return false;
  return new RegExp(`(?<![\\w$.])${name} = `).test(codeOf(text));
}

/** Without strings and comments, and of templates only what stands in them. */
function codeOf(text: string): string {
  return text.replace(notCode, (found) => (found.startsWith("${path}") ? " path " : " "));
}

function wordsIn(line: string): readonly string[] {
  return codeOf(line).match(/(?<![\p{ID_Continue}$.])[\p{ID_Continue}$]+/gu) ?? [];
}
