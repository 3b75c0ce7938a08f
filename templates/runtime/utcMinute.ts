/**
 * The minute of the day in UTC of a full-time, such as 12:00:00+01:00: below 0 or from 1440 on where UTC is on
 * another day. Undefined where `text` is not of that form (RFC 3339, section 5.6).
 */
export function utcMinute(text: string): number | undefined {
  const match =
    /^([01]\d|2[0-3]):([0-5]\d):(?:[0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i.exec(text);
  if (match === null) return undefined;
  const [, hour, minute, sign, offsetHour, offsetMinute] = match;
  const local = Number(hour) * 60 + Number(minute);
  if (sign === undefined) return local;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  return sign === "-" ? local + offset : local - offset;
}
