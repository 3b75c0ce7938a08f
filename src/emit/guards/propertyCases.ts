import type { ObjectPart, Property } from "../../model/model.ts";
import { escapeToken } from "../../schema/pointer.ts";
import { calledShape } from "./calledShape.ts";
import { collectProperty } from "./collectBody.ts";
import { commonLinesOf, commonPlace } from "./commonPlace.ts";
import type { GuardFile } from "./guardFile.ts";
import { memberSpot, propertySpot } from "./issueLines.ts";
import { indented, type Lines } from "./lines.ts";

/** The names of properties, and statements that list what is wrong with the variable `property`, which holds the one at hand. */
interface KeyCase {
  readonly keys: readonly string[];
  readonly lines: Lines;
}

/**
 * The cases of a pass over the keys, in which those that are required are counted: one for each property of which something is to be
 * said, or for several of which the same is. Each is left by the statement that `endOf` gives for its keys.
 */
export function propertyCases(
  file: GuardFile,
  { properties, required }: ObjectPart,
  endOf: (key: string) => string,
): readonly KeyCase[] {
  const needed = new Set(required);
  const cases: KeyCase[] = [];
  const alikeIn = (property: Property) =>
    `${needed.has(property.name)} ${endOf(property.name)} ${similarity(file, property)}`;
  for (const similar of grouped(properties, alikeIn)) {
    const said = new Map(similar.map((each) => [each, similar.length > 1 ? linesOfAny(file, each) : []]));
    for (const alike of grouped(similar, (each) => indented(said.get(each) ?? [], ""))) {
      const [first] = alike;
      const lines = (alike.length > 1 ? said.get(first) : undefined) ?? linesOf(file, first);
      const counted = needed.has(first.name) ? ["required++;", ...lines] : lines;
      if (counted.length === 0) continue;
      cases.push({ keys: alike.map(({ name }) => name), lines: [...counted, endOf(first.name)] });
    }
  }
  return cases;
}

type Properties = [Property, ...Property[]];

function grouped(all: readonly Property[], keyOf: (property: Property) => string): readonly Properties[] {
  const groups = new Map<string, Properties>();
  for (const property of all) {
    const key = keyOf(property);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [property]);
    else group.push(property);
  }
  return [...groups.values()];
}

/** The same text for properties of which the same may be said. */
function similarity(file: GuardFile, { name, shape }: Property): string {
  const isPlain = escapeToken(name) === name;
  if (!isPlain || commonPlace(file, shape, name) === undefined) return `property ${name}`;
  const called = calledShape(file.model, shape);
  return file.model.names.has(called) ? `shape ${called}` : `types ${file.shape(shape).types?.join()}`;
}

function linesOf(file: GuardFile, property: Property): Lines {
  const { name, shape } = property;
  return commonLinesOf(file, property, `case ${name}`, () =>
    collectProperty(file, shape, propertySpot(file, name)),
  );
}

/** The same for a property like this one, whose name the variable `key` holds. */
function linesOfAny(file: GuardFile, property: Property): Lines {
  return commonLinesOf(file, property, "case", () => {
    file.home.member = `/properties/${property.name}`;
    const lines = collectProperty(file, property.shape, memberSpot(file));
    file.home.member = undefined;
    return lines;
  });
}
