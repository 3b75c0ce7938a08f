import { mentions } from "./mentions.ts";

/** Which names of a file its text comes to, found out while its blocks are written. */
export interface Usage {
  /** Notes that the block under way may mention `name`. */
  note(name: string): void;
  /** What `make` gives, with the names that it has noted and that were not used before. */
  noting<T>(make: () => T): Noted<T>;
  /** What was made so, for a block that may mention the same names. */
  again<T>(noted: Noted<T>): T;
  /** Ends a block, which is given in pieces. One of a function that only others call, `name`, counts as far as it is called. */
  close(pieces: readonly string[], name?: string): void;
  isUsed(name: string): boolean;
}

export interface Noted<T> {
  readonly made: T;
  readonly names: readonly string[];
}

interface Closed {
  readonly pieces: readonly string[];
  /** Those that it may mention. */
  readonly names: readonly string[];
}

export function openUsage(): Usage {
  const used = new Set<string>();
  /** By name, the functions that nothing has called so far. */
  const idle = new Map<string, Closed>();
  let noted: string[] = [];

  function read(block: Closed): void {
    const waiting = [block];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const name of next.names) {
        if (used.has(name) || !next.pieces.some((text) => mentions(text, name))) continue;
        used.add(name);
        const called = idle.get(name);
        if (called !== undefined) waiting.push(called);
      }
    }
  }

  return {
    note(name) {
      if (!used.has(name)) noted.push(name);
    },
    noting(make) {
      const outer = noted;
      noted = [];
      const made = make();
      const names = noted;
      noted = outer;
      return { made, names };
    },
    again({ made, names }) {
      for (const name of names) if (!used.has(name)) noted.push(name);
      return made;
    },
    close(pieces, name) {
      const block = { pieces, names: noted };
      noted = [];
      if (name === undefined || used.has(name)) read(block);
      else idle.set(name, block);
    },
    isUsed: (name) => used.has(name),
  };
}
