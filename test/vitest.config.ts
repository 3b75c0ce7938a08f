import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // No module here keeps anything from one test to another; to load them anew for each file takes half of the time.
    isolate: false,
    // By default one processor is left alone: of two, one would be idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
