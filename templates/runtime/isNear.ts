/** Paths of so many characters lead two or three levels into a usual document, and never more than twelve. */
const nearby = 24;

/**
 * Whether the path leads to one of the first levels of a document, where most of it stands: there it saves time to test before issues
 * are listed, as nothing need be said about where a valid value is. At all levels, that would take as many times as long as there are.
 */
export function isNear(path: string): boolean {
  return path.length < nearby;
}
