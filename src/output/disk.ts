import { lstatSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";

/** What lies at a path of the output. A link can be replaced; what is blocked cannot be reached or is no file. */
export type OnDisk =
  | { readonly kind: "missing" }
  | { readonly kind: "file"; readonly bytes: Buffer }
  | { readonly kind: "link" }
  | { readonly kind: "blocked"; readonly reason: string };

/** Looks at `name` (relative, forward slashes) in `dir`. Symbolic links below `dir` are not followed. */
export function lookAt(dir: string, name: string): OnDisk {
  const parts = name.split("/");
  for (let depth = 1; depth < parts.length; depth += 1) {
    const part = parts.slice(0, depth).join("/");
    const stats = statsOf(path.join(dir, part));
    if (stats === undefined) return { kind: "missing" };
    if (stats.isSymbolicLink()) return { kind: "blocked", reason: `${part} is a symbolic link` };
    if (!stats.isDirectory()) return { kind: "blocked", reason: `${part} is not a folder` };
  }
  const file = path.join(dir, name);
  const stats = statsOf(file);
  if (stats === undefined) return { kind: "missing" };
  if (stats.isSymbolicLink()) return { kind: "link" };
  if (!stats.isFile()) return { kind: "blocked", reason: `${name} is not a file` };
  return { kind: "file", bytes: readFileSync(file) };
}

function statsOf(file: string): Stats | undefined {
  return lstatSync(file, { throwIfNoEntry: false });
}

/** Whether `name` is a relative path with forward slashes that stays in its folder on every operating system. */
export function isSafePath(name: string): boolean {
  return (
    !/[\u0000-\u001f\\:*?"<>|]/.test(name) &&
    name
      .split("/")
      .every(
        (part) => part !== "" && part !== "." && part !== ".." && !part.startsWith(".json-schema-to-package"),
      )
  );
}
