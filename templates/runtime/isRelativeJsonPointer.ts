/** What is no Relative JSON Pointer. */
const notRelativeJsonPointer = /^(?!(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/[^~]*(?:~[01][^~]*)*)?)$)/;

/** Whether `text` is a Relative JSON Pointer, such as 1/name, 0# or 0+1 (draft-bhutton-relative-json-pointer-00). */
export function isRelativeJsonPointer(text: string): boolean {
  // Quicker than to match: V8 notes where a text matches.
  return !notRelativeJsonPointer.test(text);
}
