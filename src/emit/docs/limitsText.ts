import type { Limits } from "../../model/model.ts";
import { expectedByLimit, type LimitName, limits as rows } from "../../schema/limits.ts";
import { code, prose } from "./markdown.ts";

const names = Object.keys(rows) as LimitName[];

/** What the limits demand, a phrase each, such as `at least 1 item`. A format is said with the type. */
export function limitsText(limits: Limits): string[] {
  if (Object.keys(limits).length === 0) return [];
  return names.flatMap((keyword) => {
    const limit = limits[keyword];
    if (limit === undefined || limit === false) return [];
    if (keyword === "pattern") return `matches ${code(limits.pattern ?? "")}`;
    return prose(expectedByLimit(keyword, limit as never));
  });
}
