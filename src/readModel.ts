import { buildShapes } from "./model/build.ts";
import type { Model } from "./model/model.ts";
import { nameCandidates } from "./model/nameCandidates.ts";
import { nameShapes } from "./model/names.ts";
import { findEnums, openEnums, type WantedEnums } from "./openEnums.ts";
import type { GenerateOptions } from "./options.ts";
import { applyOverlays } from "./overlays.ts";
import { type Problem, throwErrors } from "./problems.ts";
import { type Document, readRoots } from "./read.ts";
import { assumedObjects, assumptionNotes } from "./schema/assumeObjects.ts";
import { bundle } from "./schema/bundle.ts";
import { checkMetaSchema } from "./schema/checkMetaSchema.ts";
import { defaultDialect } from "./schema/defaultDialect.ts";
import { checkPatterns } from "./schema/pattern/checkPatterns.ts";
import type { Place } from "./schema/places.ts";
import { pointerTokens } from "./schema/pointer.ts";
import { type Graph, resolve } from "./schema/resolve.ts";
import { unknownKeywords } from "./schema/unknownKeywords.ts";

/** A model and what it was made from. */
export interface ReadModel {
  readonly model: Model;
  readonly graph: Graph;
  /** Where each shape was written, by its id. */
  readonly places: readonly Place[];
  /** The URIs of the roots in `model.schema`, where they are several. */
  readonly roots: readonly string[];
  /** Warnings and notes; errors are thrown. */
  readonly problems: readonly Problem[];
  /** Every document and overlay that was read. */
  readonly sources: readonly Document[];
}

/**
 * The front half of the pipeline: read, correct by overlays, resolve, model. Rejects with a GenerateError that holds every problem
 * of the stage that found errors.
 */
export async function readModel(options: GenerateOptions): Promise<ReadModel> {
  const { roots, reader } = await readRoots(options);
  const dialect = await defaultDialect(options.dialect ?? "2020-12", reader);
  const corrected = await applyOverlays(roots, options.overlays);
  throwErrors(corrected.problems);
  const wanted = await wantedEnums(options);
  const documents = corrected.documents.map((document) => openEnums(document, wanted));
  const opening = { read: async (uri: string) => openEnums(await reader.read(uri), wanted) };
  const { graph, problems } = await resolve(documents, opening, dialect);
  throwErrors([...(await checkMetaSchema(graph)), ...checkPatterns(graph)]);

  const objects = options.assumeObjects ? assumedObjects(graph) : new Set<Place>();
  const bundled = bundle(graph, objects);
  const corrections = correctedPlaces(graph, corrected.corrections);
  const built = buildShapes(graph, {
    formats: options.formats ?? "annotate",
    content: options.content ?? "annotate",
    objects,
    pointerOf: bundled.pointerOf,
    correctionsOf: (place) => corrections.get(place) ?? [],
  });
  const naming = nameShapes(nameCandidates(built), {
    ...(options.rootName !== undefined && { rootName: options.rootName }),
    ...(options.stripPrefix !== undefined && { stripPrefix: options.stripPrefix }),
    ...(options.rename !== undefined && { rename: options.rename }),
  });
  throwErrors(naming.problems);
  const model: Model = {
    shapes: built.shapes,
    roots: built.roots,
    names: naming.names,
    corrections: corrected.corrections.map(({ uri: _, ...correction }) => correction),
    schema: bundled.json,
  };
  const sources = new Set([...graph.places.map((place) => place.document), ...corrected.sources]);
  const notes = [...assumptionNotes(objects), ...(options.strict ? unknownKeywords(graph) : [])];
  return {
    model,
    graph,
    places: built.places,
    roots: bundled.roots,
    problems: [...problems, ...naming.problems, ...notes],
    sources: [...sources],
  };
}

/** Enums are called by the names of their types: what these are, reading them closed tells. */
async function wantedEnums({ open = [], ...options }: GenerateOptions): Promise<WantedEnums> {
  if (open.length === 0) return { pointers: new Map(), problems: [] };
  const wanted = findEnums(await readModel(options), open);
  throwErrors(wanted.problems);
  return wanted;
}

/** The reasons of the corrections, at the innermost schema around each place that they changed. */
function correctedPlaces(
  graph: Graph,
  corrections: readonly {
    readonly uri: string;
    readonly reason: string;
    readonly pointers: readonly string[];
  }[],
): ReadonlyMap<Place, readonly string[]> {
  const reasons = new Map<Place, string[]>();
  for (const { uri, reason, pointers } of corrections) {
    const document = graph.roots.find((root) => root.document.uri === uri)?.document;
    for (const pointer of document === undefined ? [] : pointers) {
      for (let end = pointerTokens(pointer).length; end >= 0; end--) {
        const around = pointer
          .split("/")
          .slice(0, end + 1)
          .join("/");
        const place = graph.at(document as Document, around);
        if (place === undefined) continue;
        const known = reasons.get(place) ?? [];
        if (!known.includes(reason)) reasons.set(place, [...known, reason]);
        break;
      }
    }
  }
  return reasons;
}
