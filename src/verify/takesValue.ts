import { ts } from "ts-morph";
import { isJsonObject, type Json, type JsonObject, ownValue } from "../json.ts";

/**
 * Whether `type` takes the JSON value, whatever properties an object has that the type does not speak of. Template literal types are
 * taken for `string`.
 */
export function takesValue(checker: ts.TypeChecker, type: ts.Type, value: Json): boolean {
  const { flags } = type;
  if (type.isUnion()) return type.types.some((member) => takesValue(checker, member, value));
  if (type.isIntersection()) return type.types.every((member) => takesValue(checker, member, value));
  if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return true;
  if (flags & ts.TypeFlags.Null) return value === null;
  if (type.isLiteral()) return type.value === value;
  if (flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === JSON.stringify(value);
  if (flags & ts.TypeFlags.StringLike) return typeof value === "string";
  if (flags & ts.TypeFlags.NumberLike) return typeof value === "number";
  // `object`
  if (flags & ts.TypeFlags.NonPrimitive) return typeof value === "object" && value !== null;
  if (!(flags & ts.TypeFlags.Object)) return false;
  if (checker.isTupleType(type)) return Array.isArray(value) && takesItems(checker, type, value);
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return Array.isArray(value) && value.every((each) => takesValue(checker, item as ts.Type, each));
  }
  if (isJsonObject(value)) return takesProperties(checker, type, value);
  return value !== null && isEmpty(checker, type);
}

/** Whether it is `{}`, which is anything but null. */
function isEmpty(checker: ts.TypeChecker, type: ts.Type): boolean {
  return type.getProperties().length === 0 && checker.getIndexInfosOfType(type).length === 0;
}

function takesItems(checker: ts.TypeChecker, type: ts.Type, values: readonly Json[]): boolean {
  const { target } = type as ts.TupleTypeReference;
  const items = checker.getTypeArguments(type as ts.TypeReference);
  const rest = target.elementFlags.findIndex((flags) => flags & ts.ElementFlags.Variable);
  const last = rest < 0 ? 0 : items.length - rest - 1;
  if (values.length < target.minLength || (rest < 0 && values.length > items.length)) return false;
  return values.every((value, index) => {
    const isLast = rest >= 0 && index >= values.length - last;
    const at = isLast ? items.length - (values.length - index) : rest >= 0 ? Math.min(index, rest) : index;
    return takesValue(checker, items[at] as ts.Type, value);
  });
}

function takesProperties(checker: ts.TypeChecker, type: ts.Type, object: JsonObject): boolean {
  const declared = new Set<string>();
  for (const property of type.getProperties()) {
    const name = ts.unescapeLeadingUnderscores(property.escapedName);
    declared.add(name);
    const value = ownValue(object, name);
    if (value === undefined ? !(property.flags & ts.SymbolFlags.Optional) : !takesIn(property, value))
      return false;
  }
  const open = checker.getIndexInfosOfType(type).filter(({ keyType }) => keyType.flags & ts.TypeFlags.String);
  return open.every((info) =>
    Object.entries(object).every(
      ([name, value]) => declared.has(name) || takesValue(checker, info.type, value as Json),
    ),
  );

  function takesIn(property: ts.Symbol, value: Json): boolean {
    return takesValue(checker, checker.getTypeOfSymbol(property), value);
  }
}
