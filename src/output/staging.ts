import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { GenerateError, problem } from "../problems.ts";
import { displayPath } from "../read/displayPath.ts";
import { settle } from "./journal.ts";

const prefix = ".json-schema-to-package.";
const own = `${prefix}${process.pid}-${threadId}`;
/** A write takes seconds at most: what is older was left by a process whose number another one has now. In milliseconds. */
const maxAge = 60_000;
/** How long to wait for another run, in milliseconds. */
const patience = 10_000;

/**
 * Completes or clears what killed runs left in `dir`, and waits for runs that are writing there now. Rejects with a
 * {@link GenerateError} where one does not end.
 */
export async function settleAll(dir: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const left = stagings(dir);
    for (const name of left.filter((each) => !isAlive(dir, each))) settle(dir, path.join(dir, name));
    const busy = left.find((each) => isAlive(dir, each));
    if (busy === undefined) return;
    if (Date.now() > deadline) {
      const message = `Another run is writing to ${displayPath(dir)}. Wait for it, or delete ${displayPath(path.join(dir, busy))}.`;
      throw new GenerateError([problem(displayPath(dir), "", message)]);
    }
    await setTimeout(20);
  }
}

/** Makes this process the one that writes to `dir`; `undefined` where another has begun in the meantime. */
export function openStaging(dir: string): string | undefined {
  mkdirSync(dir, { recursive: true });
  const staging = path.join(dir, own);
  mkdirSync(staging);
  const others = stagings(dir).filter((name) => name !== own && isAlive(dir, name));
  if (others.length === 0) return staging;
  rmdirSync(staging);
  return undefined;
}

/** Whether `file` lies in the folder of a run. */
export function isStaging(file: string): boolean {
  return file.split(path.sep).some((part) => part.startsWith(prefix));
}

function stagings(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function isAlive(dir: string, name: string): boolean {
  if (name === own) return false;
  const stats = statSync(path.join(dir, name), { throwIfNoEntry: false });
  if (stats === undefined || Date.now() - stats.mtimeMs > maxAge) return false;
  try {
    process.kill(Number.parseInt(name.slice(prefix.length), 10), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
