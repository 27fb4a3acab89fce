import { defineConfig } from "vitest/config";

/** Tests that drive real browsers or whole processes: after the others and one file at a time, or they disturb each other. */
const WHOLE = ["test/e2e/**/*.test.{ts,tsx}", "test/kill/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "test/support/global-setup.ts",
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "parts",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: WHOLE,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          setupFiles: "test/support/leave-with-run.ts",
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "whole",
          include: WHOLE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          setupFiles: "test/support/leave-with-run.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
