/** Which characters a piece of a regular expression that takes one matches: those of ASCII by code, and last, whether any beyond may be. */
export type CharacterSet = Uint8Array;

const beyond = 128;

/** Of everything. */
export const allCharacters: CharacterSet = new Uint8Array(beyond + 1).fill(1);

/** Pieces that match nothing beyond ASCII: a character, or a class that is not a complement, with escapes that mean ASCII. */
const ascii = /^(?:\[(?!\^)(?:[ -[^-~]|\\[dwtnrvf\W])*\]|[ -\-/-[\]-~]|\\[dwtnrvf\W])$/;

/** The set of `source`, a piece that is read with `flags`. */
export function characterSet(source: string, flags: string): CharacterSet {
  const set = new Uint8Array(beyond + 1);
  if (/^[\w\s-]$/.test(source)) {
    // It stands for itself.
    set[Math.min(source.charCodeAt(0), beyond)] = 1;
    return set;
  }
  const expression = new RegExp(`^(?:${source})$`, flags);
  for (let code = 0; code < beyond; code++) set[code] = Number(expression.test(String.fromCharCode(code)));
  set[beyond] = Number(!ascii.test(source) || /[^\0-\x7f]/.test(source));
  return set;
}

/** Whether a character may be in both. */
export function overlap(one: CharacterSet, other: CharacterSet): boolean {
  return one.some((is, code) => is === 1 && other[code] === 1);
}
