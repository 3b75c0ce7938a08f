import { acceptedMisses } from "./accepted.ts";
import type { FileVerdict, Miss } from "./judgeDraft.ts";

/** The misses of a draft, split by whether {@link acceptedMisses} gives a reason. */
export interface SortedMisses {
  readonly accepted: readonly (Miss & { readonly reason: string })[];
  readonly unexplained: readonly Miss[];
  /** Rows of the list that no miss needs. */
  readonly stale: readonly string[];
}

/** Looks up the misses of `draft` in the list of those that the language forbids us to avoid. */
export function sortMisses(draft: string, verdicts: readonly FileVerdict[]): SortedMisses {
  const rows = acceptedMisses.filter((row) => row.draft === draft);
  const misses = verdicts.flatMap((verdict) => verdict.misses);
  const rowOf = (miss: Miss) => rows.find((row) => row.file === miss.file && row.test === miss.test);
  const judged = new Set(verdicts.map(({ file }) => file.name));
  return {
    accepted: misses.flatMap((miss) => {
      const row = rowOf(miss);
      return row === undefined ? [] : [{ ...miss, reason: row.reason }];
    }),
    unexplained: misses.filter((miss) => rowOf(miss) === undefined),
    stale: rows
      .filter((row) => judged.has(row.file) && !misses.some((miss) => rowOf(miss) === row))
      .map((row) => `${row.file}: ${row.test}`),
  };
}
