import { isNode, type Node, parseDocument, type Document as YamlDocument } from "yaml";
import { firstNonJson } from "./nonJson.ts";
import type { ParseFailure } from "./parseDocument.ts";

/**
 * Reads YAML 1.2 with its core schema, where every key is a string (`200:` is the key "200"), unique, and nothing is merged.
 * Positions come from {@link YamlDocument.contents}.
 */
export function parseYamlText(text: string): YamlDocument.Parsed {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: "error",
  });
}

/** Parses YAML that says the same as some JSON: no cycles, dates, NaN, second documents or unknown tags. */
export function parseYaml(text: string): { value: unknown } | ParseFailure {
  let document: YamlDocument.Parsed;
  let value: unknown;
  try {
    document = parseYamlText(text);
    const [failure] = [...document.errors, ...document.warnings];
    if (failure !== undefined) return { reason: yamlReason(failure.message), offset: failure.pos[0] };
    value = document.toJS();
  } catch (error) {
    // An alias without anchor, too many aliases, or nesting that the parser cannot follow.
    return { reason: (error as Error).message, offset: 0 };
  }
  const found = firstNonJson(value);
  if (found !== undefined) {
    const node = document.getIn(found.path, true);
    return { reason: found.reason, offset: (isNode(node) ? (node as Node).range?.[0] : undefined) ?? 0 };
  }
  // What an alias stands for becomes a copy, so that each place is a value of its own.
  return { value: JSON.parse(JSON.stringify(value)) };
}

function yamlReason(message: string): string {
  if (message.startsWith("Source contains multiple documents")) return "A second document begins here";
  return message.startsWith("With stringKeys") ? "A key must be a string" : message;
}
