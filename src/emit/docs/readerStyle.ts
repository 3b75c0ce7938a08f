import { code, prose } from "./markdown.ts";
import type { TextStyle } from "./shapeText.ts";

/** Types as Markdown. Names link to `anchors`, by type name. */
export function readerStyle(anchors: ReadonlyMap<string, string>): TextStyle {
  return {
    name: (typeName) => `[${code(typeName)}](#${anchors.get(typeName) ?? ""})`,
    code,
    format: (format) => ` (${prose(format)})`,
    union: (members) => members.join(" \\| "),
    group: (union) => `(${union})`,
    array: (item) => `array of ${item}`,
    tuple: (items) => `tuple of ${items.join(", ")}`,
  };
}
