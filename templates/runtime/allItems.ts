/** Whether `test` holds for all items. Unlike `every` it does not pass over holes: they are `undefined`. */
export function allItems(items: readonly unknown[], test: (item: unknown) => boolean): boolean {
  for (const item of items) if (!test(item)) return false;
  return true;
}
