/** A file of `templates/runtime`, ready to be copied. */
export interface RuntimeTemplate {
  /** The helpers that it imports. */
  readonly callees: readonly string[];
  /** The file without its imports. */
  readonly text: string;
  /** All names that it declares, exported or not. */
  readonly names: readonly string[];
}

const importLine = /^import (?:type )?\{ \w+ \} from "\.\/(\w+)\.ts";\n/gm;
const declaration = /^(?:export )?(?:class|const|function|interface|let|type) ([\w$]+)/gm;

/** Reads a template. Throws an Error where it imports anything but one helper a line from its own folder. */
export function readTemplate(source: string): RuntimeTemplate {
  const text = source.replace(importLine, "").trimStart();
  if (/^import\b/m.test(text)) throw new Error(`A helper imports others one to a line, by name: ${text}`);
  return {
    callees: Array.from(source.matchAll(importLine), (match) => match[1] ?? ""),
    text,
    names: Array.from(text.matchAll(declaration), (match) => match[1] ?? ""),
  };
}

/**
 * The texts of these templates and all that they call, each once, callees first: the same for the same set.
 * Throws an Error where two declare the same name.
 */
export function orderTemplates(names: Iterable<string>, find: (name: string) => RuntimeTemplate): string[] {
  const needed = new Set(names);
  for (const name of needed) for (const callee of find(name).callees) needed.add(callee);
  const texts: string[] = [];
  const visited = new Set<string>();
  const owners = new Map<string, string>();
  const visit = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const template = find(name);
    template.callees.forEach(visit);
    for (const declared of template.names) {
      const owner = owners.get(declared);
      if (owner !== undefined) throw new Error(`The helpers ${owner} and ${name} both declare ${declared}.`);
      owners.set(declared, name);
    }
    texts.push(template.text);
  };
  [...needed].sort().forEach(visit);
  return texts;
}
