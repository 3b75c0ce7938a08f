import type { Issue } from "./issue.ts";

/** Adds to `issues` all that is wrong with `value`, which stands at `path`. */
export type Collect = (value: unknown, path: string, issues: Issue[]) => void;
