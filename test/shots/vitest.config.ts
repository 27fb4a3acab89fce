import { defineConfig } from "vitest/config";

/** `npm run shots`: pictures of every page and state, for looking at; they prove nothing by themselves. */
export default defineConfig({
  test: {
    globalSetup: "test/support/global-setup.ts",
    include: ["test/shots/*.shots.ts"],
    setupFiles: "test/support/leave-with-run.ts",
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
