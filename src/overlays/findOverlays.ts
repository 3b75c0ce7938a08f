import { readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isJsonObject, ownValue } from "../json.ts";
import { GenerateError } from "../problems.ts";
import { displayPath, localPath } from "../read/displayPath.ts";
import { parseDocument } from "../read/parseDocument.ts";
import { readLocal } from "../read/readLocal.ts";
import type { Document } from "../read.ts";

/** An overlay file as it was read; its shape is not judged yet. */
export interface OverlayFile {
  readonly name: string;
  readonly document: Document | GenerateError;
}

const suffix = /\.overlay\.(?:json|yaml|yml)$/;

/** The overlay files beside a schema file, by name; none for a schema that is no local file. */
export async function findOverlays(schema: Document): Promise<readonly OverlayFile[]> {
  const file = localPath(schema.uri);
  if (file === undefined) return [];
  const folder = path.dirname(file);
  // A schema given as data may have the URI of a file that is not there.
  const found = await readdir(folder).catch(() => []);
  const names = found.filter((name) => suffix.test(name)).sort();
  return Promise.all(names.map((name) => readOverlay(path.join(folder, name))));
}

/** The overlay file at `file`. */
export async function readOverlay(file: string): Promise<OverlayFile> {
  const uri = pathToFileURL(file).href;
  const name = path.basename(file).replace(suffix, "");
  try {
    const bytes = await readLocal(uri, { folders: [], allowOutside: true });
    return { name, document: parseDocument(uri, displayPath(file), bytes) };
  } catch (error) {
    if (error instanceof GenerateError) return { name, document: error };
    throw error;
  }
}

/** Whether the target of `overlay` is `schema`; `undefined` where it cannot be told. */
export async function isAimedAt(overlay: Document, schema: Document): Promise<boolean | undefined> {
  const target = isJsonObject(overlay.json) ? ownValue(overlay.json, "target") : undefined;
  if (typeof target !== "string" || !URL.canParse(target, overlay.uri)) return undefined;
  const { href } = new URL(target, overlay.uri);
  return href === schema.uri || (await sameFile(href, schema.uri));
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [one, other].map(async (uri) => {
      const file = localPath(uri);
      return file === undefined ? undefined : realpath(file).catch(() => undefined);
    }),
  );
  return left !== undefined && left === right;
}
