/** Whether `text` is a regular expression as ECMA-262 defines it, with Unicode support (the `u` flag). */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
