import fc from "fast-check";
import type { Json } from "../../src/json.ts";

const key = fc.constantFrom("a", "b", "c");
const count = fc.integer({ min: 0, max: 3 });
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2.5, "", "a", "b", "ab");

/** Small JSON values over few keys and scalars, so that random schemas accept and refuse both. */
export const randomDocument: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    scalar,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(key, tie("json"), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Json>,
  ),
})).json;

/** Schemas of draft 2020-12 over all keywords that types know of, with references to two definitions. */
export const randomSchema: fc.Arbitrary<Json> = fc
  .tuple(subschema(["First", "Second"]), subschema(["Second"]), subschema([]))
  .map(([root, first, second]) => {
    const $defs = { First: first, Second: second };
    return typeof root === "object" ? { ...(root as object), $defs } : { allOf: [root], $defs };
  });

/** `inPlace`: definitions that may be applied to the same value; nothing may refer to itself that way. */
function subschema(inPlace: readonly string[]): fc.Arbitrary<Json> {
  return fc.letrec<{ schema: Json }>((tie) => {
    const schema = tie("schema");
    const schemas = fc.array(schema, { minLength: 1, maxLength: 3 });
    const map = fc.dictionary(key, schema, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 2 });
    const types = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
    const keyword = fc.oneof(
      types.map((type) => ({ type })),
      fc.uniqueArray(types, { minLength: 2, maxLength: 3 }).map((type) => ({ type })),
      fc.array(randomDocument, { minLength: 1, maxLength: 3 }).map((values) => ({ enum: values })),
      randomDocument.map((value) => ({ const: value })),
      fc.constantFrom<object>(
        { minLength: 1 },
        { maxLength: 1 },
        { pattern: "^a" },
        { pattern: "^(a|b)$" },
        { minimum: 1 },
        { exclusiveMaximum: 2 },
        { multipleOf: 2 },
      ),
      count.map((minItems) => ({ minItems })),
      count.map((maxItems) => ({ maxItems })),
      fc.constant({ uniqueItems: true }),
      count.map((minProperties) => ({ minProperties })),
      count.map((maxProperties) => ({ maxProperties })),
      map.map((properties) => ({ properties })),
      keys.map((required) => ({ required })),
      schema.map((additionalProperties) => ({ additionalProperties })),
      fc
        .tuple(fc.constantFrom("^a", "b$", "[ab]"), schema)
        .map(([pattern, value]) => ({ patternProperties: { [pattern]: value } })),
      schema.map((propertyNames) => ({ propertyNames })),
      fc.tuple(key, keys).map(([name, names]) => ({ dependentRequired: { [name]: names } })),
      fc.tuple(key, schema).map(([name, value]) => ({ dependentSchemas: { [name]: value } })),
      schema.map((unevaluatedProperties) => ({ unevaluatedProperties })),
      schema.map((items) => ({ items })),
      schemas.map((prefixItems) => ({ prefixItems })),
      schema.map((contains) => ({ contains })),
      fc
        .tuple(schema, count, count)
        .map(([contains, a, b]) => ({ contains, minContains: Math.min(a, b), maxContains: Math.max(a, b) })),
      schema.map((unevaluatedItems) => ({ unevaluatedItems })),
      schemas.map((allOf) => ({ allOf })),
      schemas.map((anyOf) => ({ anyOf })),
      schemas.map((oneOf) => ({ oneOf })),
      schema.map((not) => ({ not })),
      fc
        .tuple(schema, schema, schema)
        .map(([test, then, otherwise]) => ({ if: test, then, else: otherwise })),
      fc.tuple(schema, schema).map(([test, then]) => ({ if: test, then })),
    );
    const property = fc
      .constantFrom("First", "Second")
      .map((name) => ({ properties: { a: { $ref: `#/$defs/${name}` } } }));
    const references = inPlace.map((name) => fc.constant<Json>({ $ref: `#/$defs/${name}` }));
    return {
      schema: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        fc.boolean() as fc.Arbitrary<Json>,
        types.map((type) => ({ type })),
        property,
        ...references,
        fc
          .array(fc.oneof(keyword, ...(references as fc.Arbitrary<object>[])), { minLength: 1, maxLength: 4 })
          .map((parts) => Object.assign({}, ...parts)),
      ),
    };
  }).schema;
}
