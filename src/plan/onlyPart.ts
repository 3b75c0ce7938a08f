/** The part of `whole` that is called `name`, where there are no others, or empty lists. */
export function onlyPart<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  name: Name,
): Whole[Name] | undefined {
  for (const [key, part] of Object.entries(whole)) {
    const isNothing = part === undefined || (Array.isArray(part) && part.length === 0);
    if (key !== name && !isNothing) return undefined;
  }
  return whole[name];
}
