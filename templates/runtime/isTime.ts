import { utcMinute } from "./utcMinute.ts";

/** What is no time of the common form, which is no leap second. */
const notPlainTime =
  /^(?!(?!2[4-9])[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?!2[4-9])[0-2]\d:[0-5]\d)$)/;

/** Whether `text` is a full-time, such as 12:00:00Z (RFC 3339, section 5.6). A leap second is at 23:59:60 UTC. */
export function isTime(text: string): boolean {
  // Quicker than to match: V8 notes where a text matches.
  if (!notPlainTime.test(text)) return true;
  if (!text.startsWith("60", 6)) return false;
  const minute = utcMinute(text);
  return minute !== undefined && (minute + 1440) % 1440 === 1439;
}
