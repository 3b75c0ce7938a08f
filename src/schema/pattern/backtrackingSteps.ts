import type { RegexNode } from "./readRegex.ts";

/** What is left to be matched. */
type Task =
  | RegexNode
  /** After one iteration of a repetition that began at `from`. */
  | {
      readonly kind: "again";
      readonly repeat: RegexNode & { readonly kind: "repeat" };
      readonly from: number;
    }
  /** That `at` has been reached. */
  | { readonly kind: "end"; readonly at: number };

/** Tasks in order. */
type Tasks = { readonly task: Task; readonly rest: Tasks } | undefined;

/**
 * How many characters and groups an engine that backtracks looks at before it knows whether `text` has a match of `node`, whose pieces are
 * read with `flags`, by ECMA-262, section 22.2.2 (RepeatMatcher refuses an iteration that takes nothing); up to `most`.
 */
export function backtrackingSteps(node: RegexNode, flags: string, text: string, most: number): number {
  const answers = new Map<string, Map<string, boolean>>();
  let steps = 0;

  function isMatch(first: Tasks, start: number): boolean {
    const choices: [Tasks, number][] = [];
    let tasks = first;
    let at = start;
    for (;;) {
      // What is given up counts as found, so that all ends.
      if (tasks === undefined || ++steps > most) return true;
      const { task, rest }: NonNullable<Tasks> = tasks;
      let isPossible = true;
      tasks = rest;
      switch (task.kind) {
        case "character":
          isPossible = at < text.length && takes(task.source, text[at] as string);
          at++;
          break;
        case "assertion":
          isPossible = holds(task.source, task.of, at);
          break;
        case "end":
          isPossible = at === task.at;
          break;
        case "all":
          for (const part of task.of.toReversed()) tasks = { task: part, rest: tasks };
          break;
        case "any":
          steps += task.of.length;
          for (const option of task.of.slice(1).toReversed()) choices.push([{ task: option, rest }, at]);
          tasks = { task: task.of[0] as RegexNode, rest };
          break;
        case "repeat":
          if (task.max === 0) break;
          tasks = { task: task.of, rest: { task: { kind: "again", repeat: task, from: at }, rest } };
          if (task.min > 0) break;
          choices.push([task.isLazy ? tasks : rest, at]);
          if (task.isLazy) tasks = rest;
          break;
        case "again": {
          const { kind, of, min, max, isLazy } = task.repeat;
          isPossible = min > 0 || at > task.from;
          tasks = { task: { kind, of, min: Math.max(0, min - 1), max: max - 1, isLazy }, rest };
        }
      }
      if (isPossible) continue;
      const choice = choices.pop();
      if (choice === undefined) return false;
      [tasks, at] = choice;
    }
  }

  function holds(source: string, of: RegexNode | undefined, at: number): boolean {
    if (source === "^") return at === 0;
    if (source === "$") return at === text.length;
    if (of === undefined) return (isWordAt(at - 1) !== isWordAt(at)) === (source === "\\b");
    const isThere = source.startsWith("(?<") ? isBefore(of, at) : isMatch({ task: of, rest: undefined }, at);
    return isThere === source.endsWith("=");
  }

  function isWordAt(at: number): boolean {
    return /\w/.test(text[at] ?? "");
  }

  /** Engines look behind from its end; here it is tried from each beginning. */
  function isBefore(of: RegexNode, at: number): boolean {
    const tasks: Tasks = { task: of, rest: { task: { kind: "end", at }, rest: undefined } };
    for (let start = at; start >= 0; start--) if (isMatch(tasks, start)) return true;
    return false;
  }

  function takes(source: string, character: string): boolean {
    const known = answers.get(source) ?? new Map<string, boolean>();
    answers.set(source, known);
    const answer = known.get(character) ?? new RegExp(`^(?:${source})$`, flags).test(character);
    known.set(character, answer);
    return answer;
  }

  for (let start = 0; start <= text.length; start++)
    if (isMatch({ task: node, rest: undefined }, start)) break;
  return Math.min(steps, most);
}
