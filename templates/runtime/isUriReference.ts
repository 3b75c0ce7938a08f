import { isGenericUri } from "./isGenericUri.ts";

/** Whether `text` is a URI or a relative reference, such as ../users?id=1 (RFC 3986, section 4.1). */
export function isUriReference(text: string): boolean {
  const foreign = /[^\w.~!$&'()*+,;=:@/?#[\]%-]/;
  return isGenericUri(text, foreign, foreign);
}
