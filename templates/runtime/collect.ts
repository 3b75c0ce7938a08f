import type { FoundIssues } from "./foundIssues.ts";

/** Adds to `found` all that is wrong with `value`, which stands at `path`. */
export type Collect = (value: unknown, path: string, found: FoundIssues) => void;
