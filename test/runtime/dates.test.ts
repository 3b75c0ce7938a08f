import fc from "fast-check";
import { expect, test } from "vitest";
import { daysInMonth } from "../../templates/runtime/daysInMonth.ts";
import { isDate } from "../../templates/runtime/isDate.ts";
import { isDateTime } from "../../templates/runtime/isDateTime.ts";
import { isDuration } from "../../templates/runtime/isDuration.ts";
import { isTime } from "../../templates/runtime/isTime.ts";
import { utcMinute } from "../../templates/runtime/utcMinute.ts";
import { judges } from "./judges.ts";

judges(isDate, {
  valid: ["2026-01-31", "0000-02-29", "2000-02-29", "9999-12-31", "2024-02-29", "1900-02-28"],
  invalid: [
    ...["", "2026-1-31", "2026-01-32", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10"],
    ...["2026-10-00", "26-01-31", "02026-01-31", "+2026-01-31", "-026-01-31", "20260131", "2026-01-31Z"],
    ...[
      "2026-01-31\n",
      "\n2026-01-31",
      " 2026-01-31",
      "2026-W05-6",
      "2026-031",
      "２０２６-01-31",
      "2026-01-3١",
    ],
  ],
});

judges(isTime, {
  valid: [
    ...[
      "12:00:00Z",
      "00:00:00z",
      "23:59:59+23:59",
      "23:59:59-00:00",
      "12:00:00.0Z",
      "12:00:00.123456789012Z",
    ],
    ...["23:59:60Z", "23:59:60.5z", "00:59:60+01:00", "18:59:60-05:00", "00:00:60+00:01", "23:58:60-00:01"],
  ],
  invalid: [
    ...[
      "",
      "12:00:00",
      "12:00Z",
      "12:00:00.Z",
      "12:00:00,5Z",
      "24:00:00Z",
      "12:60:00Z",
      "12:00:61Z",
      "1:00:00Z",
    ],
    ...[
      "12:00:00+24:00",
      "12:00:00+01:60",
      "12:00:00+0100",
      "12:00:00+01",
      "12:00:00 Z",
      "12:00:00ZZ",
      "T12:00:00Z",
    ],
    ...[
      "22:59:60Z",
      "23:58:60Z",
      "23:59:60+01:00",
      "00:00:60Z",
      "23:59:60-23:59",
      "12:00:00Z\n",
      "1２:00:00Z",
    ],
  ],
});

judges(isDateTime, {
  valid: [
    ...[
      "2026-01-31T12:00:00Z",
      "2026-01-31t12:00:00z",
      "0000-01-01T00:00:00+23:59",
      "2024-02-29T23:59:59.999-12:00",
    ],
    ...[
      "2016-12-31T23:59:60Z",
      "2017-01-01T00:59:60+01:00",
      "2016-12-31T15:59:60.9-08:00",
      "2015-07-01T08:59:60+09:00",
    ],
    ...["2024-02-29T23:59:60Z", "2024-03-01T00:59:60+01:00", "2026-01-01T23:58:60+23:59"],
  ],
  invalid: [
    ...["", "2026-01-31", "12:00:00Z", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00", "2026-02-30T12:00:00Z"],
    ...["2026-01-31T12:00:00Z ", "2026-01-31T12:00:00Z\n", "2026-01-31TT12:00:00Z", "2026-01-31T24:00:00Z"],
    ...["2016-12-30T23:59:60Z", "2016-12-31T00:59:60+01:00", "2017-01-01T23:59:60Z", "2016-12-31T22:59:60Z"],
    ...["2017-01-01T15:59:60-08:00", "2024-02-28T23:59:60Z", "2026-01-31𝐓12:00:00Z", "20260-01-31T12:00:00Z"],
  ],
});

judges(isDuration, {
  valid: [
    ...[
      "P1Y",
      "P1M",
      "P1D",
      "P1W",
      "PT1H",
      "PT1M",
      "PT1S",
      "P1Y2M3DT4H5M6S",
      "P1M1D",
      "P1YT1S",
      "PT0S",
      "P007D",
    ],
    ...["p1dt1h", "PT36H", `P${"9".repeat(100)}D`],
  ],
  invalid: [
    ...[
      "",
      "P",
      "PT",
      "P1",
      "1D",
      "T1H",
      "P1DT",
      "P1Y1D",
      "P1YT",
      "PT1H1S",
      "P1D1Y",
      "P1H",
      "PT1D",
      "P1W1D",
      "P1WT1H",
    ],
    ...[
      "P1D1D",
      "PT1S1S",
      "P1.5D",
      "PT1,5S",
      "P-1D",
      "+P1D",
      "-P1D",
      "P 1D",
      "P1D\n",
      "P1D ",
      "P١D",
      "P1ſ",
      "PT1H1M1S1S",
    ],
  ],
});

test("daysInMonth agrees with Date", () => {
  for (const year of [0, 1, 4, 100, 400, 1900, 1999, 2000, 2024, 2026, 9999]) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(0);
      last.setUTCFullYear(year, month, 0);
      expect([year, month, daysInMonth(year, month)]).toEqual([year, month, last.getUTCDate()]);
    }
  }
});

test("isDateTime accepts what Date prints, and utcMinute is the minute that Date gives", () => {
  const date = fc.date({
    min: new Date("0000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, fc.integer({ min: -1439, max: 1439 }), (utc, offset) => {
      const text = utc.toISOString();
      expect(isDateTime(text)).toBe(true);
      const pad = (number: number) => String(number).padStart(2, "0");
      const zone = `${offset < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
      const minute = utc.getUTCHours() * 60 + utc.getUTCMinutes();
      expect(utcMinute(text.slice(11, 19) + zone)).toBe(minute - offset);
    }),
  );
});

test("every month, day and hour of two digits, in years that leap and do not", () => {
  const two = (number: number) => String(number).padStart(2, "0");
  for (const year of ["1900", "2000", "2023", "2024"])
    for (let month = 0; month < 100; month++)
      for (let day = 0; day < 100; day++) {
        const date = `${year}-${two(month)}-${two(day)}`;
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(year), month);
        expect([date, isDate(date), isDateTime(`${date}T07:08:09Z`)]).toEqual([date, exists, exists]);
      }
  for (let hour = 0; hour < 100; hour++)
    for (const [time, exists] of [
      [`${two(hour)}:00:00Z`, hour < 24],
      [`00:${two(hour)}:00Z`, hour < 60],
      [`00:00:${two(hour)}Z`, hour < 60],
      [`00:00:00+${two(hour)}:00`, hour < 24],
      [`00:00:00-00:${two(hour)}`, hour < 60],
    ] as const)
      expect([time, isTime(time), isDateTime(`2026-06-15T${time}`)]).toEqual([time, exists, exists]);
});
