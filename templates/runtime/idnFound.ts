interface IdnFound {
  traits: Uint32Array | undefined;
  mapped: Map<number, readonly number[]> | undefined;
}

/** What `idnTraitsOf` and `mappedIdnCodes` have found of code points, so that each is looked at once. */
export const idnFound: IdnFound = { traits: undefined, mapped: undefined };
