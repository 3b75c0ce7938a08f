import type { ErrorObject, ValidateFunction } from "ajv";
import type { Json } from "../json.ts";
import type { Problem } from "../problems.ts";
import type { Document } from "../read.ts";
import { isCertainlyValid } from "./certainlyValid.ts";
import { type Refused, refusalOf } from "./metaSchemaRefusal.ts";
import { metaSchema } from "./metaSchemas.ts";
import { type Place, problemAt } from "./places.ts";
import { escapeToken, pointerTokens, valueAt } from "./pointer.ts";
import type { Graph } from "./resolve.ts";

/**
 * A Problem for each place where a schema breaks the meta-schema of its dialect: a keyword with a value that it cannot have.
 * Schemas of custom dialects are passed over: which keywords they have is theirs to say.
 */
export async function checkMetaSchema(graph: Graph): Promise<Problem[]> {
  const doubtful = new Set<Document>();
  for (const place of graph.places) if (!isCertainlyValid(place)) doubtful.add(place.document);
  if (doubtful.size === 0) return [];
  const { validatorOf } = await import("./metaSchemaValidator.ts");
  const problems = [...doubtful].flatMap((document) => {
    const root = graph.at(document, "");
    if (root === undefined || metaSchema(document.uri) !== undefined) return [];
    const dialects = dialectRoots(root);
    return dialects.flatMap((place) => checkPlace(graph, place, dialects, validatorOf(place.dialect)));
  });
  // As they stand in a file.
  return problems.sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0,
  );
}

/** The schemas of a document where a dialect begins. */
function dialectRoots(root: Place): Place[] {
  const roots = [root];
  const waiting = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const inner of place.inside) {
      if (inner.dialect.uri !== place.dialect.uri) roots.push(inner);
      waiting.push(inner);
    }
  }
  return roots;
}

function checkPlace(
  graph: Graph,
  place: Place,
  dialectRoots: readonly Place[],
  validate: ValidateFunction | undefined,
): Problem[] {
  if (validate === undefined) return [];
  const others = dialectRoots.filter((other) => other !== place && other.pointer.startsWith(place.pointer));
  const hidden = new Set(others.map((other) => other.pointer));
  const json = hidden.size === 0 ? place.json : withoutPlaces(place.json as Json, place.pointer, hidden);
  if (validate(json)) return [];
  const byPointer = new Map<string, ErrorObject[]>();
  for (const error of validate.errors ?? []) {
    byPointer.set(error.instancePath, [...(byPointer.get(error.instancePath) ?? []), error]);
  }
  // A container is refused for what it holds: the innermost places tell.
  const innermost = [...byPointer].filter(
    ([pointer]) => ![...byPointer.keys()].some((other) => other.startsWith(`${pointer}/`)),
  );
  return innermost.map(([pointer, errors]) => {
    const at = place.pointer + pointer;
    const refused = refusedAt(graph, place, at, errors, valueAt(json as Json, pointer));
    return problemAt(place.document, at, refused.keyword, refusalOf(refused, place.dialect));
  });
}

/** What stands at `pointer`, as seen from the innermost schema around it. */
function refusedAt(
  graph: Graph,
  { document, pointer: top }: Place,
  pointer: string,
  errors: readonly ErrorObject[],
  value: Json | undefined,
): Refused {
  const tokens = pointer.split("/");
  let around = tokens.length - 1;
  const upTo = (end: number) => tokens.slice(0, end + 1).join("/");
  // A schema that is refused as a whole may be one by itself.
  const whole = graph.at(document, pointer) !== undefined && pointer !== top && errors.some(isSchemaType);
  if (whole) around -= 1;
  while (around > 0 && graph.at(document, upTo(around)) === undefined) around -= 1;
  const [keyword = "", ...rest] = pointerTokens(pointer).slice(around);
  const path = rest.map((token, index) => ({
    token,
    inList: Array.isArray(valueAt(document.json, upTo(around + 1 + index))),
  }));
  return { keyword, path, value, errors };
}

function isSchemaType({ keyword, params }: ErrorObject): boolean {
  return keyword === "type" && [params["type"]].flat().join().includes("object");
}

function withoutPlaces(json: Json, pointer: string, hidden: ReadonlySet<string>): Json {
  if (typeof json !== "object" || json === null) return json;
  const inner = (key: string, value: Json) => {
    const at = `${pointer}/${escapeToken(key)}`;
    return hidden.has(at) ? true : withoutPlaces(value, at, hidden);
  };
  if (Array.isArray(json)) return json.map((value: Json, index) => inner(String(index), value));
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, inner(key, value)]));
}
