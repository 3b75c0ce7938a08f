import { textInJson } from "./textInJson.ts";

/** The members of an `enum` in words, or the value of a `const`. */
export function memberWords(members: readonly unknown[]): string {
  const words = members.slice(0, 8).map(memberText);
  const more = members.length > 8 ? ` and ${members.length - 8} more` : "";
  return words.length > 1 ? `one of ${words.join(", ")}${more}` : (words[0] ?? "nothing");
}

/** A member as JSON on one line, cut after 57 characters where it is over 60 long. */
function memberText(member: unknown): string {
  const text = typeof member === "string" ? textInJson(member) : JSON.stringify(member);
  // Half a surrogate pair is no character.
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, "")}...` : text;
}
