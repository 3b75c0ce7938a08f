import { isGenericUri } from "./isGenericUri.ts";
import { isUriReference } from "./isUriReference.ts";

/**
 * Whether `text` is an IRI or a relative reference, such as ../bücher?id=1 (RFC 3987, section 2.2), without the marks
 * of direction that section 4.1 forbids.
 */
export function isIriReference(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return isUriReference(text);
  return isGenericUri(
    text,
    /[^\w.~!$&'()*+,;=:@/?#[\]%\u00a0-\u200d\u2010-\u2029\u202f-\ud7ff\uf900-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{effff}-]|\p{Noncharacter_Code_Point}/u,
    /[^\w.~!$&'()*+,;=:@/?#[\]%\u00a0-\u200d\u2010-\u2029\u202f-\ud7ff\ue000-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10ffff}-]|\p{Noncharacter_Code_Point}/u,
  );
}
