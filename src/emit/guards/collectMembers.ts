import type { Json } from "../../json.ts";
import { saysOnly } from "../../model/bareTarget.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { jsonLiteral } from "../code.ts";
import { surfaceOf } from "../surface.ts";
import type { GuardFile } from "./guardFile.ts";
import { type Held, nothingHeld } from "./held.ts";
import { pointerText } from "./home.ts";
import { issueCall, keywordArgs, type Spot } from "./issueLines.ts";
import { type Lines, when } from "./lines.ts";
import { valueTest } from "./scalarTest.ts";
import { atom, not, type Test } from "./test.ts";

/** Statements for `enum` and `const`. */
export function collectMembers(
  file: GuardFile,
  id: ShapeId,
  { value, path }: Spot,
  held: Held = nothingHeld,
): Lines {
  const shape = file.shape(id);
  return (["enum", "const"] as const).flatMap((keyword) => {
    const members = keyword === "enum" ? shape.enum : shape.const && [shape.const.value];
    if (members === undefined) return [];
    const { test, list } = membership(file, id, keyword, members, value, held);
    return when(not(test), [
      issueCall(file, "addNotMember", [path, ...keywordArgs(file, shape, keyword), list, value]),
    ]);
  });
}

/** Whether the shape is a list of strings and nothing beside it, as most enums are. */
export function listsTexts(shape: Shape): boolean {
  return (
    shape.types?.length === 1 &&
    shape.types[0] === "string" &&
    shape.enum?.every((member) => typeof member === "string") === true &&
    saysOnly(shape, ["types", "enum"])
  );
}

/** Statements for such a list: only of what is no member is asked whether it is a string. */
export function collectTexts(file: GuardFile, id: ShapeId, { value, path }: Spot): Lines {
  const { pointer, enum: members = [] } = file.shape(id);
  const { test, list } = membership(file, id, "enum", members, value);
  return when(not(test), [
    issueCall(file, "addNotListed", [path, pointerText(file.home, pointer), list, value]),
  ]);
}

/** Whether `value` is a member, and an expression for the members: those of an enum with a name have one too. */
function membership(
  file: GuardFile,
  id: ShapeId,
  keyword: "enum" | "const",
  members: readonly Json[],
  value: string,
  held: Held = nothingHeld,
): { readonly test: Test; readonly list: string } {
  if (keyword === "enum" && file.enumOf(id) !== undefined) {
    const { is, values } = surfaceOf(file.model.names.get(id) as string);
    return { test: atom(`${file.useEnum(is)}(${value})`), list: file.useEnum(values) };
  }
  const { types } = file.shape(id);
  const literal = jsonLiteral(members);
  return {
    test: valueTest(file, { ...(types && { types }), enum: members }, value, held.kinds),
    list: literal.length < 40 ? literal : file.constant("allowed", literal),
  };
}
