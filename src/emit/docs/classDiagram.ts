import { enumOf } from "../../model/enumOf.ts";
import type { Model, ShapeId } from "../../model/model.ts";
import { declaredEnums, declaredTypes, type NamedType } from "./namedTypes.ts";
import { type Relation, relationsOf } from "./relations.ts";
import { sameObject } from "./sameObject.ts";
import { shapeText, type TextStyle } from "./shapeText.ts";

/** A larger picture could not be read; Mermaid itself draws at most 50,000 characters and 500 relations. */
const most = { classes: 40, members: 30, values: 8, relations: 200 };

export interface ClassDiagram {
  readonly text: string;
  /** How many of the types there is no room for. */
  readonly missing: number;
}

/** A Mermaid class diagram (https://mermaid.js.org/syntax/classDiagram.html) of the types nearest to the roots. */
export function classDiagram(model: Model): ClassDiagram {
  const types = nearestFirst(model);
  const shown = types.slice(0, most.classes);
  const names = new Set(shown.map(({ name }) => name));
  const relations = shown.flatMap(({ name, id }) =>
    relationsOf(model, id).flatMap((relation) => {
      const to = model.names.get(relation.to) ?? "";
      return names.has(to) ? [relationLine(name, to, relation)] : [];
    }),
  );
  const lines = [
    ...shown.flatMap((type) => classLines(model, type)),
    ...[...new Set(relations)].slice(0, most.relations),
  ];
  return {
    text: ["classDiagram", ...lines.map((line) => `  ${line}`)].join("\n"),
    missing: types.length - shown.length,
  };
}

/** Breadth first from the roots; what no root leads to comes last, in output order. */
function nearestFirst(model: Model): NamedType[] {
  const byName = new Map([...declaredTypes(model), ...declaredEnums(model)].map((type) => [type.name, type]));
  const isRoot = new Set(model.roots.map((root) => model.names.get(root)));
  const queue = [...byName.values()].filter(({ name }) => isRoot.has(name));
  const found = new Set(queue);
  for (const { id } of queue) {
    for (const { to } of relationsOf(model, id)) {
      const next = byName.get(model.names.get(to) ?? "");
      if (!next || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return [...new Set([...queue, ...byName.values()])];
}

function classLines(model: Model, { name, id }: NamedType): string[] {
  const members = enumOf(model, id) ? enumLines(model, id) : propertyLines(model, id);
  const title = classId(name) === name ? name : `${classId(name)}["${entities(name)}"]`;
  if (members.length === 0) return [`class ${title}`];
  return [`class ${title} {`, ...members.map((line) => `  ${line}`), "}"];
}

function enumLines(model: Model, id: ShapeId): string[] {
  const values = (enumOf(model, id)?.values ?? []).map((value) => label(String(value)));
  return ["<<enumeration>>", ...cut(values, most.values)];
}

function propertyLines(model: Model, id: ShapeId): string[] {
  const lines = sameObject(model, id).flatMap(({ object }) =>
    (object?.properties ?? []).map(({ name, shape }) => {
      const optional = object?.required.includes(name) ? "" : "?";
      return `${label(name)}${optional} ${shapeText(model, shape, diagramStyle)}`;
    }),
  );
  return cut(lines, most.members);
}

function cut(lines: string[], length: number): string[] {
  return lines.length <= length + 1 ? lines : [...lines.slice(0, length), `… ${lines.length - length} more`];
}

function relationLine(from: string, to: string, { kind, property, count }: Relation): string {
  if (kind === "is") return `${classId(to)} <|-- ${classId(from)}`;
  if (kind === "oneOf") return `${classId(from)} <|.. ${classId(to)}`;
  return `${classId(from)} --> "${count}" ${classId(to)}${property === undefined ? "" : ` : ${label(property)}`}`;
}

/** A name that no keyword of Mermaid begins; of two types never the same. */
function classId(name: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return name;
  return `N_${name.replace(/[^A-Za-z0-9]/gu, (char) => `_${char.codePointAt(0)?.toString(16)}_`)}`;
}

function label(text: string): string {
  return entities(text === "" ? '""' : text.length <= 60 ? text : `${text.slice(0, 59)}…`);
}

/** Any text as letters, digits and Mermaid's entity codes, which its grammar takes for nothing else. */
function entities(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}_…]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (char) => `#${char.codePointAt(0)};`,
  );
}

const diagramStyle: TextStyle = {
  name: (typeName) => entities(typeName),
  code: label,
  format: () => "",
  union: (members) => members.join(" | "),
  group: (union) => `#40;${union}#41;`,
  array: (item) => `${item}[]`,
  tuple: (items) => `[${items.join(", ")}]`,
};
