import type { ObjectPart, ShapeId } from "../../model/model.ts";
import { keyRules } from "../../plan/keyRules.ts";
import type { GuardFile } from "./guardFile.ts";
import { keyPass } from "./keyPass.ts";
import type { Lines } from "./lines.ts";
import { formOf, judgedFirst } from "./testObject.ts";

/** The body of a function that passes over the keys of an object, and notes in which form it came. */
export function passBody(file: GuardFile, id: ShapeId): Lines {
  const part = file.judged(id).object as ObjectPart;
  const rules = keyRules(file.model.shapes, file.evaluation, id);
  const options = { done: judgedFirst(file, part), form: formOf(file, id), fail: "return false;" };
  return [...keyPass(file, part, rules, options), "return true;"];
}
