import { runCli } from "../../src/runCli.ts";

/** What a command line gave. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, in the folder `cwd`, as CI would: no terminal. */
export async function cliRun(
  cwd: string,
  argv: string,
  more: { env?: Record<string, string>; isTTY?: boolean } = {},
): Promise<CliRun> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
    ...(more.isTTY !== undefined && { isTTY: more.isTTY }),
  });
  const code = await runCli(
    argv.split(" ").filter((word) => word !== ""),
    {
      cwd,
      env: more.env ?? {},
      stdout: output("stdout"),
      stderr: output("stderr"),
    },
  );
  return { code, ...written };
}
