import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const support = (name: string): string => fileURLToPath(new URL(`../support/${name}.ts`, import.meta.url));

/** `npm run shots`: pictures of every page and state, for looking at; they prove nothing by themselves. */
export default defineConfig({
  test: {
    globalSetup: support("global-setup"),
    include: ["test/shots/*.shots.ts"],
    setupFiles: support("leave-with-run"),
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
