import { type Fields, isClosed } from "../../algebra/fields.ts";
import { tagOf } from "../../algebra/tagOf.ts";
import { noValues } from "../../algebra/values.ts";
import { intersectionNode, type Member, type TypeNode, typeText, unionNode } from "../typeText.ts";
import { baseParts } from "./baseParts.ts";
import { fieldMembers, type Members } from "./fieldMembers.ts";
import type { Path, TypeSource } from "./typeOf.ts";

/** Properties that all alternatives share are written once where they are at least so many. */
const minShared = 3;

/** More absent keys than this in all alternatives together are not written. */
const maxAbsent = 1000;

/** Types of the alternatives of a union that are objects. */
export function objectNodes(source: TypeSource, all: readonly Fields[], path: Path): readonly TypeNode[] {
  const isApart = all.length < 2 || areApart(source, all);
  const plain: Members[] = [];
  const nodes = all.flatMap((fields): readonly TypeNode[] => {
    const based = baseParts(source, fields, path);
    if (based) return [intersectionNode([...based.names, ...objectNode(based.own)])];
    const members = fieldMembers(source, fields, path, isApart ? [] : absentKeys(fields, all));
    if (members === undefined) return [];
    plain.push(members);
    return objectNode(members);
  });
  if (plain.length < nodes.length || plain.length < 2) return nodes;
  return factored(plain) ?? nodes;
}

/** Whether TypeScript tells the alternatives apart, or they have too many keys to say which are absent. */
function areApart({ model }: TypeSource, all: readonly Fields[]): boolean {
  const keys = new Set(all.flatMap(({ known }) => [...known.keys()]));
  if (all.length * keys.size > maxAbsent) return true;
  return (
    tagOf(
      model,
      all.map((fields) => ({ ...noValues, objects: [fields] })),
    ) !== undefined
  );
}

function objectNode({ properties, indexes }: Members): readonly TypeNode[] {
  const members = [...properties, ...indexes];
  return members.length === 0 ? [] : [{ kind: "object", members }];
}

/** Keys of the other alternatives that a closed alternative does not have. */
function absentKeys(fields: Fields, all: readonly Fields[]): readonly string[] {
  if (!isClosed(fields)) return [];
  const keys = all.flatMap(({ known }) =>
    [...known].filter(([, { value }]) => value.length > 0).map(([key]) => key),
  );
  return [...new Set(keys)].filter((key) => (fields.known.get(key)?.value.length ?? 0) === 0);
}

/** `{ shared } & ({ a } | { b })`, where that saves enough. */
function factored(all: readonly Members[]): readonly TypeNode[] | undefined {
  const texts = all.map(({ properties }) => new Set(properties.map(textOf)));
  const [first] = all;
  const isShared = (member: Member) => texts.every((own) => own.has(textOf(member)));
  const shared = first?.properties.filter(isShared) ?? [];
  const indexes = new Set(all.map((members) => members.indexes.map(textOf).join()));
  if (first === undefined || shared.length < minShared || indexes.size > 1) return undefined;
  const differing = all.map(({ properties }) => properties.filter((member) => !isShared(member)));
  if (differing.some((members) => members.length === 0)) return undefined;
  const common: TypeNode = { kind: "object", members: [...shared, ...first.indexes] };
  return [intersectionNode([common, unionNode(differing.map((members) => ({ kind: "object", members })))])];
}

function textOf({ name, optional, type }: Member): string {
  return `${name}${optional ? "?" : ""}: ${typeText(type)}`;
}
