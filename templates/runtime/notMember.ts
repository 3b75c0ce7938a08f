import { describeValue } from "./describeValue.ts";
import type { Issue } from "./issue.ts";
import { nearestMember } from "./nearestMember.ts";

/** The issue that `received` is none of `members`, with the one that may have been meant. */
export function notMember(
  instancePath: string,
  schemaPath: string,
  members: readonly unknown[],
  received: unknown,
): Issue {
  const shown = members.slice(0, 8).map((member) => {
    const text = JSON.stringify(member);
    return text.length > 60 ? `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, "")}…` : text;
  });
  const more = members.length > 8 ? ` and ${members.length - 8} more` : "";
  const list = shown.length > 1 ? `one of ${shown.join(", ")}${more}` : (shown[0] ?? "nothing");
  const texts = members.filter((member): member is string => typeof member === "string");
  const nearest = typeof received === "string" ? nearestMember(received, texts) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
  return {
    instancePath,
    keyword: schemaPath.slice(schemaPath.lastIndexOf("/") + 1),
    schemaPath,
    message: `expected ${list}, received ${describeValue(received)}${hint}`,
  };
}
