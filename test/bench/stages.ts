import type { Profiler } from "node:inspector";

/** Stages of `generate`, by the built files that they begin in; the first that fits a file counts. */
const stages: readonly (readonly [string, RegExp])[] = [
  ["check", /\/dist\/schema\/(?:checkMetaSchema|pattern\/|contradictions)|\/dist\/contradictions/],
  ["resolve", /\/dist\/schema\//],
  ["model", /\/dist\/model\//],
  ["enums", /\/dist\/emit\/enums\.js/],
  ["types", /\/dist\/emit\/types\.js/],
  ["guards", /\/dist\/emit\/guards\.js/],
  ["fixtures", /\/dist\/emit\/fixtures\.js/],
  ["docs", /\/dist\/emit\/(?:docs|package)\.js/],
  ["compile", /\/dist\/emit\/compile\.js/],
];

export const stageNames: readonly string[] = [...stages.map(([name]) => name), "garbage", "other"];

/** Seconds of the main thread by stage: a sample belongs to the outermost frame that a stage begins in. */
export function secondsByStage({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): Record<string, number> {
  const stageOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, above: string) => {
    const node = byId.get(id);
    const own = stages.find(([, file]) => file.test(node?.callFrame.url ?? ""))?.[0];
    const stage = above === "other" ? (own ?? "other") : above;
    stageOf.set(id, stage);
    for (const child of node?.children ?? []) visit(child, stage);
  };
  if (nodes[0] !== undefined) visit(nodes[0].id, "other");
  const seconds: Record<string, number> = Object.fromEntries(stageNames.map((name) => [name, 0]));
  samples.forEach((id, index) => {
    const { functionName } = byId.get(id)?.callFrame ?? { functionName: "(idle)" };
    if (functionName === "(idle)") return;
    const stage = functionName === "(garbage collector)" ? "garbage" : (stageOf.get(id) ?? "other");
    seconds[stage] = (seconds[stage] ?? 0) + (timeDeltas[index] ?? 0) / 1e6;
  });
  return seconds;
}
