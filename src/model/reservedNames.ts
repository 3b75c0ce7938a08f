/** Names that no generated type may take: globals of ECMAScript, types of TypeScript's library, names in every package. */
export const reservedNames: ReadonlySet<string> = new Set(
  `Array ArrayBuffer ArrayBufferView ArrayLike AsyncGenerator AsyncIterable AsyncIterableIterator AsyncIterator Atomics Awaited
  BigInt BigInt64Array BigUint64Array Boolean Capitalize ConcatArray ConstructorParameters DataView Date Error EvalError Exclude
  Extract FinalizationRegistry Float32Array Float64Array Function Generator Infinity InstanceType Int16Array Int32Array Int8Array
  Intl Iterable IterableIterator Iterator JSON Lowercase Map Math NaN NoInfer NonNullable Number Object Omit OmitThisParameter
  Parameters Partial Pick Promise PromiseLike PropertyDescriptor PropertyKey Proxy RangeError Readonly ReadonlyArray ReadonlyMap
  ReadonlySet Record ReferenceError Reflect RegExp RegExpExecArray RegExpMatchArray Required ReturnType Set SharedArrayBuffer String
  Symbol SyntaxError TemplateStringsArray ThisParameterType ThisType TypeError URIError Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray Uncapitalize Uppercase WeakKey WeakMap WeakRef WeakSet
  Evaluated FixtureSet FoundIssues InvalidFixture Issue StandardSchemaV1 ValidationError ValidationResult ValidFixture`
    .trim()
    .split(/\s+/),
);
