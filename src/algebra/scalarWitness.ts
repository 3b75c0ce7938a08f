import type { Scalar } from "../json.ts";
import type { Limits } from "../model/model.ts";
import { formatOf } from "../schema/formats.ts";
import { longestText, patternWitnesses } from "./patternWitness.ts";
import type { Scalars } from "./scalars.ts";
import { type Seed, seedText, seedUuid } from "./seed.ts";
import type { ScalarKind } from "./values.ts";
import { fits } from "./withinLimits.ts";

/** More multiples than this are not tried. */
const maxMultiples = 1000;

/** Members of `scalars`, the plainest first; `format` is one that the place has, asserted or not. */
export function* scalarWitnesses(
  kind: ScalarKind,
  scalars: Scalars,
  seed: Seed,
  format: string | undefined,
): Generator<Scalar> {
  const { open, values, within } = scalars;
  if (!open) {
    const first = seed.variant % Math.max(values.length, 1);
    yield* [...values.slice(first), ...values.slice(0, first)];
    return;
  }
  const made = kind === "string" ? texts(within, seed, format) : numbers(within, kind === "integer", seed);
  for (const value of made) {
    const isOfKind = typeof value === "string" || Number.isInteger(value) === (kind === "integer");
    if (isOfKind && !values.includes(value) && within.every((limits) => isWithin(limits, value))) yield value;
  }
}

/** Formats are left to whoever has the means. */
function isWithin({ format: _, ...limits }: Limits, value: string | number): boolean {
  return fits(limits, value) !== "no";
}

function* texts(within: readonly Limits[], seed: Seed, format: string | undefined): Generator<string> {
  const min = Math.max(0, ...within.map(({ minLength }) => minLength ?? 0));
  const max = Math.min(longestText, ...within.map(({ maxLength }) => maxLength ?? longestText));
  if (min > max) return;
  for (const name of [format, ...within.map((limits) => limits.format)]) {
    if (name === "uuid") yield seedUuid(seed);
    yield* formatted(name, seed.variant);
  }
  for (const { pattern } of within) {
    if (pattern !== undefined) yield* patternWitnesses(pattern, seed.variant, min);
  }
  yield sized(seedText(seed), min, max);
  yield sized(`${seed.variant + 1}-${seed.name}`, min, max);
  yield sized(String(seed.variant), min, max);
}

/** The format's example; of later variants one that differs in the part that such texts differ in. */
function* formatted(name: string | undefined, variant: number): Generator<string> {
  const example = name === undefined ? undefined : formatOf(name)?.example;
  if (example === undefined) return;
  if (variant > 0) {
    yield example.replace(/\d+(?=\D*$)|$/, (digits) =>
      String(Number(digits) + variant).padStart(digits.length, "0"),
    );
    yield example.replace(/[a-z]+/, (word) => `${word}${variant + 1}`);
  }
  yield example;
}

/** `text` cut or repeated to a number of characters. */
function sized(text: string, min: number, max: number): string {
  const characters = [...text];
  if (characters.length >= min) return characters.slice(0, max).join("");
  const repeated = [...(text === "" ? "a" : `${text}-`)];
  return Array.from({ length: min }, (_, index) => repeated[index % repeated.length]).join("");
}

function* numbers(within: readonly Limits[], integer: boolean, { variant }: Seed): Generator<number> {
  const least = Math.max(
    ...within.map(({ minimum, exclusiveMinimum }) =>
      Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity),
    ),
  );
  const most = Math.min(
    ...within.map(({ maximum, exclusiveMaximum }) =>
      Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity),
    ),
  );
  const steps = within.flatMap(({ multipleOf }) => multipleOf ?? []);
  if (steps.length > 0) yield* multiples(Math.max(...steps), least, most, variant);
  if (integer) {
    yield variant + 1;
    if (Number.isFinite(least)) yield* [Math.ceil(least) + variant, Math.floor(least) + 1 + variant];
    if (Number.isFinite(most)) yield* [Math.floor(most) - variant, Math.ceil(most) - 1 - variant];
    return;
  }
  yield variant + 0.5;
  if (Number.isFinite(least)) yield* [least + (variant + 1) / 2, least];
  if (Number.isFinite(most)) yield* [most - (variant + 1) / 2, most];
  if (Number.isFinite(least + most)) yield least + ((most - least) * (variant + 1)) / (variant + 2);
}

/** Multiples of `step` from the plainest bound on, as decimals. */
function* multiples(step: number, least: number, most: number, variant: number): Generator<number> {
  const first = least > 0 ? Math.ceil(least / step) : most < 0 ? Math.floor(most / step) : 1;
  const direction = most < 0 && least <= 0 ? -1 : 1;
  for (let count = variant; count < maxMultiples + variant; count += 1) {
    yield Number(((first + direction * count) * step).toPrecision(15));
  }
  yield 0;
}
