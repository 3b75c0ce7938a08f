import { isIpv6 } from "./isIpv6.ts";

/**
 * Whether `text` is a URI reference by RFC 3986, appendix A, in which `foreign` finds no character, nor, in the query,
 * `foreignInQuery`. Each step reads the text once.
 */
export function isGenericUri(text: string, foreign: RegExp, foreignInQuery: RegExp): boolean {
  const [beforeFragment, fragment] = split(text, "#");
  const [beforeQuery, query] = split(beforeFragment, "?");
  if (text.includes("%") && /%(?![\da-f]{2})/i.test(text)) return false;
  if (fragment.includes("#") || hasBracket(fragment) || hasBracket(query)) return false;
  if (foreign.test(beforeQuery) || foreignInQuery.test(query) || foreign.test(fragment)) return false;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(beforeQuery)?.[0] ?? "";
  const hierarchy = beforeQuery.slice(scheme.length);
  if (!hierarchy.startsWith("//")) {
    return !hasBracket(hierarchy) && (scheme !== "" || !/^[^/]*:/.test(hierarchy));
  }
  const slash = hierarchy.indexOf("/", 2);
  const authority = hierarchy.slice(2, slash < 0 ? undefined : slash);
  return !(slash >= 0 && hasBracket(hierarchy.slice(slash))) && isAuthority(authority);
}

/** What stands before and after the first `mark`. */
function split(text: string, mark: string): readonly [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function hasBracket(text: string): boolean {
  return text.includes("[") || text.includes("]");
}

/** Whether `text`, of permitted characters, is an authority: user information, host and port (section 3.2). */
function isAuthority(text: string): boolean {
  const at = text.indexOf("@");
  const host = text.slice(at + 1).replace(/:\d*$/, "");
  if (hasBracket(text.slice(0, at + 1)) || host.includes("@")) return false;
  if (!/[:[\]]/.test(host)) return true;
  if (!host.startsWith("[") || !host.endsWith("]")) return false;
  const literal = host.slice(1, -1);
  return isIpv6(literal) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal);
}
