import { type Formula, formulaKey, shapeOf } from "../../algebra/claims.ts";
import { opened } from "../../algebra/implies.ts";
import { plainLook } from "../../algebra/look.ts";
import { listedScalars } from "../../algebra/scalars.ts";
import { scalarsBy, type Values } from "../../algebra/values.ts";
import { bodyOf, valuesOf } from "../../algebra/valuesOf.ts";
import type { Model, ShapeId } from "../../model/model.ts";
import type { EmitOptions } from "../../options.ts";
import { intersectionNode, type TypeNode, textNode, typeText, unionNode } from "../typeText.ts";
import { arrayNode } from "./arrayNode.ts";
import { objectNodes } from "./objectNodes.ts";
import { scalarNodes } from "./scalarNodes.ts";
import { widestArrays, widestObjects } from "./widest.ts";

/** What types are said from, and how. */
export interface TypeSource {
  readonly model: Model;
  readonly options: Pick<EmitOptions, "readonly" | "indexSignatures">;
}

/** The formulas without a name that are being said around the current one, and how many of them combine claims. */
export interface Path {
  readonly around: ReadonlySet<string>;
  readonly combined: number;
  /** Those that this declaration has said, and how often it has said one. */
  readonly said: { readonly keys: Set<string>; count: number };
}

/** The path of a new declaration. */
export function start(): Path {
  return { around: new Set(), combined: 0, said: { keys: new Set(), count: 0 } };
}

/** Below this many types without a name, and combinations of named types, less is said. */
const maxDepth = 40;
const maxCombined = 2;

/** A declaration that says more types without a name says none of them twice: where they share parts it would grow exponentially. */
const maxSaid = 1000;

/** The types of scalars, which are the same wherever they stand. */
const scalars = new WeakMap<Formula, TypeNode>();

/** Types that hold no other without a name but those of scalars: wherever they are said, they are said the same way. */
const simple = new WeakMap<Formula, TypeNode>();

/** The type of the values that satisfy `formula`: never narrower. */
export function typeOf(source: TypeSource, formula: Formula, path: Path = start()): TypeNode {
  const only = formula.length === 1 && formula[0]?.length === 1 ? formula[0][0] : undefined;
  const name = only?.startsWith("+") ? source.model.names.get(shapeOf(only)) : undefined;
  if (name !== undefined) return textNode(name);
  const scalar = scalars.get(formula);
  if (scalar !== undefined) return scalar;
  const key = only ?? formulaKey(formula);
  const isCombined = formula.some((list) => list.length > 1);
  const tooDeep = path.around.size >= maxDepth || (isCombined && path.combined >= maxCombined);
  const isKnown = path.combined > 0 && isCombined && areNamed(source, formula);
  const { said } = path;
  const tooMany = said.count >= maxSaid && said.keys.has(key);
  if (path.around.has(key) || tooDeep || isKnown || tooMany) return namesOf(source, formula);
  const found = simple.get(formula);
  if (found !== undefined) {
    said.keys.add(key);
    said.count += 1;
    return found;
  }
  const values = valuesOf(source.model, formula);
  if (isScalar(values)) {
    const node = unionNode(allScalarNodes(values));
    scalars.set(formula, node);
    return node;
  }
  said.keys.add(key);
  said.count += 1;
  const before = said.count;
  const around = new Set([...path.around, key]);
  const combined = path.combined + (isCombined ? 1 : 0);
  const node = typeOfValues(source, values, { around, combined, said });
  if (said.count === before && combined === 0 && around.size < maxDepth) simple.set(formula, node);
  return node;
}

function areNamed({ model }: TypeSource, formula: Formula): boolean {
  return formula.every((list) =>
    list.every((claim) => claim.startsWith("+") && model.names.has(shapeOf(claim))),
  );
}

/** A type without looking inside: the names in `formula`. */
function namesOf({ model }: TypeSource, formula: Formula): TypeNode {
  const lists = formula.map((list) =>
    list.flatMap((claim) => (claim.startsWith("+") ? (model.names.get(shapeOf(claim)) ?? []) : [])),
  );
  if (lists.some((names) => names.length === 0)) return textNode("unknown");
  return unionNode(lists.map((names) => intersectionNode(names.map(textNode))));
}

/** The type of `values`, the body of a named shape or what stands in place. */
export function typeOfValues(source: TypeSource, values: Values, path: Path): TypeNode {
  const { model } = source;
  const arrays = widestArrays(model, values.arrays);
  const objects = widestObjects(model, values.objects);
  const { named, scalars } = withoutDoubles(model, values);
  const { nulls, others } = scalarNodes(scalars, scalars.string.open && hasListedStrings(model, named));
  const nodes = named.map((id) => textNode(model.names.get(id) as string));
  // Lists may be too long to be spread.
  for (const other of others) nodes.push(other);
  for (const items of arrays) {
    const type = arrayNode(source, items, path);
    if (type !== undefined) nodes.push(type);
  }
  for (const object of objectNodes(source, objects, path)) nodes.push(object);
  for (const none of nulls) nodes.push(none);
  const node = unionNode(nodes);
  return isEverything(node) ? textNode("unknown") : node;
}

function isScalar({ named, arrays, objects }: Values): boolean {
  return named.length + arrays.length + objects.length === 0;
}

function allScalarNodes({ scalars }: Values): readonly TypeNode[] {
  const { nulls, others } = scalarNodes(scalars, false);
  return [...others, ...nulls];
}

/** The scalars that no named type of the union has already. */
function withoutDoubles(model: Model, { named, scalars }: Values): Pick<Values, "named" | "scalars"> {
  if (named.length === 0) return { named, scalars };
  const bodies = named.map((id) => opened(model, bodyOf(model, id), plainLook).scalars);
  const left = scalarsBy((kind) => {
    const own = scalars[kind];
    if (own.open || own.values.length === 0) return own;
    return listedScalars(
      own.values.filter(
        (value) => !bodies.some((body) => !body[kind].open && body[kind].values.includes(value)),
      ),
    );
  });
  return { named, scalars: left };
}

/** Whether one of the names stands for a list of strings: then `string` beside it must not swallow it. */
function hasListedStrings(model: Model, named: readonly ShapeId[]): boolean {
  return named.some((id) => {
    const { string } = opened(model, bodyOf(model, id), plainLook).scalars;
    return !string.open && string.values.length > 0;
  });
}

function isEverything(node: TypeNode): boolean {
  if (node.kind !== "union") return false;
  const texts = new Set(node.of.map((each) => typeText(each)));
  const isAny = (suffix: string) => [...texts].some((text) => text.replace("readonly ", "") === suffix);
  return (
    ["string", "number", "boolean", "null"].every((text) => texts.has(text)) &&
    isAny("unknown[]") &&
    isAny("{ [key: string]: unknown }")
  );
}
