import { ts } from "ts-morph";
import type { JsonType } from "../json.ts";
import type { Difference } from "./explanations.ts";
import type { Step } from "./step.ts";

const printed = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

/** Where two types differ, property by property; nothing where each is assignable to the other. */
export function compareTypes(checker: ts.TypeChecker, ours: ts.Type, theirs: ts.Type): Difference[] {
  const found: Difference[] = [];
  const seen = new Set<string>();
  const text = (type: ts.Type) => checker.typeToString(type, undefined, printed);
  /** Whether `target` takes all of `source`, but for the `undefined` that being optional adds. */
  const covers = (target: ts.Type, source: ts.Type) =>
    membersOf(source).every((member) => checker.isTypeAssignableTo(member, target));

  function report(steps: readonly Step[], one: ts.Type, other: ts.Type): void {
    const [wider, narrower] = [covers(one, other), covers(other, one)];
    if (wider && narrower) return;
    const kind = wider ? "ours is wider" : narrower ? "ours is narrower" : "different";
    const takes = { ours: jsonTypesIn(checker, one), theirs: jsonTypesIn(checker, other) };
    found.push({ steps, about: "type", ours: text(one), theirs: text(other), kind, takes });
  }

  function walk(steps: readonly Step[], one: ts.Type, other: ts.Type): void {
    const key = `${idOf(one)} ${idOf(other)}`;
    if (one === other || seen.has(key)) return;
    seen.add(key);
    const [left, right] = [parts(checker, one), parts(checker, other)];
    const pairs = [...paired(left.lists, right.lists), ...paired(left.objects, right.objects)];
    const isAllPaired = [left, right].every(
      ({ lists, objects }) => lists.length + objects.length === pairs.length,
    );
    if (!isAllPaired || !sameTexts(checker, left.plain, right.plain)) report(steps, one, other);
    for (const [object, otherObject] of pairs) {
      if (left.lists.includes(object)) walkLists(steps, object, otherObject);
      else walkObjects(steps, object, otherObject);
    }
  }

  function walkLists(steps: readonly Step[], one: ts.Type, other: ts.Type): void {
    const [items, others] = [listItems(checker, one), listItems(checker, other)];
    const isAlike = items.isTuple === others.isTuple && items.of.length === others.of.length;
    if (!isAlike && !(covers(one, other) && covers(other, one))) report(steps, one, other);
    const most = Math.max(items.of.length, others.of.length);
    for (let index = 0; index < most; index++) {
      const [item, otherItem] = [items, others].map(({ of, isTuple }) => of[isTuple ? index : 0]);
      const isAny = !items.isTuple && !others.isTuple;
      if (item && otherItem) walk([...steps, { item: isAny ? undefined : index }], item, otherItem);
    }
  }

  function walkObjects(steps: readonly Step[], one: ts.Type, other: ts.Type): void {
    const names = new Set(
      [...one.getProperties(), ...other.getProperties()].map((property) => property.name),
    );
    for (const name of names) {
      const inner = [...steps, { property: ts.unescapeLeadingUnderscores(name as ts.__String) }];
      const [mine, yours] = [one.getProperty(name), other.getProperty(name)];
      const [words, otherWords] = [presence(mine), presence(yours)];
      if (words !== otherWords) {
        const kind =
          words === "required" && yours ? "ours is narrower" : mine && yours ? "ours is wider" : "different";
        found.push({ steps: inner, about: "presence", ours: words, theirs: otherWords, kind });
      }
      if (mine && yours) walk(inner, checker.getTypeOfSymbol(mine), checker.getTypeOfSymbol(yours));
    }
    const [index, otherIndex] = [one, other].map((object) => object.getStringIndexType());
    if (index && otherIndex) walk([...steps, { entry: true }], index, otherIndex);
    else if (index || otherIndex) {
      const said = (type: ts.Type | undefined) => (type ? `[k: string]: ${text(type)}` : "");
      const kind = index ? "different" : "ours is narrower";
      found.push({ steps, about: "index", ours: said(index), theirs: said(otherIndex), kind });
    }
  }

  walk([], ours, theirs);
  return found;
}

function presence(property: ts.Symbol | undefined): "required" | "optional" | "" {
  if (property === undefined) return "";
  return property.flags & ts.SymbolFlags.Optional ? "optional" : "required";
}

/** The types of the items of an array, which are one, or of a tuple. */
function listItems(
  checker: ts.TypeChecker,
  type: ts.Type,
): { readonly isTuple: boolean; readonly of: readonly ts.Type[] } {
  return {
    isTuple: checker.isTupleType(type),
    of: checker.getTypeArguments(type as ts.TypeReference),
  };
}

/** Each type of one union with the one of the other that is meant: the only one, or the only one with the same properties. */
function paired(
  ours: readonly ts.Type[],
  theirs: readonly ts.Type[],
): readonly (readonly [ts.Type, ts.Type])[] {
  const keys = (type: ts.Type) =>
    JSON.stringify(
      type
        .getProperties()
        .map((property) => property.name)
        .sort(),
    );
  const areOnly = ours.length === 1 && theirs.length === 1;
  return ours.flatMap((one) => {
    const isLike = (each: ts.Type) => areOnly || keys(each) === keys(one);
    const [other, another] = theirs.filter(isLike);
    const isClear = other !== undefined && another === undefined && ours.filter(isLike).length === 1;
    return isClear ? [[one, other] as const] : [];
  });
}

function idOf(type: ts.Type): number {
  return (type as unknown as { readonly id: number }).id;
}

/** A union's members: lists, objects and all others. */
interface Parts {
  readonly plain: readonly ts.Type[];
  readonly lists: readonly ts.Type[];
  readonly objects: readonly ts.Type[];
}

function parts(checker: ts.TypeChecker, type: ts.Type): Parts {
  const members = membersOf(type);
  const isList = (member: ts.Type) => checker.isArrayType(member) || checker.isTupleType(member);
  // `string & {}` is a string.
  const isObject = (member: ts.Type): boolean =>
    member.isIntersection()
      ? member.types.every(isObject)
      : (member.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) !== 0 && !isList(member);
  return {
    plain: members.filter((member) => !isObject(member) && !isList(member)),
    lists: members.filter(isList),
    objects: members.filter(isObject),
  };
}

/** The members of a union, or the type itself, without the `undefined` that being optional adds. */
function membersOf(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
}

/** The JSON types of the values that `type` takes; all of them where it takes anything. */
function jsonTypesIn(checker: ts.TypeChecker, type: ts.Type): readonly JsonType[] {
  const { plain, lists, objects } = parts(checker, type);
  const names: readonly (readonly [JsonType, ts.TypeFlags])[] = [
    ["null", ts.TypeFlags.Null],
    ["boolean", ts.TypeFlags.BooleanLike],
    ["number", ts.TypeFlags.NumberLike],
    ["string", ts.TypeFlags.StringLike],
  ];
  const isOpen = plain.some(({ flags }) => flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any));
  const isOf = (member: ts.Type, flag: ts.TypeFlags): boolean =>
    member.isIntersection() ? member.types.some((part) => isOf(part, flag)) : (member.flags & flag) !== 0;
  return [
    ...names.filter(([, flag]) => isOpen || plain.some((member) => isOf(member, flag))).map(([name]) => name),
    ...(isOpen || lists.length > 0 ? (["array"] as const) : []),
    ...(isOpen || objects.length > 0 ? (["object"] as const) : []),
  ];
}

function sameTexts(checker: ts.TypeChecker, one: readonly ts.Type[], other: readonly ts.Type[]): boolean {
  const texts = (types: readonly ts.Type[]) =>
    [...new Set(types.map((type) => checker.typeToString(type)))].sort();
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}
