import { defineConfig } from "vitest/config";

/** Functions alone, without files, processes or a state of their own: all in the same two threads, each module read once. */
const PURE = ["test/{client,shared}/**/*.test.{ts,tsx}"];
/** Real browsers and whole processes, which disturb each other little: after the parts, two files at a time. */
const WHOLE = ["test/e2e/**/*.test.{ts,tsx}", "test/kill/**/*.test.ts"];
/** Of those, what follows a pointer's pace or must overtake a running process: last, one file at a time. */
const ALONE = [
  "test/e2e/{by-touch,dragging,keyboard-moves,two-at-one-board}.test.ts",
  "test/kill/{drill,list-kill}.test.ts",
];

const whole = { testTimeout: 120_000, hookTimeout: 120_000, setupFiles: "test/support/leave-with-run.ts" };

export default defineConfig({
  test: {
    globalSetup: "test/support/global-setup.ts",
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          include: PURE,
          testTimeout: 20_000,
          pool: "threads",
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "parts",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...PURE, ...WHOLE],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          setupFiles: "test/support/leave-with-run.ts",
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...whole, name: "whole", include: WHOLE, exclude: ALONE, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        test: { ...whole, name: "alone", include: ALONE, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
