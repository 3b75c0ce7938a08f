/** The notes about objects and arrays that are kept for `by`: those in `notes`, or none so far. */
export function notesOf<By, Note>(notes: Map<By, WeakMap<object, Note>>, by: By): WeakMap<object, Note> {
  const known = notes.get(by);
  if (known !== undefined) return known;
  const made = new WeakMap<object, Note>();
  notes.set(by, made);
  return made;
}
