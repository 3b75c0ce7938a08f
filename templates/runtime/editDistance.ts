/**
 * How many UTF-16 units to insert, delete or replace to make `a` into `b` (Levenshtein), or some number over `most` where it
 * is over `most`. Time grows with the length of `a` times `most`, as only what can still lead to few edits is looked at.
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  // What both begin and end with takes no edits; of most mistakes little is left then.
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const height = endA - start;
  const width = endB - start;
  if (height === 0 || width === 0 || (height <= 2 && width <= 2)) return Math.max(height, width);
  const row: number[] = [];
  for (let j = 0; j <= width; j++) row.push(j);
  for (let i = 0; i < height; i++) {
    const unit = a.charCodeAt(start + i);
    const first = Math.max(0, i - most);
    const last = Math.min(width, i + most + 1);
    let diagonal = row[first] ?? far;
    let left = first === 0 ? i + 1 : far;
    let least = left;
    row[first] = left;
    for (let j = first; j < last; j++) {
      // Beyond the band of the row before stands a number that is never too large, which is enough: it is over `most`.
      const above = j === i + most ? far : (row[j + 1] ?? far);
      left = Math.min(unit === b.charCodeAt(start + j) ? diagonal : diagonal + 1, above + 1, left + 1);
      row[j + 1] = left;
      diagonal = above;
      if (left < least) least = left;
    }
    if (least > most) return far;
  }
  return row[width] ?? far;
}
