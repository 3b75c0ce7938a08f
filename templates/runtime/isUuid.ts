/**
 * Whether 36 characters are no UUID in lower case, nor in either. Each of its tests is of one range of characters and turns out the same
 * wherever all is well, which processors foresee; whether a digit or a letter comes next they cannot foresee, and it takes more than twice
 * as long to ask.
 */
const notUuid =
  /^(?!(?=[^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`][^:-`])[0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f]|(?=[^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@][^:-@])(?=[^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`][^G-`])[0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f]-[0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f][0-f])/;

/** Whether `text` is a UUID of any version, such as 123e4567-e89b-12d3-a456-426614174000 (RFC 4122, section 3). */
export function isUuid(text: string): boolean {
  // Written out: counted repetition takes three times as long. What does not match is quicker: V8 notes where a text matches.
  // The length tells names and other identifiers at once.
  return text.length === 36 && !notUuid.test(text);
}
