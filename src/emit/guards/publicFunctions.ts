import type { ShapeId } from "../../model/model.ts";
import { collectsAtOnce } from "../../plan/collectsAtOnce.ts";
import { repeatingShapes } from "../../plan/repeatingShapes.ts";
import { docComment } from "../code.ts";
import { surfaceOf } from "../surface.ts";
import { functionPieces, valueParameter } from "./functionPieces.ts";
import type { GuardFile } from "./guardFile.ts";
import { testBody } from "./testBody.ts";

/** The exported functions of a named shape, in pieces of text. An enum's `is` stands in `enums.ts`. */
export function publicFunctions(file: GuardFile, id: ShapeId): readonly string[] {
  const name = file.model.names.get(id) as string;
  const { is, validate, assert, schema } = surfaceOf(name);
  const collect = file.call("collect", id);
  const inEnums = file.enumOf(id) !== undefined;
  const judged = collectsAtOnce(file.model, file.evaluation, file.deep, id)
    ? `${file.use("judgeAtOnce")}(value, ${collect})`
    : `${file.use(file.leadsToRetested(id) ? "judgeRemembering" : "judge")}(value, ${inEnums ? file.useEnum(is) : is}, ${collect})`;
  const result = repeatingShapes(file.model.shapes).has(id)
    ? `${file.use("withoutDoubles")}(${judged})`
    : judged;
  return [
    ...(inEnums ? [] : [...isFunction(file, id, is, name), "\n"]),
    docComment([`Judges \`value\` as {@link ${name}}: the typed value, or all issues.`]) +
      `export function ${validate}(value: unknown): ValidationResult<${name}> {\n` +
      `  return ${result};\n}\n\n`,
    docComment([`Throws a {@link ValidationError} unless \`value\` is a valid {@link ${name}}.`]) +
      `export function ${assert}(value: unknown): asserts value is ${name} {\n  ${file.use("assertValid")}(${validate}(value));\n}\n\n`,
    docComment([`{@link ${name}} as a Standard Schema (https://standardschema.dev).`]) +
      `export const ${schema}: StandardSchemaV1<${name}> = /* @__PURE__ */ ${file.use("standardSchemaOf")}(${validate});\n`,
  ];
}

function isFunction(file: GuardFile, id: ShapeId, is: string, name: string): readonly string[] {
  const lines = [
    "try {",
    [
      ...(file.leadsToRejudged(id) ? [`${file.use("forgetAnswers")}();`] : []),
      `return ${file.call("test", id)}(value);`,
    ],
    "} catch (error) {",
    [`return ${file.use("refuseTooDeep")}(error);`],
    "}",
  ];
  const body = file.deep.has(id) ? lines : testBody(file, id);
  const comment = docComment([`Whether \`value\` is a valid {@link ${name}}.`]);
  return [
    `${comment}export `,
    ...functionPieces(is, [valueParameter], (value) => `${value} is ${name}`, body),
  ];
}
