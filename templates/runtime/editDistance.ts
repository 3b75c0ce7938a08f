/**
 * How many UTF-16 units to insert, delete or replace to make `a` into `b` (Levenshtein), or some number over `most` where it
 * is over `most`. Time grows with the product of their lengths.
 */
export function editDistance(a: string, b: string, most: number): number {
  const row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    let diagonal = i;
    let left = i + 1;
    let least = left;
    row[0] = left;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      left = Math.min(unit === b.charCodeAt(j) ? diagonal : diagonal + 1, above + 1, left + 1);
      row[j + 1] = left;
      diagonal = above;
      if (left < least) least = left;
    }
    if (least > most) return least;
  }
  return row[b.length] ?? 0;
}
