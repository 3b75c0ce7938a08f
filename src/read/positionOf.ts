import type { AnyNode } from "@humanwhocodes/momoa";
import type { YAMLMap, Document as YamlDocument } from "yaml";
import { remember } from "../remember.ts";
import { pointerTokens } from "../schema/pointer.ts";
import type { Document, Source } from "./document.ts";
import { lineAndColumn } from "./lineAndColumn.ts";
import { parseWithPositions } from "./parseWithPositions.ts";
import { isMergeKey, parseYamlText, yaml } from "./parseYaml.ts";

/** Where a value stands in its file; `line` and `column` are 1-based. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

type Locate = (tokens: readonly string[]) => { line: number; column: number };

const locatorOf = remember((source: Source) =>
  source.kind === "json" ? jsonLocator(source) : yamlLocator(source),
);

/**
 * The position of the value that `pointer` leads to; of the nearest value around it where the text has none (an overlay
 * added it). `undefined` for documents that were given as data. The text is parsed once, on the first question.
 */
export function positionOf(document: Document, pointer: string): Position | undefined {
  const { source } = document;
  if (source === undefined) return undefined;
  return { file: source.file, ...locatorOf(source)(pointerTokens(pointer)) };
}

function jsonLocator(source: Source): Locate {
  const root = parseWithPositions(source.text).body;
  return (tokens) => {
    let node: AnyNode = root;
    for (const token of tokens) {
      let next: AnyNode | undefined;
      if (node.type === "Array") next = node.elements[Number(token)]?.value;
      if (node.type === "Object") {
        // JSON.parse keeps the last of two equal keys.
        next = node.members.findLast(
          (member) => "value" in member.name && member.name.value === token,
        )?.value;
      }
      if (next === undefined) break;
      node = next;
    }
    return { line: node.loc.start.line, column: node.loc.start.column };
  };
}

function yamlLocator(source: Source): Locate {
  const document: YamlDocument.Parsed = parseYamlText(source.text);
  return (tokens) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const token of [undefined, ...tokens]) {
      if (token !== undefined) {
        const holder = yaml().isAlias(node) ? node.resolve(document) : node;
        if (yaml().isSeq(holder)) node = holder.items[Number(token)];
        else if (yaml().isMap(holder)) node = memberOf(document, holder, token);
        else break;
      }
      const start = (node as { range?: readonly [number, number, number] } | undefined)?.range?.[0];
      if (start === undefined) break;
      offset = start;
    }
    return lineAndColumn(source.text, offset);
  };
}

/** The value under a key, which a merge key may bring; its own pairs come before those, and earlier sources before later ones. */
function memberOf(document: YamlDocument.Parsed, map: YAMLMap, token: string): unknown {
  const own = map.items.find(({ key }) => yaml().isScalar(key) && key.value === token && !isMergeKey(key));
  if (own !== undefined) return own.value;
  for (const { key, value } of map.items) {
    if (!isMergeKey(key)) continue;
    for (const source of yaml().isSeq(value) ? value.items : [value]) {
      const merged = yaml().isAlias(source) ? source.resolve(document) : source;
      const found = yaml().isMap(merged) ? memberOf(document, merged, token) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
