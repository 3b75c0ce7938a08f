import type { Correction } from "./model/model.ts";
import type { GenerateOptions } from "./options.ts";
import { applyOverlay } from "./overlays/applyOverlay.ts";
import { checkOverlay } from "./overlays/checkOverlay.ts";
import { chooseOverlays } from "./overlays/chooseOverlays.ts";
import { GenerateError, type Problem } from "./problems.ts";
import type { Document } from "./read.ts";

/** Schemas as overlays have corrected them. */
export interface Corrected {
  /** In the order given; those that no overlay is about are the same objects. */
  readonly documents: readonly Document[];
  /** `uri` is that of the corrected document; `pointers` lead into it. */
  readonly corrections: readonly (Correction & { readonly uri: string })[];
  /** Broken overlays, patches that no longer apply, and patches that upstream has made unnecessary: errors all. */
  readonly problems: readonly Problem[];
  /** The overlays that were used. */
  readonly sources: readonly Document[];
}

/**
 * Applies the overlays that `choice` asks for (see {@link GenerateOptions.overlays}) to `documents`: those beside each document that
 * name it as their target, and those that `choice` gives as paths. The documents given are left as they are.
 */
export async function applyOverlays(
  documents: readonly Document[],
  choice: GenerateOptions["overlays"],
): Promise<Corrected> {
  const corrected: Document[] = [];
  const corrections: (Correction & { uri: string })[] = [];
  const sources: Document[] = [];
  const chosen = await chooseOverlays(documents, choice);
  const problems: Problem[] = [...chosen.problems];
  for (const document of documents) {
    let { json } = document;
    for (const { name, document: found } of chosen.files.get(document) ?? []) {
      const overlay = found instanceof GenerateError ? found.problems : checkOverlay(name, found);
      if (!("patches" in overlay)) {
        problems.push(...overlay);
        continue;
      }
      if (choice === undefined && !overlay.enabled) continue;
      const result = applyOverlay(json, overlay);
      json = result.json;
      sources.push(overlay.document);
      corrections.push(...result.corrections.map((each) => ({ ...each, uri: document.uri })));
      problems.push(...result.problems);
    }
    corrected.push(json === document.json ? document : { ...document, json });
  }
  return { documents: corrected, corrections, problems, sources };
}
