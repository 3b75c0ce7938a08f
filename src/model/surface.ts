/** The exported names that belong to the type `name`; `model/names.ts` keeps them from colliding. */
export function surfaceOf(name: string) {
  const lower = name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (head) => head.toLowerCase());
  return {
    type: name,
    /** Open enums only: the members known when the package was made. */
    known: `Known${name}`,
    values: `${lower}Values`,
    is: `is${name}`,
    isKnown: `isKnown${name}`,
    validate: `validate${name}`,
    assert: `assert${name}`,
    schema: `${lower}Schema`,
    fixture: `${lower}Fixture`,
    fixtures: `${lower}Fixtures`,
  } as const;
}
export type Surface = ReturnType<typeof surfaceOf>;
