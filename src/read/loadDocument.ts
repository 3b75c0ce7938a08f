import { displayPath, localPath } from "./displayPath.ts";
import type { Document } from "./document.ts";
import { parseDocument } from "./parseDocument.ts";

/**
 * Reads one document: a file as it is, what is on the web with json-schema-ref-parser, which runs `fetchBytes` and then our parser.
 * The library never sees a reference, nor the schema itself: its own resolvers encode `file:` URLs twice, its parsers take anything.
 * Rejects with what `fetchBytes` or the parser threw.
 */
export async function loadDocument(uri: string, fetchBytes: () => Promise<Uint8Array>): Promise<Document> {
  // The library has nothing to do for a file, and loading it takes longer than reading one.
  if (uri.startsWith("file:"))
    return parseDocument(uri, displayPath(localPath(uri) ?? uri), await fetchBytes());
  const { $RefParser } = await import("@apidevtools/json-schema-ref-parser");
  let document: Document | undefined;
  let failure: unknown;
  /** The library wraps and renames what its plugins throw; this keeps the first as it was. */
  async function keepFailure<T>(step: () => T | Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      failure ??= error;
      throw error;
    }
  }
  const resolver = {
    order: 1,
    canRead: true,
    read: () => keepFailure(async () => Buffer.from(await fetchBytes())),
  };
  const parser = {
    order: 1,
    canParse: true,
    allowEmpty: true,
    parse: ({ data }: { data: unknown }) =>
      keepFailure(() => {
        document = parseDocument(uri, uri, data as Uint8Array);
        return {};
      }),
  };
  try {
    await new $RefParser().parse(uri, {
      resolve: { file: false, http: false, document: resolver },
      parse: { json: false, yaml: false, text: false, binary: false, document: parser },
    });
  } catch (error) {
    throw failure ?? error;
  }
  if (document === undefined) throw new Error(`${uri} was not parsed`);
  return document;
}
