import fc from "fast-check";

/** Random choices, all from one seed. */
export interface Random {
  /** An integer from 0 to `bound - 1`. */
  below(bound: number): number;
  /** `true` with this probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `most` different members, at least `least` where there are as many. */
  some<T>(list: readonly T[], least: number, most: number): T[];
}

/** Choices drawn from fast-check, so that a seed means the same on every machine. */
export function randomFrom(seed: number): Random {
  const steps = 2 ** 30;
  const unit = fc.integer({ min: 0, max: steps - 1 }).map((step) => step / steps);
  const [stream] = fc.sample(fc.infiniteStream(fc.noBias(unit), { noHistory: true }), { seed, numRuns: 1 });
  const next = () => stream?.next().value as number;
  const below = (bound: number) => Math.floor(next() * bound);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return {
    below,
    pick,
    chance: (probability) => next() < probability,
    some: (list, least, most) => {
      const left = [...list];
      const count = Math.min(left.length, least + below(most - least + 1));
      return Array.from(
        { length: count },
        () => left.splice(below(left.length), 1)[0] as (typeof left)[number],
      );
    },
  };
}
