import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import type { Draft } from "./keywords.ts";
import { metaSchema } from "./metaSchemas.ts";

const makers: Readonly<Record<Draft, (options: Options) => Ajv>> = {
  "draft-04": (options) => new AjvDraft04.default(options) as unknown as Ajv,
  "draft-06": (options) =>
    new Ajv(options).addMetaSchema(metaSchema("http://json-schema.org/draft-06/schema") as object),
  "draft-07": (options) => new Ajv(options),
  "2019-09": (options) => new Ajv2019(options) as unknown as Ajv,
  "2020-12": (options) => new Ajv2020(options) as unknown as Ajv,
};

/** Ajv as it reads schemas of a draft: not strict about keywords that it does not know, and silent. */
export function ajvFor(draft: Draft, options: Options): Ajv {
  return makers[draft]({ strict: false, logger: false, ...options });
}
