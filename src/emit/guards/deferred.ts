import { camelCase } from "change-case";
import type { Property } from "../../model/model.ts";
import { holdsMuch } from "../../plan/holdsMuch.ts";
import { isIdentifierName } from "../code.ts";
import type { GuardFile } from "./guardFile.ts";
import { demand, type Lines } from "./lines.ts";
import { and, bind, hole, isPresent, not, or } from "./test.ts";
import { inlineTest, refusesUndefined, testOf } from "./testExpression.ts";

/**
 * Properties that hold much, by the variable that keeps the value of each until the rest of the object has been looked at: what is wrong
 * with that is found without a look into them.
 */
export type Deferred = ReadonlyMap<string, string>;

/** The properties of an object that are worth it; none where they are so many that variables would be more than what they save. */
export function deferredProperties(file: GuardFile, properties: readonly Property[]): Deferred {
  const large = properties.filter(
    ({ shape }) => holdsMuch(file.model.shapes, shape) && typeof inlineTest(file, shape, hole) !== "boolean",
  );
  const found = new Map<string, string>();
  if (large.length > mostDeferred) return found;
  const taken = new Set<string>();
  for (const { name } of large) {
    const word = `${camelCase(name.slice(0, 40))}Value`;
    const wanted = isIdentifierName(word) ? word : "laterValue";
    let free = wanted;
    for (let count = 2; taken.has(free); count++) free = `${wanted}${count}`;
    taken.add(free);
    found.set(name, free);
  }
  return found;
}

/** An object with more of them has a variable for each, which all have to be set and asked for where most are absent. */
const mostDeferred = 8;

/** Statements for the properties that were kept; `present`: whether the required ones are known to be there. */
export function deferredLines(
  file: GuardFile,
  properties: readonly Property[],
  deferred: Deferred,
  { required, present, fail }: { required: ReadonlySet<string>; present: boolean; fail: string },
): Lines {
  return properties.flatMap(({ name, shape }) => {
    const variable = deferred.get(name);
    if (variable === undefined) return [];
    const test = testOf(file, shape, hole);
    const isSure = present || refusesUndefined(file, shape);
    const whole = required.has(name) ? (isSure ? test : and(isPresent, test)) : or(not(isPresent), test);
    return demand(bind(whole, variable, variable), fail);
  });
}
