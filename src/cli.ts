#!/usr/bin/env node
import { expectShortRun } from "./commands/runLength.ts";
import { runCli } from "./runCli.ts";

expectShortRun();

// `check | head` closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
});
