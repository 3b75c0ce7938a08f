/** How closely to look. */
export interface Look {
  /** How many levels of properties and items to look into for contradictions. */
  readonly depth: number;
  /** Whether it matters which keys and items are evaluated. Names are opened then. */
  readonly evaluate: boolean;
}

export const plainLook: Look = { depth: 3, evaluate: false };

/** The look at a property or an item. */
export function deeper({ depth }: Look): Look {
  return { depth: depth - 1, evaluate: false };
}
