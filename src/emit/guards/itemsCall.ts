import { saysOnly } from "../../model/bareTarget.ts";
import type { ShapeId } from "../../model/model.ts";
import { isLow } from "../../plan/isLow.ts";
import { calledShape } from "./calledShape.ts";
import { listsTexts } from "./collectMembers.ts";
import type { GuardFile } from "./guardFile.ts";
import { pointerText } from "./home.ts";
import type { Spot } from "./issueLines.ts";
import { type Call, call } from "./lines.ts";
import { nearTest } from "./nearTest.ts";
import { hole, textOf } from "./test.ts";
import { inlineTest } from "./testExpression.ts";

/**
 * The statement that lists what is wrong with a list at `spot`: by a helper that is told the functions of its items. `undefined` where
 * the shape says more than that it is a list, or its items have no such functions.
 */
export function itemsCall(file: GuardFile, id: ShapeId, { value, path }: Spot): Call | undefined {
  const shape = file.shape(id);
  const { types, array } = shape;
  if (types?.length !== 1 || types[0] !== "array" || !saysOnly(shape, ["types", "array"])) return undefined;
  if (array?.items === undefined || array.prefixItems.length > 0) return undefined;
  if ((array.contains ?? array.unevaluatedItems) !== undefined) return undefined;
  const item = calledShape(file.model, array.items);
  if (inlineTest(file, item, hole) !== undefined || listsTexts(file.shape(item))) return undefined;
  if (file.takesSchema(item)) return undefined;
  // As for a single value that is not tested first: see `collectUnlessRight`.
  const tested = file.call("test", item);
  const isTested = isLow(file.model.shapes, item) || nearTest(file);
  const test = isTested === true ? tested : `${textOf(isTested)} ? ${tested} : undefined`;
  const schema = pointerText(file.home, shape.pointer);
  return call([file.use("collectItems")], [value, path, "found", schema, file.call("collect", item), test]);
}
