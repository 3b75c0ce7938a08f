/** One step from a type into a part of it. */
export type Step =
  | { readonly property: string }
  /** An item of a tuple, or any of a list. */
  | { readonly item: number | undefined }
  /** The value of an index signature. */
  | { readonly entry: true };
