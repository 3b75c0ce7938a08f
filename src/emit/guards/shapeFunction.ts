import type { ShapeId } from "../../model/model.ts";
import { collectBody } from "./collectBody.ts";
import { functionPieces, type Parameter, valueParameter } from "./functionPieces.ts";
import type { FunctionKind, GuardFile } from "./guardFile.ts";
import type { Lines } from "./lines.ts";
import { passBody } from "./passBody.ts";
import { readBody } from "./readBody.ts";
import { evaluateBody, seenBody } from "./seenBody.ts";
import { testBody } from "./testBody.ts";

interface Form {
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  readonly body: (file: GuardFile, id: ShapeId) => Lines;
}

const objectParameter: Parameter = { name: "value", type: "Readonly<Record<string, unknown>>" };

const forms: { readonly [K in FunctionKind]: Form } = {
  test: { parameters: [valueParameter], returns: "boolean", body: testBody },
  collect: {
    parameters: [valueParameter, { name: "path", type: "string" }, { name: "found", type: "FoundIssues" }],
    returns: "void",
    body: collectBody,
  },
  seen: { parameters: [valueParameter], returns: "Evaluated | undefined", body: seenBody },
  evaluate: { parameters: [valueParameter], returns: "Evaluated | undefined", body: evaluateBody },
  read: { parameters: [objectParameter], returns: "boolean", body: readBody },
  pass: { parameters: [objectParameter], returns: "boolean", body: passBody },
};

/** Of what lists the issues of several schemas. */
const schemaParameter: Parameter = { name: "schema", type: "string" };

/**
 * The function of a shape, called `name`, in pieces of text. One that may be called with the same value any number of times asks first
 * whether it has been: a test by another function, which then examines the value. One that may be so while issues are listed asks then.
 */
export function shapeFunction(
  file: GuardFile,
  kind: FunctionKind,
  id: ShapeId,
  name: string,
): readonly string[] {
  const { parameters, returns, body } = forms[kind];
  const isTold = kind === "collect" && file.takesSchema(id);
  const all = isTold ? [...parameters, schemaParameter] : parameters;
  const pieces = (called: string, lines: Lines) => functionPieces(called, all, () => returns, lines);
  const lines = body(file, id);
  if (returns.startsWith("Evaluated")) file.usage.note("Evaluated");
  if (kind === "collect") file.usage.note("FoundIssues");
  if (kind === "collect" && file.isRejudged(id)) {
    return pieces(name, [`if (${file.use("isListed")}(found, ${name}, value, path)) return;`, ...lines]);
  }
  if (kind !== "test" || !(file.isRejudged(id) || file.isRetested(id))) return pieces(name, lines);
  const examine = name.replace(/^test/, "examine");
  const once = `${file.use("answerOnce")}(value, ${examine})`;
  const answer = file.isRejudged(id)
    ? once
    : `${file.use("answered")}.isListing ? ${once} : ${examine}(value)`;
  return [...pieces(name, [`return ${answer};`]), "\n", ...pieces(examine, lines)];
}
