import { daysInMonth } from "./daysInMonth.ts";
import { isDate } from "./isDate.ts";
import { isTime } from "./isTime.ts";
import { utcMinute } from "./utcMinute.ts";

const dateTimeForm =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const dateTimeOutline = /^\d\d\d\d-\d\d-\d\d[Tt]\d\d:\d\d:\d\d/;

/**
 * Whether `text` is a date-time, such as 2026-01-31T12:00:00Z (RFC 3339, section 5.6).
 * A leap second is at the end of the last day of a month in UTC (section 5.7).
 */
export function isDateTime(text: string): boolean {
  // The common form: no 29 February, no leap second.
  if (dateTimeForm.test(text)) return true;
  if (!dateTimeOutline.test(text)) return false;
  const time = text.slice(11);
  if (!isDate(text.slice(0, 10)) || !isTime(time)) return false;
  if (time.slice(6, 8) !== "60") return true;
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  const utcDay = day + Math.floor((utcMinute(time) ?? 0) / 1440);
  return utcDay === 0 || utcDay === daysInMonth(year, month);
}
