import { textInJson } from "./textInJson.ts";

/** Words of lists with more members than are written out: they are constants of the guards, nearly always. */
const longLists = /* @__PURE__ */ new WeakMap<readonly unknown[], string>();

/** The members of an `enum` in words, or the value of a `const`. */
export function memberWords(members: readonly unknown[]): string {
  const more = members.length - 8;
  const known = more > 0 ? longLists.get(members) : undefined;
  if (known !== undefined) return known;
  const words = members.slice(0, 8).map(memberText);
  if (more <= 0) return words.length > 1 ? `one of ${words.join(", ")}` : (words[0] ?? "nothing");
  const text = `one of ${words.join(", ")} and ${more} more`;
  longLists.set(members, text);
  return text;
}

/** A member as JSON on one line, cut after 57 characters where it is over 60 long. */
function memberText(member: unknown): string {
  const text = typeof member === "string" ? textInJson(member) : JSON.stringify(member);
  // Half a surrogate pair is no character.
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, "")}...` : text;
}
