/** A block of generated code: an exported part of the file, or one function that only others in it call. */
export interface Block {
  /** The name of a function that is not exported. */
  readonly name?: string;
  readonly text: string;
}

/** The names that the exported blocks come to, through the functions that they call; and so which functions are needed. */
export function usedNames(blocks: readonly Block[]): ReadonlySet<string> {
  const functions = new Map(
    blocks.flatMap((block) => (block.name === undefined ? [] : [[block.name, block]])),
  );
  const waiting = blocks.filter((block) => block.name === undefined);
  const used = new Set<string>();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const name of namesIn(block.text)) {
      const called = used.has(name) ? undefined : functions.get(name);
      used.add(name);
      if (called !== undefined) waiting.push(called);
    }
  }
  return used;
}

const notCode = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\$\{path\}\/[\w.~-]+/g;

/** The words of `text`, which is code as guards are written in, outside of strings and comments; names of properties are none. */
export function namesIn(text: string): readonly string[] {
  return text.replace(notCode, " path ").match(/(?<![\p{ID_Continue}$.])[\p{ID_Continue}$]+/gu) ?? [];
}

/** Whether `text`, code as {@link namesIn} takes it, assigns the variable `name`. */
export function assigns(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name} = `).test(text.replace(notCode, " path "));
}
