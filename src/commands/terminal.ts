import picocolors from "picocolors";

/** Where a command writes to; a stream of the process, or a stand-in. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world as a command sees it. */
export interface Terminal {
  /** Absolute. */
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
}

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for `output`: only on a terminal, and where NO_COLOR (no-color.org) does not forbid them; FORCE_COLOR wants them anyway. */
export function colorsFor(output: Output, env: Terminal["env"]): Colors {
  const isTerminal = output.isTTY === true && env["TERM"] !== "dumb";
  return picocolors.createColors(!env["NO_COLOR"] && (Boolean(env["FORCE_COLOR"]) || isTerminal));
}

/** Says on stderr what is being done, if someone is watching: a terminal that is not in CI. `undefined` wipes it away. */
export function showProgress({ stderr, env }: Terminal, text: string | undefined): void {
  if (stderr.isTTY === true && !env["CI"]) stderr.write(`\r\u001b[K${text ?? ""}`);
}
