import { createTwoFilesPatch } from "diff";

const maxLines = 40;
const maxColumns = 200;
/** Beyond this many changed lines a diff says nothing, and takes long. */
const maxEdits = 2000;

/** A unified diff of the file `name`, from what is on disk to what would be written; long ones are cut. */
export function shortDiff(name: string, onDisk: string, generated: string): string {
  if (onDisk.replaceAll("\r\n", "\n") === generated)
    return "Only line endings differ: CRLF on disk, LF generated.\n";
  const patch = createTwoFilesPatch(`${name} (on disk)`, `${name} (generated)`, onDisk, generated, "", "", {
    context: 1,
    maxEditLength: maxEdits,
  });
  if (patch === undefined) return `The files differ in more than ${maxEdits} lines.\n`;
  // The first line is a rule of equal signs.
  const lines = patch.trimEnd().split("\n").slice(1);
  const shown = lines
    .slice(0, maxLines)
    .map((line) => (line.length > maxColumns ? `${line.slice(0, maxColumns)}...` : line));
  if (lines.length > maxLines) shown.push(`... ${lines.length - maxLines} more lines`);
  return `${shown.join("\n")}\n`;
}
