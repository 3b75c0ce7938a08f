import { markdownTable } from "markdown-table";

/**
 * The only file in which text from a schema becomes Markdown: CommonMark with tables, as GitHub and npm show it.
 * {@link prose} and {@link code} give one line that can stand anywhere, a table cell too, and that begins no block.
 */

/** Characters that a reader would not see, or that turn the text around them: controls, bidi, zero width, half pairs. */
const invisible = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Words of visible ASCII characters with single spaces between them: nearly all texts. */
const plain = /^[!-~]*(?: [!-~]+)* ?$/;

function visible(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\s+/gu, " ")
    .replace(invisible, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Code in backticks, and web addresses that are plain enough to be links. */
const special = /(`[^`]+`|https?:\/\/[\w./?=&%#:+,;-]*[\w/=])/;

/** Text shown as the author wrote it; what stands between backticks is code. */
export function prose(text: string): string {
  return visible(text)
    .trim()
    .split(special)
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part);
      return part.startsWith("`") ? code(part.slice(1, -1)) : `<${part}>`;
    })
    .join("")
    .replace(/^[-+=#>]/, "\\$&")
    .replace(/^(\d+)([.)])(?= |$)/, "$1\\$2");
}

function escaped(text: string): string {
  // Nothing to escape.
  if (/^[A-Za-z0-9 ,;()'"!?%-]*\.?$/.test(text) && !text.endsWith("www.")) return text;
  return text
    .replace(/[\\`*[\]~|]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/:(?=\/\/)|(?<=www)\./gi, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;");
}

/** Code in backticks, or in HTML where backticks could not hold it in a table cell. */
export function code(text: string): string {
  const shown = visible(text);
  if (/^(?! )[^`|\\]+(?<! )$/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[^\p{L}\p{N} ]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}

/** The paragraphs of a text, which blank lines separate, each as {@link prose}. */
export function paragraphs(text: string): string[] {
  return text
    .split(/(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])/)
    .map(prose)
    .filter((paragraph) => paragraph !== "");
}

/** A table of cells that are Markdown already, with aligned columns where the lines stay short enough to read. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows];
  const width = head.reduce(
    (sum, _, column) => sum + cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    0,
  );
  return `${markdownTable(cells, { alignDelimiters: width <= 120 })}\n`;
}

/** A fenced block. `text` may not come from a schema. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** The anchors that GitHub gives to headings of these texts in this order, so that links lead to the right one. */
export function anchors(headings: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return headings.map((heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    while (taken.has(anchor)) {
      const count = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, count);
      anchor = `${slug}-${count}`;
    }
    taken.set(anchor, 0);
    return anchor;
  });
}
