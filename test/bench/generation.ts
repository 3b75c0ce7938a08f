import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { x } from "tinyexec";
import type { Json, JsonObject } from "../../src/json.ts";
import { project } from "./buildChildren.ts";
import { growthSchema } from "./growthSchema.ts";
import { median } from "./median.ts";

/** What one command line took: median CPU seconds of all its processes, and the peak memory of the largest, in MB. */
export interface Generation {
  readonly tool: string;
  readonly input: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** What it said, where it failed. */
  readonly failed?: string;
}

/** Peers that are no dependency of the project: they need TypeScript 5. Installed once, beside other caches. */
const elsewhere = ["quicktype@26.0.0", "openapi-typescript@7.13.0", "typescript@5.9.3"];

/** The shorter a run, the more of it is chance. What takes a minute is run once. */
function roundsFor(bytes: number): number {
  return bytes > 3e6 ? 1 : bytes > 3e5 ? 5 : 15;
}

/** Runs the whole command lines, ours for the whole package and the peers' for types alone, on AuditLog and on schemas of each size. */
export async function measureGeneration(
  sizes: readonly number[],
  tell: (what: string) => void,
): Promise<Generation[]> {
  const peers = path.join(project, "node_modules/.cache/bench-peers");
  if (!existsSync(path.join(peers, "node_modules/quicktype"))) {
    tell("installing quicktype and openapi-typescript");
    mkdirSync(peers, { recursive: true });
    writeFileSync(path.join(peers, "package.json"), JSON.stringify({ private: true }));
    await x("npm", ["install", "--ignore-scripts", ...elsewhere], {
      nodeOptions: { cwd: peers },
      throwOnError: true,
    });
  }
  const folder = mkdtempSync(path.join(tmpdir(), "bench-generation-"));
  try {
    writeFileSync(path.join(folder, "hook.mjs"), hook);
    const results: Generation[] = [];
    const auditLog = path.join(project, "schemas/coder-auditlog/schema.json");
    const inputs: [string, JsonObject][] = [
      ["AuditLog", JSON.parse(readFileSync(auditLog, "utf8"))],
      ...sizes.map((size): [string, JsonObject] => [
        `${size.toLocaleString("en")} definitions`,
        growthSchema(size, 100),
      ]),
    ];
    for (const [input, schema] of inputs) {
      // AuditLog stays where it is, beside its overlays.
      const file = input === "AuditLog" ? auditLog : path.join(folder, "schema.json");
      const api = path.join(folder, "openapi.json");
      if (file !== auditLog) writeFileSync(file, JSON.stringify(schema));
      writeFileSync(api, JSON.stringify(openApiOf(schema)));
      const tools = commands(peers, file, api, path.join(folder, "out"), input !== "AuditLog");
      const runs = Object.keys(tools).map((tool) => ({ tool, rounds: [] as Run[] }));
      // In turns, so that a busy machine is as hard on each.
      for (let round = 0; round < roundsFor(JSON.stringify(schema).length); round++) {
        tell(`${input}, round ${round + 1}`);
        for (const { tool, rounds } of runs) {
          // Nothing of an earlier run is there to be found unchanged: as with --force.
          rmSync(path.join(folder, "out"), { recursive: true, force: true });
          mkdirSync(path.join(folder, "out"));
          rounds.push(await measured(folder, tools[tool] as readonly string[]));
        }
      }
      for (const { tool, rounds } of runs) {
        const seconds = median(rounds.map((each) => each.seconds));
        const megabytes = Math.max(...rounds.map((each) => each.megabytes));
        results.push({ tool, input, ...rounds.at(-1), seconds, megabytes });
      }
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commands(
  peers: string,
  schema: string,
  api: string,
  out: string,
  definitions: boolean,
): { readonly [tool: string]: readonly string[] } {
  const bin = (from: string, name: string, command: string) => {
    const manifest = path.join(from, "node_modules", name, "package.json");
    const { bin: bins } = createRequire(import.meta.url)(manifest);
    return path.join(path.dirname(manifest), typeof bins === "string" ? bins : bins[command]);
  };
  const quicktype = [
    "--src-lang",
    "schema",
    "--lang",
    "typescript",
    "--just-types",
    "--out",
    path.join(out, "quicktype.ts"),
  ];
  return {
    ours: [
      path.join(project, "dist/cli.js"),
      "generate",
      "--schema",
      schema,
      "--out",
      path.join(out, "package"),
    ],
    "json-schema-to-typescript": [
      bin(project, "json-schema-to-typescript", "json2ts"),
      "--unreachableDefinitions",
      "--input",
      schema,
      "--output",
      path.join(out, "json2ts.ts"),
    ],
    // Left alone, it writes only what the root reaches.
    quicktype: [
      bin(peers, "quicktype", "quicktype"),
      ...quicktype,
      `${schema}${definitions ? "#/$defs/" : ""}`,
    ],
    "openapi-typescript": [
      bin(peers, "openapi-typescript", "openapi-typescript"),
      api,
      "--output",
      path.join(out, "openapi.ts"),
    ],
  };
}

/** Every process of a command line, whichever it starts, writes here what it took when it ends. */
const hook = `import { appendFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(process.env.BENCH_USAGE, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]) + "\\n");
});
`;

type Run = Omit<Generation, "tool" | "input">;

async function measured(folder: string, command: readonly string[]): Promise<Run> {
  const usage = path.join(folder, "usage");
  rmSync(usage, { force: true });
  const env = {
    ...process.env,
    BENCH_USAGE: usage,
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(folder, "hook.mjs")).href}`,
  };
  const { exitCode, stderr } = await x("node", [...command], { nodeOptions: { env, cwd: folder } });
  const rows: [number, number][] = existsSync(usage)
    ? readFileSync(usage, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
  return {
    seconds: rows.reduce((sum, [seconds]) => sum + seconds, 0),
    megabytes: Math.max(...rows.map(([, megabytes]) => megabytes)),
    ...(exitCode !== 0 && {
      failed: /^.*Error.*$/m.exec(stderr)?.[0].trim().slice(0, 120) ?? `exit code ${exitCode}`,
    }),
  };
}

/** A description of an API whose components are the definitions of `schema` and, by its title, the schema itself. */
function openApiOf({ $schema: _, $id: __, $defs = {}, ...root }: JsonObject): JsonObject {
  const schemas = { ...($defs as JsonObject), [String(root["title"])]: root };
  return {
    openapi: "3.1.0",
    info: { title: "Definitions", version: "1" },
    paths: {},
    components: { schemas: moved(schemas) },
  };
}

/** With every reference to a definition leading to the component of that name. */
function moved(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'));
}
