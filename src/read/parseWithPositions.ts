import { createRequire } from "node:module";
import type { DocumentNode } from "@humanwhocodes/momoa";

const load = createRequire(import.meta.url);

/** The syntax tree of a JSON text, which knows where each value stands. Loads its parser when it is first asked for: few runs do. */
export function parseWithPositions(text: string): DocumentNode {
  const { parse } = load("@humanwhocodes/momoa") as typeof import("@humanwhocodes/momoa");
  return parse(text, { mode: "json" });
}
