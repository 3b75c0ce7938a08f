import { createRequire } from "node:module";
import type { Document as YamlDocument } from "yaml";
import { firstNonJson } from "./nonJson.ts";
import type { ParseFailure } from "./parseDocument.ts";

const load = createRequire(import.meta.url);

/** The YAML library. Loaded when it is first asked for: most schemas are JSON. */
export function yaml(): typeof import("yaml") {
  return load("yaml");
}

/**
 * Reads YAML 1.2 with its core schema, where every key is a string (`200:` is the key "200") and unique. The one thing taken from
 * YAML 1.1 are merge keys, which authors use with aliases: a plain `<<` merges, a quoted one is a key.
 * Positions come from {@link YamlDocument.contents}.
 */
export function parseYamlText(text: string): YamlDocument.Parsed {
  return yaml().parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    merge: true,
    prettyErrors: false,
    logLevel: "error",
  });
}

/** Whether `key` is a merge key, as its author wrote it. */
export function isMergeKey(key: unknown): boolean {
  return yaml().isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

/**
 * Parses YAML without second documents and unknown tags. What it says may still be no JSON (a cycle, NaN): the caller looks,
 * and is given everything else as a tree where each place is a value of its own.
 */
export function parseYaml(text: string): { value: unknown } | ParseFailure {
  let document: YamlDocument.Parsed | undefined;
  let value: unknown;
  try {
    document = parseYamlText(text);
    const [failure] = [...document.errors, ...document.warnings];
    if (failure !== undefined) return { reason: yamlReason(failure.message), offset: failure.pos[0] };
    value = document.toJS();
  } catch (error) {
    // An alias without anchor, too many aliases, a merge of what is no map, or nesting that the parser cannot follow.
    return (document && lostAlias(document)) ?? { reason: (error as Error).message, offset: 0 };
  }
  return { value: firstNonJson(value) === undefined ? JSON.parse(JSON.stringify(value)) : value };
}

/** The first alias that leads to nowhere, and where it stands. */
function lostAlias(document: YamlDocument.Parsed): ParseFailure | undefined {
  let found: ParseFailure | undefined;
  const { visit } = yaml();
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined;
      found = { reason: `No anchor &${node.source} stands before the alias`, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function yamlReason(message: string): string {
  if (message.startsWith("Source contains multiple documents")) return "A second document begins here";
  return message.startsWith("With stringKeys") ? "A key must be a string" : message;
}
