import type { Json, JsonType } from "../json.ts";

/** Index of a shape in `Model.shapes`. Ids instead of links, so that recursion is no special case. */
export type ShapeId = number;

/** What a schema says about itself without judging instances (2020-12 Validation, sections 8 and 9). */
export interface Note {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** `null` is a default; absent is `undefined`. */
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** Why overlays changed this place, a sentence each. */
  readonly corrections?: readonly string[];
}

/** The keywords that are independent of each other; what each means stands in `schema/limits.ts`. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** The name as written; it judges instances only where `Shape.formatAsserted` is true. */
  readonly format?: string;
  /** Present only where content is asserted; else it stands in the note. */
  readonly contentEncoding?: "base64";
  /** Present only where content is asserted; else it stands in the note. */
  readonly contentMediaType?: "application/json";
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}
export type LimitKeyword = keyof Limits;

export interface Property {
  readonly name: string;
  readonly shape: ShapeId;
}

/** Keywords that say something about objects. They do not demand an object: that is what `types` is for. */
export interface ObjectPart {
  /** In the author's order. */
  readonly properties: readonly Property[];
  /** `pattern` is a regular expression that matches anywhere in the key. */
  readonly patternProperties: readonly { readonly pattern: string; readonly shape: ShapeId }[];
  readonly additionalProperties?: ShapeId;
  readonly propertyNames?: ShapeId;
  /** In the author's order, without duplicates; a name need not stand in `properties`. */
  readonly required: readonly string[];
  /** `spelled` where the author wrote `dependencies`. */
  readonly dependentRequired: readonly {
    readonly name: string;
    readonly required: readonly string[];
    readonly spelled?: "dependencies";
  }[];
  /** Applied to the whole object where `name` is present. */
  readonly dependentSchemas: readonly (Property & { readonly spelled?: "dependencies" })[];
  readonly unevaluatedProperties?: ShapeId;
}

/** Keywords that say something about arrays. They do not demand an array. */
export interface ArrayPart {
  readonly prefixItems: readonly ShapeId[];
  /** Applies to the items after `prefixItems`. */
  readonly items?: ShapeId;
  readonly contains?: {
    readonly shape: ShapeId;
    /** At least this many items match (1 where the author wrote nothing). */
    readonly min: number;
    readonly max?: number;
    /** Whether matched items count as evaluated: since 2020-12. */
    readonly evaluates: boolean;
  };
  readonly unevaluatedItems?: ShapeId;
}

/**
 * One schema, resolved: the conjunction of all its fields (a schema is a conjunction, not a choice).
 * Lossless for every keyword of 2020-12; older drafts are read into the same fields.
 */
export interface Shape {
  readonly id: ShapeId;
  /** Canonical URI of the schema with a JSON Pointer as fragment. */
  readonly at: string;
  /** JSON Pointer of the schema in the package's `schema.json`. */
  readonly pointer: string;
  /** `false` accepts nothing. (The schema `true` is a shape that says nothing.) */
  readonly never?: true;
  readonly note: Note;
  /** Never empty. `integer` may stand beside `number`, which covers it. */
  readonly types?: readonly JsonType[];
  /** The keyword `enum`. May be empty: then nothing is valid. */
  readonly enum?: readonly Json[];
  /** The keyword `const`. */
  readonly const?: { readonly value: Json };
  readonly limits: Limits;
  readonly formatAsserted?: boolean;
  readonly object?: ObjectPart;
  readonly array?: ArrayPart;
  readonly ref?: ShapeId;
  /** `$dynamicRef` or `$recursiveRef`, resolved for the dynamic scope of this copy of the shape. */
  readonly dynamicRef?: ShapeId;
  readonly allOf?: readonly ShapeId[];
  readonly anyOf?: readonly ShapeId[];
  readonly oneOf?: readonly ShapeId[];
  readonly not?: ShapeId;
  readonly condition?: { readonly if: ShapeId; readonly then?: ShapeId; readonly else?: ShapeId };
  /** Where an older draft spells a keyword otherwise: our word to the author's (`prefixItems` to `items`). */
  readonly spelled?: { readonly [keyword: string]: string };
}

/** An overlay patch that was applied, for the generated README. */
export interface Correction {
  readonly overlay: string;
  readonly id: string;
  readonly reason: string;
  /** JSON Pointers that it changed, in the package's `schema.json`. */
  readonly pointers: readonly string[];
}

/** The meaning of all documents. Plain data: it can be printed, compared and tested as a literal. */
export interface Model {
  readonly shapes: readonly Shape[];
  /** One for each root schema. */
  readonly roots: readonly ShapeId[];
  /**
   * Names of the shapes that become exported types, in output order: roots first, then definitions as written.
   * Two ids may share one name only where one is a bare reference to the other.
   */
  readonly names: ReadonlyMap<ShapeId, string>;
  readonly corrections: readonly Correction[];
  /** The schema that the guards judge by, overlays applied, every document bundled: the text of `schema.json`. */
  readonly schema: Json;
}
