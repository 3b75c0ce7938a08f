import { ts } from "ts-morph";
import type { Disagreement } from "./explanations.ts";

type Difference = Omit<Disagreement, "reason">;

/** Where two types differ, property by property; nothing where each is assignable to the other. */
export function compareTypes(
  checker: ts.TypeChecker,
  at: string,
  ours: ts.Type,
  theirs: ts.Type,
): Difference[] {
  const found: Difference[] = [];
  const seen = new Set<string>();

  function report(place: string, one: ts.Type, other: ts.Type): void {
    const wider = checker.isTypeAssignableTo(other, one);
    const narrower = checker.isTypeAssignableTo(one, other);
    if (wider && narrower) return;
    found.push({
      at: place,
      ours: checker.typeToString(one),
      theirs: checker.typeToString(other),
      kind: wider ? "ours is wider" : narrower ? "ours is narrower" : "different",
    });
  }

  function walk(place: string, one: ts.Type, other: ts.Type): void {
    const key = `${idOf(one)} ${idOf(other)}`;
    if (one === other || seen.has(key)) return;
    seen.add(key);
    const [left, right] = [parts(one), parts(other)];
    if (!sameTexts(checker, left.plain, right.plain)) {
      report(place, one, other);
      return;
    }
    if (left.objects.length === 0 && right.objects.length === 0) return;
    const pairs = paired(left.objects, right.objects);
    if (pairs === undefined) {
      if (!mutual(one, other)) report(place, one, other);
      return;
    }
    for (const [object, otherObject] of pairs) {
      if (isList(object) || isList(otherObject)) walkLists(place, object, otherObject);
      else walkObjects(place, object, otherObject);
    }
  }

  function walkLists(place: string, one: ts.Type, other: ts.Type): void {
    if (!isList(one) || !isList(other) || checker.isTupleType(one) !== checker.isTupleType(other)) {
      if (!mutual(one, other)) report(place, one, other);
      return;
    }
    if (checker.isTupleType(one)) {
      const [items, others] = [one, other].map((tuple) =>
        checker.getTypeArguments(tuple as ts.TypeReference),
      );
      if (items?.length !== others?.length) report(place, one, other);
      else
        for (const [index, each] of (items ?? []).entries())
          walk(`${place}[${index}]`, each, others?.[index] as ts.Type);
      return;
    }
    const [item, otherItem] = [one, other].map((list) =>
      checker.getIndexTypeOfType(list, ts.IndexKind.Number),
    );
    if (item && otherItem) walk(`${place}[]`, item, otherItem);
  }

  function walkObjects(place: string, one: ts.Type, other: ts.Type): void {
    const names = new Set(
      [...one.getProperties(), ...other.getProperties()].map((property) => property.name),
    );
    for (const name of names) {
      const [mine, yours] = [one.getProperty(name), other.getProperty(name)];
      if (mine === undefined || yours === undefined) {
        const text = (property: ts.Symbol | undefined) => (property === undefined ? "" : name);
        found.push({ at: `${place}.${name}`, ours: text(mine), theirs: text(yours), kind: "different" });
        continue;
      }
      const [required, alsoRequired] = [mine, yours].map(
        (property) => !(property.flags & ts.SymbolFlags.Optional),
      );
      if (required !== alsoRequired) {
        const word = (is: boolean | undefined) => (is ? "required" : "optional");
        const kind = required ? "ours is narrower" : "ours is wider";
        found.push({ at: `${place}.${name}`, ours: word(required), theirs: word(alsoRequired), kind });
      }
      walk(`${place}.${name}`, typeOf(mine), typeOf(yours));
    }
    const [index, otherIndex] = [one, other].map((object) => object.getStringIndexType());
    if (index && otherIndex) walk(`${place}[string]`, index, otherIndex);
    else if (index || otherIndex) {
      const text = (type: ts.Type | undefined) => (type ? `[k: string]: ${checker.typeToString(type)}` : "");
      found.push({
        at: place,
        ours: text(index),
        theirs: text(otherIndex),
        kind: index ? "different" : "ours is narrower",
      });
    }
  }

  /** Without the `undefined` that being optional adds. */
  function typeOf(property: ts.Symbol): ts.Type {
    const type = checker.getTypeOfSymbol(property);
    const rest = type.isUnion()
      ? type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined))
      : [];
    return rest.length === 1 && rest[0] !== undefined ? rest[0] : type;
  }

  const isList = (type: ts.Type) => checker.isArrayType(type) || checker.isTupleType(type);
  const mutual = (one: ts.Type, other: ts.Type) =>
    checker.isTypeAssignableTo(one, other) && checker.isTypeAssignableTo(other, one);

  walk(at, ours, theirs);
  return found;
}

/** Each object of one union with the one of the other that has the same properties; `undefined` where that is not clear. */
function paired(
  ours: readonly ts.Type[],
  theirs: readonly ts.Type[],
): readonly (readonly [ts.Type, ts.Type])[] | undefined {
  if (ours.length !== theirs.length) return undefined;
  const keys = (type: ts.Type) =>
    JSON.stringify(
      type
        .getProperties()
        .map((property) => property.name)
        .sort(),
    );
  const pairs = ours.map((one) => {
    const [other, another] = ours.length === 1 ? theirs : theirs.filter((each) => keys(each) === keys(one));
    return other === undefined || another !== undefined ? undefined : ([one, other] as const);
  });
  return pairs.includes(undefined) ? undefined : (pairs as (readonly [ts.Type, ts.Type])[]);
}

function idOf(type: ts.Type): number {
  return (type as unknown as { readonly id: number }).id;
}

/** A union's members: objects and lists apart from all others. */
function parts(type: ts.Type): { readonly plain: readonly ts.Type[]; readonly objects: readonly ts.Type[] } {
  const members = (type.isUnion() ? type.types : [type]).filter(
    (member) => !(member.flags & ts.TypeFlags.Undefined),
  );
  const isObject = (member: ts.Type) =>
    (member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return { plain: members.filter((member) => !isObject(member)), objects: members.filter(isObject) };
}

function sameTexts(checker: ts.TypeChecker, one: readonly ts.Type[], other: readonly ts.Type[]): boolean {
  const texts = (types: readonly ts.Type[]) =>
    [...new Set(types.map((type) => checker.typeToString(type)))].sort();
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}
