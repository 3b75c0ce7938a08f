import { daysInMonth } from "./daysInMonth.ts";

const dateForm =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** Whether `text` is a full-date, such as 2026-01-31 (RFC 3339, section 5.6). */
export function isDate(text: string): boolean {
  // The common form: no 29 February.
  if (dateForm.test(text)) return true;
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
