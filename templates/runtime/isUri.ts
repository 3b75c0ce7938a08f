import { isUriReference } from "./isUriReference.ts";

/** What is no URI of the most common form: of the web, a host by name, nothing encoded, no fragment. */
const notPlainUri = /^(?!https?:\/\/\w+(?:[.-]\w+)*(?::\d+)?(?:[/?][!$&-;=?-Z_a-z~]*)?$)/;

/** Of other schemes too; no user information, a host by name or none. */
const uriForm =
  /^[A-Za-z][\dA-Za-z+.-]*:(?:\/\/[\w.~-]*(?::\d*)?(?=[/?#]|$)|(?!\/\/))[\w.~!$&'()*+,;=:@/-]*(?:%[\dA-Fa-f][\dA-Fa-f][\w.~!$&'()*+,;=:@/-]*)*(?:\?[\w.~!$&'()*+,;=:@/?-]*(?:%[\dA-Fa-f][\dA-Fa-f][\w.~!$&'()*+,;=:@/?-]*)*)?(?:#[\w.~!$&'()*+,;=:@/?-]*)?$/;

/** What any other has: a scheme, no foreign characters, brackets around an address at most. */
const uriOutline = /^[A-Za-z][\dA-Za-z+.-]*:[\w!#-;=?@~]*(?:\[[\w!#-;=?@~]*\][\w!#-;=?@~]*)?$/;

/** Whether `text` is a URI, such as https://example.com/users?id=1 (RFC 3986, section 3). */
export function isUri(text: string): boolean {
  // Quicker than to match: V8 notes where a text matches.
  if (!notPlainUri.test(text)) return true;
  // Many that are none are empty, or paths.
  if (!text.includes(":")) return false;
  return uriForm.test(text) || (uriOutline.test(text) && isUriReference(text));
}
