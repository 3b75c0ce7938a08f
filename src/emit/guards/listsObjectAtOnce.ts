import { bareTarget } from "../../model/bareTarget.ts";
import { possibleKinds } from "../../model/kinds.ts";
import type { Shape, ShapeId } from "../../model/model.ts";
import { collectsAtOnce } from "../../plan/collectsAtOnce.ts";
import type { GuardFile } from "./guardFile.ts";

/** Whether the shape is about objects, and lists what is wrong with them as quickly as a test tells that something is. */
export function listsObjectAtOnce(
  { model, evaluation, deep }: Pick<GuardFile, "model" | "evaluation" | "deep">,
  id: ShapeId,
): boolean {
  const { shapes } = model;
  const isObject = possibleKinds(shapes[bareTarget(shapes, id)] as Shape).includes("object");
  return isObject && collectsAtOnce(model, evaluation, deep, id);
}
