/** A validator that other libraries can use: version 1 of the Standard Schema (https://standardschema.dev). */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Output; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] }[] };
    /** Never set: it carries the types alone. */
    readonly types?: { readonly input: Input; readonly output: Output };
  };
}
