import { isJsonPointer } from "./isJsonPointer.ts";

/** Whether `text` is a Relative JSON Pointer, such as 1/name, 0# or 0+1 (draft-bhutton-relative-json-pointer-00). */
export function isRelativeJsonPointer(text: string): boolean {
  const up = /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?/.exec(text);
  if (up === null) return false;
  const rest = text.slice(up[0].length);
  return rest === "#" || isJsonPointer(rest);
}
