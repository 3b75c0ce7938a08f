import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What modules keep from one file of tests to the next is what they worked out before, which no result depends on; to load them
    // anew for each takes half of the time.
    isolate: false,
    // By default one processor is left alone: of two, one would be idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
