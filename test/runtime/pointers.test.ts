import { expect, test } from "vitest";
import { isJsonPointer } from "../../templates/runtime/isJsonPointer.ts";
import { isRelativeJsonPointer } from "../../templates/runtime/isRelativeJsonPointer.ts";
import { isUuid } from "../../templates/runtime/isUuid.ts";
import { judges } from "./judges.ts";

judges(isJsonPointer, {
  valid: ["", "/", "//", "/a", "/a/0", "/~0~1", "/~01", "/a b", "/ä\n\u0000", "/%", '/"\\'],
  invalid: ["a", "#", "#/a", " /a", "/~", "/~2", "/a~", "/~~0", "/a/~/b", "0"],
});

judges(isRelativeJsonPointer, {
  valid: ["0", "0#", "1", "10/a", "2//", "0/~0~1", "0+1", "0-1/a", "1-0#", "0+10/b"],
  invalid: [
    "",
    "#",
    "/a",
    "00",
    "01/a",
    "-1",
    "+1",
    "a",
    "0a",
    "0##",
    "0#/a",
    "0/~",
    "1 ",
    "1\n",
    "0+",
    "0-",
    "0+01",
    "0+1+1",
    "0--1",
    "١",
  ],
});

judges(isUuid, {
  valid: [
    "123e4567-e89b-12d3-a456-426614174000",
    "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    "00000000-0000-0000-0000-000000000000",
  ],
  invalid: [
    ...[
      "",
      "123e4567e89b12d3a456426614174000",
      "123e4567e89b-12d3-a456-426614174000",
      "{123e4567-e89b-12d3-a456-426614174000}",
      "123e4567-e89b-12d3-a456-42661417400",
    ],
    ...[
      "123e4567-e89b-12d3-a456-4266141740000",
      "123e4567-e89b-12d3-a456-42661417400g",
      "123e4567-e89b-12d3-a456-426614174000\n",
    ],
    ...[
      "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
      "123e4567-e89b-12d3a-456-426614174000",
      "١23e4567-e89b-12d3-a456-426614174000",
    ],
  ],
});

test("a UUID has digits and the letters a to f in either case, and hyphens, at each place", () => {
  for (const uuid of ["0f9a3b5c-7d1e-4f60-8a9b-0c1d2e3f4a5b", "0F9A3B5C-7D1E-4F60-8A9B-0C1D2E3F4A5B"])
    for (let at = 0; at < uuid.length; at++)
      for (let code = 0; code < 0x200; code++) {
        const unit = String.fromCharCode(code);
        const text = uuid.slice(0, at) + unit + uuid.slice(at + 1);
        const allowed = uuid[at] === "-" ? unit === "-" : /[0-9a-fA-F]/.test(unit);
        if (isUuid(text) !== allowed) expect([text, isUuid(text)]).toEqual([text, allowed]);
      }
});
