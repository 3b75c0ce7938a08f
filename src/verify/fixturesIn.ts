import { surfaceOf } from "../model/surface.ts";

/** A document that the package's fixtures make. */
export interface Fixture {
  readonly what: string;
  readonly value: unknown;
  /** Where and by which keyword it must fail; absent where it must be valid. */
  readonly invalid?: { readonly instancePath: string; readonly keyword: string };
}

/** What the set of a root holds. */
interface FixtureSet {
  readonly minimal: unknown;
  readonly full: unknown;
  readonly valid: readonly { readonly name: string; readonly value: unknown }[];
  readonly invalid: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly instancePath: string;
    readonly keyword: string;
  }[];
}

/** The documents that `src/fixtures.ts` has for the type `name`, among the package's `exports`. */
export function fixturesIn(exports: Readonly<Record<string, unknown>>, name: string): Fixture[] {
  const { fixture, fixtures } = surfaceOf(name);
  const [one, set] = [exports[fixture], exports[fixtures]];
  const single = typeof one === "function" ? [{ what: `${fixture}()`, value: one() as unknown }] : [];
  if (typeof set !== "function") return single;
  const { minimal, full, valid, invalid } = set() as FixtureSet;
  return [
    ...single,
    { what: "minimal", value: minimal },
    { what: "full", value: full },
    ...valid.map((each) => ({ what: JSON.stringify(each.name), value: each.value })),
    ...invalid.map((each) => ({ what: JSON.stringify(each.name), value: each.value, invalid: each })),
  ];
}
