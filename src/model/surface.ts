/** The names that belong to the type `name`; `model/names.ts` keeps them from colliding. */
export function surfaceOf(name: string): Surface {
  if (name !== lastName) [lastName, last] = [name, made(name)];
  return last;
}

function made(name: string) {
  const lower = name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (head) => head.toLowerCase());
  return {
    type: name,
    /** Open enums only: the members known when the package was made. */
    known: `Known${name}`,
    values: `${lower}Values`,
    /** Not exported: the strings of a long enum by index. */
    slots: `${lower}Slots`,
    is: `is${name}`,
    isKnown: `isKnown${name}`,
    validate: `validate${name}`,
    assert: `assert${name}`,
    schema: `${lower}Schema`,
    fixture: `${lower}Fixture`,
    fixtures: `${lower}Fixtures`,
  } as const;
}
export type Surface = ReturnType<typeof made>;

/** Names are asked for many times in a row. */
let lastName = "";
let last = made(lastName);
