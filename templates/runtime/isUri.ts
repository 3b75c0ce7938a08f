import { isUriReference } from "./isUriReference.ts";

const uriForm =
  /^[A-Za-z][\dA-Za-z+.-]*:(?:\/\/[\w.~-]*(?::\d*)?(?=[/?#]|$)|(?!\/\/))[\w.~!$&'()*+,;=:@/-]*(?:%[\dA-Fa-f][\dA-Fa-f][\w.~!$&'()*+,;=:@/-]*)*(?:\?[\w.~!$&'()*+,;=:@/?-]*(?:%[\dA-Fa-f][\dA-Fa-f][\w.~!$&'()*+,;=:@/?-]*)*)?(?:#[\w.~!$&'()*+,;=:@/?-]*)?$/;

/** Whether `text` is a URI, such as https://example.com/users?id=1 (RFC 3986, section 3). */
export function isUri(text: string): boolean {
  // The common form: no user information, a host by name or none.
  if (uriForm.test(text)) return true;
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isUriReference(text);
}
