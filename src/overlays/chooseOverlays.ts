import path from "node:path";
import type { GenerateOptions } from "../options.ts";
import { GenerateError, type Problem, problem } from "../problems.ts";
import type { Document } from "../read.ts";
import { findOverlays, isAimedAt, type OverlayFile, readOverlay } from "./findOverlays.ts";

/** The overlay files for each document, in the order in which they are applied. */
export interface Choice {
  readonly files: ReadonlyMap<Document, readonly OverlayFile[]>;
  /** Names that no overlay has. */
  readonly problems: readonly Problem[];
}

/**
 * Which overlays `choice` asks for. A path is meant for the document that it targets, and else for the first: whoever names a
 * file knows what for. A file that cannot be read counts as chosen, so that it is reported.
 */
export async function chooseOverlays(
  documents: readonly Document[],
  choice: GenerateOptions["overlays"],
): Promise<Choice> {
  const files = new Map<Document, OverlayFile[]>();
  const problems: Problem[] = [];
  if (choice === false) return { files, problems };
  const beside = new Map<Document, readonly OverlayFile[]>();
  for (const document of documents) beside.set(document, await overlaysOf(document));
  if (choice === undefined) return { files: beside, problems };

  const add = (document: Document, file: OverlayFile) =>
    files.set(document, [...(files.get(document) ?? []), file]);
  for (const entry of choice) {
    if (isOverlayPath(entry)) {
      const file = await readOverlay(path.resolve(entry));
      const aims = await Promise.all(documents.map((document) => isAimed(file, document)));
      const target = documents[Math.max(0, aims.indexOf(true))];
      if (target !== undefined) add(target, file);
      continue;
    }
    const named = [...beside].flatMap(([document, found]) =>
      found.filter(({ name }) => name === entry).map((file) => ({ document, file })),
    );
    for (const { document, file } of named) add(document, file);
    if (named.length === 0) problems.push(unknownOverlay(entry, [...beside.values()].flat()));
  }
  return { files, problems };
}

/** Whether `entry` of the option `overlays` is a path, not a name. */
export function isOverlayPath(entry: string): boolean {
  return /[\\/]|\.(?:json|ya?ml)$/.test(entry);
}

async function overlaysOf(document: Document): Promise<OverlayFile[]> {
  const found = await findOverlays(document);
  const aims = await Promise.all(found.map((file) => isAimed(file, document)));
  return found.filter((_, index) => aims[index] !== false);
}

async function isAimed(file: OverlayFile, document: Document): Promise<boolean | undefined> {
  return file.document instanceof GenerateError ? undefined : isAimedAt(file.document, document);
}

function unknownOverlay(name: string, known: readonly OverlayFile[]): Problem {
  const names = known.map((file) => file.name).join(", ");
  const message = `There is no overlay ${JSON.stringify(name)} beside the schema${names && `, only ${names}`}.`;
  return problem("overlays", "", message);
}
