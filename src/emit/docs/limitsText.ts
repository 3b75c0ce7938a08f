import type { Limits } from "../../model/model.ts";
import { expectedByLimit, type LimitName, limits as rows } from "../../schema/limits.ts";
import { code, prose } from "./markdown.ts";

/** What the limits demand, a phrase each, such as `at least 1 item`. A format is said with the type. */
export function limitsText(limits: Limits): string[] {
  return (Object.keys(rows) as LimitName[]).flatMap((keyword) => {
    const limit = limits[keyword];
    if (limit === undefined || limit === false) return [];
    if (keyword === "pattern") return `matches ${code(limits.pattern ?? "")}`;
    return prose(expectedByLimit(keyword, limit as never));
  });
}
