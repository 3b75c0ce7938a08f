import { expect, test } from "vitest";
import { isHostname } from "../../templates/runtime/isHostname.ts";
import { isIdnHostname } from "../../templates/runtime/isIdnHostname.ts";
import { judges } from "./judges.ts";

const longLabel = "a".repeat(63);
const longName = `${`${longLabel}.`.repeat(3)}${"a".repeat(61)}`;

judges(isHostname, {
  valid: [
    ...[
      "a",
      "www.example.com",
      "1.example",
      "123",
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.4a",
      "A-b-C.9",
      "a--b",
      "ab--cd.example",
    ],
    ...[longLabel, longName, "xn--bcher-kva.example", "XN--BCHER-KVA.Example", "xn--4gbwdl.xn--wgbh1c"],
  ],
  invalid: [
    ...[
      "",
      ".",
      "a.",
      ".a",
      "a..b",
      "-a",
      "a-",
      "a.-b",
      "a-.b",
      "a_b",
      "a b",
      "a\n",
      "a%20b",
      "bücher",
      "a。b",
      "\u212a",
    ],
    ...[
      `${longLabel}a`,
      `${longName}a`,
      "192.0.2.1",
      "999.1.1.1",
      "xn--",
      "xn--a",
      "xn--bcher-kva-",
      "a.xn--hello-",
    ],
    ...["xn--bcher-kv!", "xn--99999999", "xn--bcher-kva.ab--cd", "xn--0ca24w", "xn--ngb6iyr"],
    // Not composed; in surrogates, which are encoded otherwise.
    ...["xn--cafe-yvc", "xn--ib9bm5k"],
  ],
});

judges(isIdnHostname, {
  valid: [
    ...[
      "a",
      "bücher.example",
      "BÜCHER.example",
      "bu\u0308cher",
      "straße.de",
      "ｗｗｗ．example",
      "例え。テスト",
      "xn--bcher-kva",
    ],
    ...[
      "faß",
      "βόλος",
      "נ.com",
      "مثال.إختبار",
      "l·l",
      "ب\u064b\u200c\u064bب",
      "क\u094d\u200cष",
      "ab--cd.example",
      "r\u00e9-1",
      "\u0e01\u0e38",
      "sub.ü",
      longName,
    ],
    // 59 octets of Punycode, which is as much as a label holds behind its prefix.
    `${"a".repeat(55)}ü`,
  ],
  invalid: [
    ...[
      "",
      "。",
      "ü.",
      ".ü",
      "ü..a",
      "-ü",
      "ü-",
      "üa--b",
      "aü_b",
      "ü b",
      "ü\n",
      "☃",
      "😀.com",
      "\u0301ü",
      "ü\u2044",
    ],
    ...[
      "a·l",
      "l·",
      "·l",
      "α͵a",
      "׳א",
      "a・b",
      "\u200dü",
      "ü\u200cü",
      "क\u200dष",
      "ب٠۰",
      "ɡ\ud800",
      "\uffffü",
      "ーー\u0640",
    ],
    // The Bidi rule.
    ...["אa", "א\u0cbf", "aא", "0א", "א.0a", "א-", "ا٠1", "ａא"],
    ...["１９２.0.2.1", "１.２.３.４", "xn--ü", `${"a".repeat(57)}ü`, "ü".repeat(63), `${longName}.ü`],
  ],
});

test.each([
  ["a", "b"],
  ["xn--", "eo"],
  ["xn--e", "o"],
  ["xn--bcher-k", "a"],
])("of characters in ASCII a name holds letters, digits, hyphens and dots: %s?%s", (before, after) => {
  for (let code = 0; code < 0x80; code++) {
    const character = String.fromCharCode(code);
    if (/[\dA-Za-z.-]/.test(character)) continue;
    const name = before + character + after;
    expect([name, isHostname(name), isIdnHostname(name)]).toEqual([name, false, false]);
  }
});
