import { enumOf } from "../../model/enumOf.ts";
import type { Model } from "../../model/model.ts";
import { memberNames } from "../../model/typeName.ts";
import { stringLiteral } from "../code.ts";
import { surfaceOf } from "../surface.ts";
import { declaredEnums } from "./namedTypes.ts";

export interface Snippet {
  /** A line of Markdown that says what it is for. */
  readonly purpose: string;
  /** A TypeScript module. */
  readonly code: string;
}

/** A `switch` over more members would not be a short example. */
const longestSwitch = 8;

/**
 * Three short modules that use the package `name`: one has a value checked and its type, one says what is wrong with
 * a document, one handles every member of an enum or, where none is small enough, tests with a fixture.
 */
export function snippets(model: Model, name: string): Snippet[] {
  const root = model.names.get(model.roots[0] as number);
  if (root === undefined) return [];
  const from = stringLiteral(name);
  return [narrowing(root, from), listing(root, from), switching(model, from) ?? testing(root, name)];
}

function narrowing(root: string, from: string): Snippet {
  const { is } = surfaceOf(root);
  const code = `import { ${is}, type ${root} } from ${from};

export function parse(text: string): ${root} | undefined {
  const value: unknown = JSON.parse(text);
  return ${is}(value) ? value : undefined;
}
`;
  return { purpose: "Check what comes from outside, and have its type from there on:", code };
}

function listing(root: string, from: string): Snippet {
  const { validate } = surfaceOf(root);
  const code = `import { ${validate} } from ${from};

export function complaints(value: unknown): string[] {
  const result = ${validate}(value);
  return result.ok ? [] : result.issues.map((issue) => \`\${issue.instancePath}: \${issue.message}\`);
}
`;
  return { purpose: "Say everything that is wrong with a value, and where:", code };
}

/** The smallest closed enum, so that the compiler can see that no member is missing. */
function switching(model: Model, from: string): Snippet | undefined {
  const [smallest] = declaredEnums(model)
    .flatMap(({ name, id }) => {
      const { values = [], open } = enumOf(model, id) ?? {};
      return open === false && values.length > 1 && values.length <= longestSwitch ? [{ name, values }] : [];
    })
    .sort((a, b) => a.values.length - b.values.length);
  if (!smallest) return undefined;
  const { name, values } = smallest;
  const members = memberNames(values);
  const cases = values.map(
    (value, index) => `    case ${name}.${members[index]}:\n      return ${stringLiteral(String(value))};\n`,
  );
  const code = `import { ${name} } from ${from};

export function label(value: ${name}): string {
  switch (value) {
${cases.join("")}  }
}
`;
  return {
    purpose: "Handle every member of an enum; the compiler says when a new one is missing here:",
    code,
  };
}

function testing(root: string, name: string): Snippet {
  const { fixture, is } = surfaceOf(root);
  const code = `import { ${is} } from ${stringLiteral(name)};
import { ${fixture} } from ${stringLiteral(`${name}/fixtures`)};

export function sample(): unknown {
  const document: unknown = ${fixture}();
  return ${is}(document) ? document : undefined;
}
`;
  return { purpose: "Have a valid document for a test:", code };
}
