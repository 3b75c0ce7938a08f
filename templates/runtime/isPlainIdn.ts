/** What is no name of letters that need no mapping, no context and no look at the direction, in which each separator stands alone. */
const notPlainIdn =
  /^(?![\dA-Za-z\u00e0-\u00f6\u00f8-\u00ff\u0101\u0103\u0105\u0107\u0109\u010b\u010d\u010f\u0111\u0113\u0115\u0117\u0119\u011b\u011d\u011f\u0121\u0123\u0125\u0127\u0129\u012b\u012d\u012f\u0131\u0135\u0137\u0138\u013a\u013c\u013e\u0142\u0144\u0146\u0148\u014b\u014d\u014f\u0151\u0153\u0155\u0157\u0159\u015b\u015d\u015f\u0161\u0163\u0165\u0167\u0169\u016b\u016d\u016f\u0171\u0173\u0175\u0177\u017a\u017c\u017e\u03ac-\u03c1\u03c3-\u03ce\u0430-\u045f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+(?:[.-][\dA-Za-z\u00e0-\u00f6\u00f8-\u00ff\u0101\u0103\u0105\u0107\u0109\u010b\u010d\u010f\u0111\u0113\u0115\u0117\u0119\u011b\u011d\u011f\u0121\u0123\u0125\u0127\u0129\u012b\u012d\u012f\u0131\u0135\u0137\u0138\u013a\u013c\u013e\u0142\u0144\u0146\u0148\u014b\u014d\u014f\u0151\u0153\u0155\u0157\u0159\u015b\u015d\u015f\u0161\u0163\u0165\u0167\u0169\u016b\u016d\u016f\u0171\u0173\u0175\u0177\u017a\u017c\u017e\u03ac-\u03c1\u03c3-\u03ce\u0430-\u045f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+)*$)/;

/**
 * Whether `text` is a name of the common form, such as exämple.com, that is sure to be one by IDNA2008 (RFC 5890 to 5893): of Latin,
 * Greek, Cyrillic, Japanese or Korean letters or Han characters, and so short that no label can be too long in Punycode.
 */
export function isPlainIdn(text: string): boolean {
  // Each of these characters takes six digits of Punycode at the most, and a name has 253 octets.
  if (text.length > 36 || notPlainIdn.test(text)) return false;
  const [prefix, most] = [5, 63];
  let octets = prefix;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    octets = code === 0x2e ? prefix : octets + (code < 0x80 ? 1 : 6);
    if (octets > most) return false;
  }
  return true;
}
