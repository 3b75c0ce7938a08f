import { isIpv6 } from "./isIpv6.ts";

/**
 * Whether `text` is a URI reference by RFC 3986, appendix A, in which `foreign` finds no character, nor, in the query,
 * `foreignInQuery`. Each step reads the text once.
 */
export function isGenericUri(text: string, foreign: RegExp, foreignInQuery: RegExp): boolean {
  const [, beforeFragment = "", fragment = ""] = /^([^#]*)#?(.*)$/s.exec(text) ?? [];
  const [, beforeQuery = "", query = ""] = /^([^?]*)\??(.*)$/s.exec(beforeFragment) ?? [];
  if (/%(?![\da-f]{2})/i.test(text) || /[#[\]]/.test(fragment) || /[[\]]/.test(query)) return false;
  if (foreign.test(beforeQuery) || foreignInQuery.test(query) || foreign.test(fragment)) return false;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(beforeQuery)?.[0] ?? "";
  const hierarchy = beforeQuery.slice(scheme.length);
  if (!hierarchy.startsWith("//")) {
    return !/[[\]]/.test(hierarchy) && (scheme !== "" || !/^[^/]*:/.test(hierarchy));
  }
  const slash = hierarchy.indexOf("/", 2);
  const authority = hierarchy.slice(2, slash < 0 ? undefined : slash);
  return !(slash >= 0 && /[[\]]/.test(hierarchy.slice(slash))) && isAuthority(authority);
}

/** Whether `text`, of permitted characters, is an authority: user information, host and port (section 3.2). */
function isAuthority(text: string): boolean {
  const at = text.indexOf("@");
  const host = text.slice(at + 1).replace(/:\d*$/, "");
  if (/[[\]]/.test(text.slice(0, at + 1)) || host.includes("@")) return false;
  if (!/[:[\]]/.test(host)) return true;
  if (!host.startsWith("[") || !host.endsWith("]")) return false;
  const literal = host.slice(1, -1);
  return isIpv6(literal) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal);
}
