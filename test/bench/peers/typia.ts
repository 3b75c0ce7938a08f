import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Judge, Peer } from "../judge.ts";
import { typiaFile } from "./typiaFile.ts";

/** typia's code for AuditLog, made ahead of time: see `typiaCompile.ts`. */
export const typia: Peer = async ({ auditLog, asserted, collect, root }) => {
  if (!auditLog) return undefined;
  const file = path.join(root, "test/bench/peers", typiaFile(asserted, collect));
  const { check } = await import(pathToFileURL(file).href);
  if (!collect) return check as Judge;
  const validate: (value: unknown) => { readonly success: boolean } = check;
  return (value) => validate(value).success;
};
