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

/** So many choices of three units are tried, each with all factors. */
const maxChoices = 2;

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
    const choices = telling(
      combinations(columns, count),
      count === 3 ? maxChoices : Number.POSITIVE_INFINITY,
    );
    for (let size = 2; choices.length > 0 && size <= most; size *= 2) {
      if (size < members.length || (count === 3 && isHopeless(members.length, size))) continue;
      for (const choice of choices) {
        const factors = factorsFor(choice, size);
        if (factors !== undefined) return planOf(members, choice, factors, size);
      }
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

/** The first `most` of `choices` in which no two members are alike in all columns. */
function telling(choices: Iterable<readonly Column[]>, most: number): (readonly Column[])[] {
  const found: (readonly Column[])[] = [];
  for (const choice of choices) {
    const [{ row }] = choice as readonly [Column];
    const sums = row.map((_, member) =>
      choice.reduce((sum, each) => sum * 0x10000 + (each.row[member] as number), 0),
    );
    if (new Set(sums).size === sums.length && found.push(choice) >= most) break;
  }
  return found;
}

function* combinations<T>(all: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count === 0) yield [];
  else
    for (let index = from; index < all.length; index++)
      for (const rest of combinations(all, count - 1, index + 1)) yield [all[index] as T, ...rest];
}

/** Factors with which the sums of up to three columns give each member a number of its own among `size`; the last counts once. */
function factorsFor(columns: readonly Column[], size: number): readonly number[] | undefined {
  const rows = columns.map(({ row }) => row);
  const last = rows.at(-1) as readonly number[];
  const silent = last.map(() => 0);
  const [first, second] = [rows.at(-3) ?? silent, rows.at(-2) ?? silent];
  const [mostOuter, mostInner] = [first, second].map((row) => (row === silent ? 1 : maxFactor)) as [
    number,
    number,
  ];
  /** By number, the last try in which it was taken. */
  const taken = new Uint32Array(size);
  let tries = 0;
  for (let outer = 1; outer <= mostOuter; outer++) {
    const base = last.map((unit, member) => unit + outer * (first[member] as number));
    for (let inner = 1; inner <= mostInner; inner++) {
      tries++;
      let member = 0;
      for (; member < base.length; member++) {
        const slot = ((base[member] as number) + inner * (second[member] as number)) & (size - 1);
        if (taken[slot] === tries) break;
        taken[slot] = tries;
      }
      if (member === base.length) return [outer, inner, 1].slice(-columns.length);
    }
  }
  return undefined;
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
