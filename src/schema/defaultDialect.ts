import { GenerateError, type Problem, problem } from "../problems.ts";
import type { Document, Reader } from "../read.ts";
import { customDialect, type Dialect, dialectNames, standardDialect } from "./dialect.ts";

/**
 * The dialect that the option `dialect` names: a standard one by name or URI, or the one that a meta-schema describes, which
 * `reader` is asked for. Rejects with a {@link GenerateError} where there is none, or where it requires an unknown vocabulary.
 */
export async function defaultDialect(name: string, reader: Reader): Promise<Dialect> {
  const standard = standardDialect(name);
  if (standard !== undefined) return standard;
  const shown = JSON.stringify(name);
  const metaSchema = await reader.read(name).catch((reason: unknown) => {
    if (!(reason instanceof GenerateError)) throw reason;
    // Without a scheme it was meant as a name; else why the meta-schema cannot be had tells more.
    const why = /^[a-z][a-z\d+.-]*:/i.test(name) ? reason.problems : [];
    throw refused(
      [`${shown} is unknown; use one of ${dialectNames.join(", ")}, or a meta-schema's URI`],
      why,
    );
  });
  const custom = customDialect(name, metaSchema.json);
  if (custom === undefined) {
    const message = `${shown} is no meta-schema: it has neither $vocabulary nor the $schema of a standard dialect`;
    throw refused([message], [], metaSchema);
  }
  if (custom.required.length > 0) {
    const messages = custom.required.map(
      (vocabulary) => `${shown} requires the vocabulary ${vocabulary}, which is not known here`,
    );
    throw refused(messages, [], metaSchema);
  }
  return custom.dialect;
}

function refused(messages: readonly string[], more: readonly Problem[], { source }: Partial<Document> = {}) {
  const file = source === undefined ? {} : { file: source.file };
  return new GenerateError([
    ...messages.map((message) => problem("dialect", "", `option dialect: ${message}`, file)),
    ...more,
  ]);
}
