/** Whether `text` is a URI Template, such as /users/{id}{?page,size} (RFC 6570, section 2, with erratum 6937). */
export function isUriTemplate(text: string): boolean {
  if (/[\0- "<>\\^`\x7f-\x9f]/.test(text)) return false;
  if (text.includes("%") && /%(?![\dA-Fa-f]{2})/.test(text)) return false;
  if (/[^\0-\x7f]/.test(text) && hasForeign(text)) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x7c || unit === 0x7d) return false;
    if (unit !== 0x7b) continue;
    index = endOfExpression(text, index + 1);
    if (index < 0) return false;
  }
  return true;
}

/** Whether a character beyond ASCII is none of `ucschar` and `iprivate`. */
function hasForeign(text: string): boolean {
  return /[^\0-\x7f\u00a0-\ud7ff\ue000-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/u.test(
    text,
  );
}

/**
 * The index of the brace that ends the expression whose content begins at `start`, or -1. Percent-encoding has been checked.
 * Units: comma 0x2c, dot 0x2e, brace 0x7d.
 */
function endOfExpression(text: string, start: number): number {
  let index =
    isNameUnit(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x2e
      ? start
      : afterOperator(text, start);
  for (; ; index++) {
    // A name neither begins nor ends with a dot, nor are there two together.
    let before = 0x2e;
    for (let unit = text.charCodeAt(index); isNameUnit(unit); unit = text.charCodeAt(++index)) {
      if (unit === 0x2e && before === 0x2e) return -1;
      before = unit;
    }
    if (before === 0x2e) return -1;
    const next = text.charCodeAt(index);
    if (next === 0x7d) return index;
    if (next !== 0x2c) {
      index = afterModifier(text, index);
      if (text.charCodeAt(index) === 0x7d) return index;
      if (text.charCodeAt(index) !== 0x2c) return -1;
    }
  }
}

function afterOperator(text: string, index: number): number {
  return /[+#./;?&=,!@|]/.test(text.charAt(index)) ? index + 1 : index;
}

/** Past `*`, or `:` and a number below 10,000; at a place where no expression ends where there is neither. */
function afterModifier(text: string, index: number): number {
  const modifier = /^(?:\*|:[1-9]\d{0,3}(?!\d))/.exec(text.slice(index, index + 6))?.[0] ?? "";
  return modifier === "" ? text.length : index + modifier.length;
}

/** Whether a UTF-16 unit can stand in a name: a letter, a digit, `_`, `%` or `.`. */
function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x2e ||
    unit === 0x25
  );
}
