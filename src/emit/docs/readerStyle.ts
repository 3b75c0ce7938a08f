import { code, prose } from "./markdown.ts";
import type { TextStyle } from "./shapeText.ts";

/** Types as Markdown. Names link to `anchors`, by type name. */
export function readerStyle(anchors: ReadonlyMap<string, string>): TextStyle {
  const links = new Map<string, string>();
  const linkOf = (typeName: string) => {
    const link = links.get(typeName) ?? `[${code(typeName)}](#${anchors.get(typeName) ?? ""})`;
    links.set(typeName, link);
    return link;
  };
  return {
    name: linkOf,
    code,
    format: (format) => ` (${prose(format)})`,
    union: (members) => members.join(" \\| "),
    group: (union) => `(${union})`,
    array: (item) => `array of ${item}`,
    tuple: (items) => `tuple of ${items.join(", ")}`,
  };
}
