import { isScalar, type Json, jsonEqual } from "../json.ts";
import { bareTarget } from "../model/bareTarget.ts";
import { always } from "../model/evaluated.ts";
import type { Model, Shape, ShapeId } from "../model/model.ts";
import { areShallow } from "./areShallow.ts";
import { arrayWitnesses } from "./arrayWitness.ts";
import { type Claim, type Formula, isAnything, shapeOf } from "./claims.ts";
import type { Fields } from "./fields.ts";
import { isMember } from "./isMember.ts";
import { objectWitnesses } from "./objectWitness.ts";
import { bodyPlan, planOf } from "./planOf.ts";
import { type SamplingPlan, type Source, samplingPlan, writtenIn } from "./samplingPlan.ts";
import { scalarWitnesses } from "./scalarWitness.ts";
import { type Seed, seedText } from "./seed.ts";
import { bodyOf } from "./valuesOf.ts";

/** How members of sets are made. */
export interface Sampling {
  readonly model: Model;
  /** `least`: only what is required. `full`: every property, and an item in every array. */
  readonly size: "least" | "full";
  /** The member to take of a named shape; `undefined` where there is none, or none yet. */
  named(id: ShapeId): Json | undefined;
}

/** What is asked for. */
export interface Wish {
  readonly formula: Formula;
  readonly plan: SamplingPlan;
  readonly seed: Seed;
}

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
  wanted: (value: Json) => boolean = anyValue,
): Json | undefined {
  if (formula.length === 0 || seed.depth > maxDepth) return undefined;
  if (seed.depth > 1 && seed.steps.left-- <= 0) return undefined;
  if (isAnything(formula)) return [...seed.hints, seedText(seed)].find(wanted);
  const { model } = sampling;
  const named = seed.open || seed.hints.length > 0 ? undefined : silentName(model, formula);
  const sample = named === undefined ? undefined : sampling.named(named);
  // It has been judged already, and there is nothing else to try before.
  if (sample !== undefined && !isScalar(sample) && wanted(sample)) return sample;
  const isDeep = seed.depth >= fullDepth && sampling.size === "full";
  const inner: Sampling = isDeep ? { ...sampling, size: "least" } : sampling;
  const plan = planOf(model, formula);
  const look = () => chosen(inner, { formula, plan, seed }, wanted, true);
  if (seed.hints.length > 0 || wanted !== anyValue) return look();
  // The scalars of a name are what its own plan makes of them.
  const making = sample === undefined || named === undefined ? plan : bodyPlan(model, named);
  if (making.isPlain) return remembered(making, seed, sampling, look);
  // What is in it is full, or is not, as it is itself.
  const isShallow = seed.depth < fullDepth - 1 && areShallow(model, plan);
  return isShallow ? remembered(plan, seed, sampling, look) : look();
}

/** What `look` finds; by a plan whose members a variant and a name tell it is found once. */
function remembered(
  plan: SamplingPlan,
  { variant, name, steps }: Seed,
  { size }: Sampling,
  look: () => Json | undefined,
): Json | undefined {
  plan.found ??= new Map();
  const { found } = plan;
  const key = `${size} ${variant} ${name}`;
  if (found.has(key)) return found.get(key);
  const value = look();
  // A search that had to end tells nothing about others.
  if (steps.left > 0) found.set(key, value);
  return value;
}

/** The named shape that a formula says to accept the value, and nothing else, where its author wrote no values down. */
function silentName({ shapes, names }: Model, formula: Formula): ShapeId | undefined {
  const claim = formula.length === 1 && formula[0]?.length === 1 ? formula[0][0] : undefined;
  const id = claim?.startsWith("+") ? shapeOf(claim) : undefined;
  if (id === undefined || !names.has(id)) return undefined;
  const shape = shapes[id] as Shape;
  return writtenIn(shape).length === 0 && always(shape).length === 0 ? id : undefined;
}

function anyValue(): boolean {
  return true;
}

/**
 * The same for the named shape `id`, whatever `sampling` knows of it. Whether a value is valid is for `wanted` to say.
 */
export function shapeWitness(
  sampling: Sampling,
  id: ShapeId,
  seed: Seed,
  wanted: (value: Json) => boolean,
): Json | undefined {
  const plan = bodyPlan(sampling.model, id);
  return chosen(sampling, { formula: [[`+${id}`]], plan, seed }, wanted, false);
}

/** The first of {@link candidates} that is wanted, and satisfies the formula where that `counts`. */
function chosen(
  sampling: Sampling,
  { formula, plan, seed }: Wish,
  wanted: (value: Json) => boolean,
  counts: boolean,
): Json | undefined {
  const hints = plan.written.length === 0 ? seed.hints : [...seed.hints, ...plan.written];
  const wish = { formula, plan, seed: hints === seed.hints ? seed : { ...seed, hints } };
  let left = maxCandidates;
  for (const value of candidates(sampling, wish)) {
    if ((!counts || satisfies(sampling.model, formula, value)) && wanted(value)) return value;
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
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

/** Values of which some may be in the set that the wish is for. */
function* candidates(sampling: Sampling, wish: Wish): Generator<Json> {
  const { seed, plan } = wish;
  const later = Math.min(seed.variant, Math.max(seed.hints.length - 1, 0));
  const hints = later === 0 ? seed.hints : [...seed.hints.slice(later), ...seed.hints.slice(0, later)];
  for (const hint of hints)
    if (isScalar(hint) || (sampling.size === "full" && isFilledArray(hint))) yield hint;
  for (const source of inTurn(sampling, plan, seed.depth)) yield* membersOf(sampling, wish, source);
  yield* hints;
  yield* lastResorts;
}

/** From least to most nested. */
const nesting = { scalar: 0, named: 1, array: 2, object: 3 } as const satisfies {
  readonly [K in Source["kind"]]: number;
};

/**
 * The sources of a plan; of full objects those first that leave out the fewest properties. Deep inside a definition what ends the
 * nesting comes first.
 */
function inTurn({ size }: Sampling, { sources, values }: SamplingPlan, depth: number): readonly Source[] {
  if (depth >= fullDepth) return [...sources].sort((a, b) => nesting[a.kind] - nesting[b.kind]);
  if (size === "least" || values.objects.length < 2) return sources;
  const fits = ({ known }: Fields) => [...known.values()].filter(({ value }) => value.length === 0).length;
  const objects = [...values.objects].sort((a, b) => fits(a) - fits(b));
  let next = 0;
  return sources.map((source) =>
    source.kind === "object" ? { kind: "object", fields: objects[next++] as Fields } : source,
  );
}

function membersOf(sampling: Sampling, wish: Wish, source: Source): Iterable<Json> {
  switch (source.kind) {
    case "named":
      return namedWitnesses(sampling, wish, source.id);
    case "object":
      return objectWitnesses(sampling, wish, source.fields);
    case "array":
      return arrayWitnesses(sampling, wish, source.items);
    case "scalar":
      return scalarWitnesses(source.of, wish.plan.values.scalars[source.of], wish.seed, wish.plan.format);
  }
}

function isFilledArray(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isScalar);
}

function* namedWitnesses(sampling: Sampling, wish: Wish, id: ShapeId): Generator<Json> {
  const value = sampling.named(id);
  if (value === undefined) return;
  // Texts and numbers tell where they stand, wherever their type is defined.
  if (isScalar(value) || wish.seed.open)
    yield* candidates(sampling, { ...wish, plan: openedPlan(sampling.model, wish, id) });
  yield value;
}

/** The plan of a wish for the named shape `id`, with its values instead of its name. */
function openedPlan(model: Model, { formula, plan }: Wish, id: ShapeId): SamplingPlan {
  plan.opened ??= new Map();
  const opened =
    plan.opened.get(id) ?? samplingPlan(model, formula, bodyOf(model, bareTarget(model.shapes, id)));
  plan.opened.set(id, opened);
  return opened;
}
