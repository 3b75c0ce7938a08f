import Schema from "typebox/schema";
import type { Judge, Peer } from "../judge.ts";

interface Validator {
  Check: Judge;
  Errors(value: unknown): [boolean, unknown[]];
}

/** TypeBox, compiled from JSON Schema. */
export const typebox: Peer = ({ schema, documents, collect }) => {
  const compile = Schema.Compile as unknown as (context: object, schema: object) => Validator;
  const validator = compile(documents, schema);
  return collect ? (value) => validator.Errors(value)[0] : (value) => validator.Check(value);
};
