import { type Schema, validator } from "@exodus/schemasafe";
import type { Judge, Peer } from "../judge.ts";

/** @exodus/schemasafe in its lax mode: the default refuses more schemas. */
export const schemasafe: Peer = ({ schema, documents, asserted, collect }) =>
  validator(schema as Schema, {
    mode: "lax",
    formatAssertion: asserted,
    schemas: documents as Record<string, Schema>,
    includeErrors: collect,
    allErrors: collect,
    isJSON: true,
  }) as Judge;
