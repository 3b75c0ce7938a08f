import * as z from "zod";
import type { Peer } from "../judge.ts";

/** zod 4, its schema made by `z.fromJSONSchema`. */
export const zod: Peer = ({ schema }) => {
  const type = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return (value) => type.safeParse(value).success;
};
