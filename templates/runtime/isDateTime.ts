import { daysInMonth } from "./daysInMonth.ts";
import { isDate } from "./isDate.ts";
import { isTime } from "./isTime.ts";
import { utcMinute } from "./utcMinute.ts";

/** What is no date-time of the common form, which has no 29 February and no leap second. */
const notPlainDateTime =
  /^(?!\d\d\d\d-(?!00|1[3-9]|02-(?:29|3)|(?:0[469]|11)-31|..-(?:00|3[2-9]))[01]\d-[0-3]\d[Tt](?!2[4-9])[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$)/;

/**
 * Whether `text` is a date-time, such as 2026-01-31T12:00:00Z (RFC 3339, section 5.6).
 * A leap second is at the end of the last day of a month in UTC (section 5.7).
 */
export function isDateTime(text: string): boolean {
  const leastLength = 20;
  if (text.length < leastLength) return false;
  // Quicker than to match: V8 notes where a text matches.
  if (!notPlainDateTime.test(text)) return true;
  if (text.startsWith("60", 17)) return isLeapSecond(text);
  return text.startsWith("-02-29", 4) && isApart(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** Whether `text` is a date-time, if 60 stands where its seconds do. */
function isLeapSecond(text: string): boolean {
  const isUtc = text.endsWith("Z") || text.endsWith("z");
  if (isUtc && !text.startsWith("23:59", 11)) return false;
  if (!isApart(text) || !isDate(text.slice(0, 10))) return false;
  const minute = isUtc && /^:60(?:\.\d+)?.$/.test(text.slice(16)) ? 1439 : utcMinute(text.slice(11));
  if (minute === undefined || (minute + 1440) % 1440 !== 1439) return false;
  const day = Number(text.slice(8, 10)) + Math.floor(minute / 1440);
  return day === 0 || day === daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Whether a T is between date and time. */
function isApart(text: string): boolean {
  return text[10] === "T" || text[10] === "t";
}
