import { type Json, jsonEqual } from "../json.ts";
import { bareTarget } from "../model/bareTarget.ts";
import type { LimitKeyword, Model, Shape, ShapeId } from "../model/model.ts";
import { limits } from "../schema/limits.ts";
import { arrayWitnesses } from "./arrayWitness.ts";
import { type Claim, type Formula, isAnything, shapeOf } from "./claims.ts";
import type { Fields } from "./fields.ts";
import { isMember } from "./isMember.ts";
import { objectWitnesses } from "./objectWitness.ts";
import { scalarWitnesses } from "./scalarWitness.ts";
import { type Seed, seedText } from "./seed.ts";
import { shapesIn } from "./shapesIn.ts";
import type { Values } from "./values.ts";
import { bodyOf, valuesOf } from "./valuesOf.ts";

/** How members of sets are made. */
export interface Sampling {
  readonly model: Model;
  /** `least`: only what is required. `full`: every property, and an item in every array. */
  readonly size: "least" | "full";
  /** Takes up the objects made here whose keys all have names in their schema, or none has. */
  readonly exact: WeakSet<object>;
  /** The member to take of a named shape; `undefined` where there is none, or none yet. */
  named(id: ShapeId): Json | undefined;
}

/** What is asked for. */
export interface Wish {
  readonly formula: Formula;
  /** {@link shapesIn} the formula. */
  readonly shapes: readonly Shape[];
  readonly seed: Seed;
}

const kinds = ["string", "integer", "fraction", "boolean", "null"] as const;
const fractionsFirst = ["string", "fraction", "integer", "boolean", "null"] as const;

/** Values to try where nothing else fits. */
const lastResorts: readonly Json[] = [{}, { key: "key" }, [], ["item"], "text", 0, true, null];

/** From this depth on within one definition only what is required is made. */
const fullDepth = 8;

/** What is nested more deeply within one definition is not made. */
const maxDepth = 50;

/** More candidates than this are not looked at. */
const maxCandidates = 100;

/**
 * A value that satisfies `formula` and is `wanted`; `undefined` where none was found, which does not say that there is none.
 */
export function witness(
  sampling: Sampling,
  formula: Formula,
  seed: Seed,
  wanted: (value: Json) => boolean = () => true,
): Json | undefined {
  if (formula.length === 0 || seed.depth > maxDepth) return undefined;
  if (seed.depth > 1 && seed.steps.left-- <= 0) return undefined;
  if (isAnything(formula)) return [...seed.hints, seedText(seed)].find(wanted);
  const isDeep = seed.depth >= fullDepth && sampling.size === "full";
  const inner: Sampling = isDeep ? { ...sampling, size: "least" } : sampling;
  return chosen(inner, formula, valuesOf(sampling.model, formula), seed, wanted);
}

/** The same for the named shape `id`, whatever `sampling` knows of it. */
export function shapeWitness(
  sampling: Sampling,
  id: ShapeId,
  seed: Seed,
  wanted: (value: Json) => boolean,
): Json | undefined {
  return chosen(sampling, [[`+${id}`]], bodyOf(sampling.model, id), seed, wanted);
}

/** The first of {@link candidates} that satisfies `formula`. */
function chosen(
  sampling: Sampling,
  formula: Formula,
  values: Values,
  seed: Seed,
  wanted: (value: Json) => boolean,
): Json | undefined {
  const { model } = sampling;
  const shapes = shapesIn(model, formula);
  const wish = { formula, shapes, seed: { ...seed, hints: [...seed.hints, ...shapes.flatMap(writtenIn)] } };
  let left = maxCandidates;
  for (const value of candidates(sampling, wish, values)) {
    if (satisfies(model, formula, value) && wanted(value)) return value;
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

/** The values that the author of `shape` wrote down. */
export function writtenIn({ note }: Shape): readonly Json[] {
  return [...(note.examples ?? []), ...(note.default === undefined ? [] : [note.default])];
}

/** Whether `value` satisfies `formula`, as far as can be told. */
export function satisfies(model: Model, formula: Formula, value: Json): boolean {
  const holds = (claim: Claim) => {
    if (claim.startsWith("=")) return jsonEqual(value, JSON.parse(claim.slice(1)));
    const answer = isMember(model, shapeOf(claim), value);
    return answer === "undecided" || (answer === "yes") === claim.startsWith("+");
  };
  return formula.some((list) => list.every(holds));
}

/** Values of which some may be in `values`. */
function* candidates(sampling: Sampling, wish: Wish, values: Values): Generator<Json> {
  const { seed } = wish;
  const later = Math.min(seed.variant, Math.max(seed.hints.length - 1, 0));
  const hints = [...seed.hints.slice(later), ...seed.hints.slice(0, later)];
  for (const hint of hints)
    if (isPlain(hint) || (sampling.size === "full" && isFilledArray(hint))) yield hint;
  for (const source of sources(sampling, wish, values)) yield* source();
  yield* hints;
  yield* lastResorts;
}

function isPlain(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

function isFilledArray(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isPlain);
}

/** The alternatives of `values`: first those that the schema has something to say about. */
function sources(sampling: Sampling, wish: Wish, values: Values): (() => Iterable<Json>)[] {
  const { seed, shapes } = wish;
  const format = shapes.map(({ limits }) => limits.format).find((each) => each !== undefined);
  const spoken = spokenTypes(shapes);
  const fits = ({ known }: Fields) => [...known.values()].filter(({ value }) => value.length === 0).length;
  const objects = [...values.objects].sort((a, b) => (sampling.size === "full" ? fits(a) - fits(b) : 0));
  const hasFractions = shapes.some(({ limits }) => !Number.isInteger(limits.multipleOf ?? 1));
  const all = [
    ...values.named.map((id) => ({ said: true, make: () => namedWitnesses(sampling, wish, id) })),
    ...objects.map((fields) => ({
      said: spoken.has("object"),
      make: () => objectWitnesses(sampling, wish, fields),
    })),
    ...values.arrays.map((items) => ({
      said: spoken.has("array"),
      make: () => arrayWitnesses(sampling, wish, items),
    })),
    ...(hasFractions ? fractionsFirst : kinds).map((kind) => ({
      said: spoken.has(kind === "integer" || kind === "fraction" ? "number" : kind),
      make: () => scalarWitnesses(kind, values.scalars[kind], seed, format),
    })),
  ];
  return [...all.filter(({ said }) => said), ...all.filter(({ said }) => !said)].map(({ make }) => make);
}

/** The JSON types that a keyword of `shapes` is about. */
function spokenTypes(shapes: readonly Shape[]): ReadonlySet<string> {
  return new Set(
    shapes.flatMap((shape) => [
      ...(shape.object === undefined ? [] : ["object"]),
      ...(shape.array === undefined ? [] : ["array"]),
      ...(Object.keys(shape.limits) as LimitKeyword[]).map((keyword) =>
        keyword === "format" ? "string" : limits[keyword].type,
      ),
    ]),
  );
}

function* namedWitnesses(sampling: Sampling, wish: Wish, id: ShapeId): Generator<Json> {
  const value = sampling.named(id);
  if (value === undefined) return;
  // Texts and numbers tell where they stand, wherever their type is defined.
  if (isPlain(value) || wish.seed.open)
    yield* candidates(sampling, wish, bodyOf(sampling.model, bareTarget(sampling.model.shapes, id)));
  yield value;
}
