/** What is read of a string: its length, the UTF-16 unit in its middle, or that at an index, counted from the end where it is below 0. */
export type Unit = "length" | "middle" | number;

/** A number for every string, of which each member has its own: one comparison, with the member of that number, tells. */
export interface SlotPlan {
  /** What is read, each times its factor and added up. */
  readonly terms: readonly { readonly unit: Unit; readonly factor: number }[];
  /** A power of two: of the sum so many numbers are told apart. */
  readonly size: number;
  /** How long a string must be to be read so. */
  readonly least: number;
  /** The member of each number, in the order of the numbers. */
  readonly members: ReadonlyMap<number, string>;
}

/** From the beginning, and as many from the end. */
const maxIndex = 4;

/** The list by number holds little but gaps where it is over so many times as long as there are members, and not short. */
const maxSparse = 4;
const shortList = 256;

/** Of more members no sum of so few units is likely to give each a number of its own. */
const maxMembers = 256;

const maxFactor = 63;

/** So many sums of three are tried for a size, before a larger one is. */
const maxTries = 4000;

/**
 * Finds the numbers for `members`, strings that differ: with as few units to read as can tell them apart, then with as few numbers.
 * `undefined` where no sum of three units is likely to tell.
 */
export function planSlots(members: readonly string[]): SlotPlan | undefined {
  if (members.length > maxMembers) return undefined;
  const shortest = members.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  const columns = unitsOf(shortest).map((unit) => ({
    unit,
    row: members.map((text) => readUnit(text, unit)),
  }));
  const most = Math.max(maxSparse * members.length, Math.min(2 * maxSparse * members.length, shortList));
  for (const count of [1, 2, 3]) {
    const choices = [...combinations(columns, count)].filter(tells);
    for (let size = 2; choices.length > 0 && size <= most; size *= 2) {
      if (size < members.length || (count === 3 && isHopeless(members.length, size))) continue;
      const plan = place(members, choices, size);
      if (plan !== undefined) return plan;
    }
  }
  return undefined;
}

/** Of so many random sums, one in 3,000 at the most gives each member a number of its own. */
function isHopeless(members: number, size: number): boolean {
  return members ** 2 > 16 * size;
}

interface Column {
  readonly unit: Unit;
  /** What is read of each member. */
  readonly row: readonly number[];
}

function unitsOf(shortest: number): Unit[] {
  const indexes = Array.from({ length: Math.min(shortest, maxIndex) }, (_, index) => index);
  return [
    "length",
    ...indexes,
    ...indexes.map((index) => -1 - index),
    ...(shortest > 0 ? (["middle"] as const) : []),
  ];
}

function readUnit(text: string, unit: Unit): number {
  if (unit === "length") return text.length;
  if (unit === "middle") return text.charCodeAt(text.length >> 1);
  return text.charCodeAt(unit < 0 ? text.length + unit : unit);
}

/** Whether no two members are alike in all columns. */
function tells(columns: readonly Column[]): boolean {
  const [{ row }] = columns as readonly [Column];
  const sums = row.map((_, member) =>
    columns.reduce((sum, each) => sum * 0x10000 + (each.row[member] as number), 0),
  );
  return new Set(sums).size === sums.length;
}

function* combinations<T>(all: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count === 0) yield [];
  else
    for (let index = from; index < all.length; index++)
      for (const rest of combinations(all, count - 1, index + 1)) yield [all[index] as T, ...rest];
}

/** The first sum that gives each member a number of its own among `size`. */
function place(
  members: readonly string[],
  choices: readonly (readonly Column[])[],
  size: number,
): SlotPlan | undefined {
  /** By number, the last try in which it was taken. */
  const taken = new Uint32Array(size);
  let tries = 0;
  for (const columns of choices)
    for (const factors of factorsOf(columns.length)) {
      if (++tries > maxTries) return undefined;
      const isFree = (_: string, member: number) => {
        const slot = slotOf(columns, factors, member, size);
        if (taken[slot] === tries) return false;
        taken[slot] = tries;
        return true;
      };
      if (members.every(isFree)) return planOf(members, columns, factors, size);
    }
  return undefined;
}

/** The last column counts once: to multiply all by an odd number tells no more. */
function* factorsOf(count: number): Generator<readonly number[]> {
  if (count === 1) yield [1];
  else
    for (let factor = 1; factor <= maxFactor; factor++)
      for (const rest of factorsOf(count - 1)) yield [factor, ...rest];
}

function slotOf(
  columns: readonly Column[],
  factors: readonly number[],
  member: number,
  size: number,
): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++)
    sum += ((columns[at] as Column).row[member] as number) * (factors[at] as number);
  return sum & (size - 1);
}

function planOf(
  members: readonly string[],
  columns: readonly Column[],
  factors: readonly number[],
  size: number,
): SlotPlan {
  const terms = columns.map(({ unit }, at) => ({ unit, factor: factors[at] as number }));
  const needed = terms.map(({ unit }) =>
    unit === "length" ? 0 : unit === "middle" ? 1 : unit < 0 ? -unit : unit + 1,
  );
  const placed = members.map((text, member): [number, string] => [
    slotOf(columns, factors, member, size),
    text,
  ]);
  return { terms, size, least: Math.max(...needed), members: new Map(placed.sort(([a], [b]) => a - b)) };
}
