/** Whether `text` is a URI Template, such as /users/{id}{?page,size} (RFC 6570, section 2, with erratum 6937). */
export function isUriTemplate(text: string): boolean {
  const [literal = "", ...parts] = text.split("{");
  return (
    isLiteral(literal) &&
    parts.every((part) => {
      const end = part.indexOf("}");
      return end >= 0 && isLiteral(part.slice(end + 1)) && isExpression(part.slice(0, end));
    })
  );
}

function isLiteral(text: string): boolean {
  return (
    !/%(?![\da-f]{2})/i.test(text) &&
    !/[^!#-;=?-[\]_a-z~\u00a0-\ud7ff\ue000-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/u.test(
      text,
    )
  );
}

function isExpression(text: string): boolean {
  return text
    .replace(/^[+#./;?&=,!@|]/, "")
    .split(",")
    .every((variable) => {
      const name = variable.replace(/(?::[1-9]\d{0,3}|\*)$/, "");
      return name !== "" && !/[^\w.%]|%(?![\da-f]{2})|^\.|\.\.|\.$/i.test(name);
    });
}
