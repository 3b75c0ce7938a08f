import { followsBidiRule } from "./followsBidiRule.ts";
import { isDomain } from "./isDomain.ts";
import { isIdnLabel } from "./isIdnLabel.ts";
import { isPlainIdn } from "./isPlainIdn.ts";
import { mapIdnName } from "./mapIdnName.ts";
import { punycodeDecode } from "./punycodeDecode.ts";
import { punycodeEncode } from "./punycodeEncode.ts";

/**
 * The ASCII form of a domain name by IDNA2008 (RFC 5890 to 5893) as somebody may type it: it is mapped as UTS 46 says, which
 * makes dots of the full stops of East Asian scripts too. Undefined where `text` is no such name.
 */
export function idnToAscii(text: string): string | undefined {
  // Mapping shortens a name at most fourfold; a longer one could only be padded with ignored characters.
  if (text.length > 1024) return undefined;
  const encoded: string[] = [];
  const decoded: string[] = [];
  /** Whether a label may hold what is not written from left to right. */
  let isMixed = false;
  const mapped = /[^\0-\x7f]/.test(text) ? mapIdnName(text) : text.toLowerCase();
  for (const label of mapped.split(".")) {
    const isEncoded = label.startsWith("xn--");
    const unicode = isEncoded ? punycodeDecode(label.slice(4)) : label;
    if (unicode === undefined) return undefined;
    if (isEncoded || /[^\0-\x7f]/.test(unicode)) {
      if (!isPlainIdn(unicode)) {
        if (!isIdnLabel(unicode)) return undefined;
        isMixed = true;
      }
      const ascii = `xn--${punycodeEncode(unicode)}`;
      if (isEncoded && label !== ascii) return undefined;
      encoded.push(ascii);
    } else {
      if (/^..--/.test(unicode)) return undefined;
      encoded.push(unicode);
    }
    decoded.push(unicode);
  }
  const name = encoded.join(".");
  return isDomain(name) && (!isMixed || followsBidiRule(decoded)) ? name : undefined;
}
