import { expect, test } from "vitest";
import { readDemoConfig } from "#server/config.ts";
import { readDemoOptions } from "#server/demo/options.ts";
import { toIso } from "#shared/domain/zone.ts";

const read = (...argv: readonly string[]) => {
  const options = readDemoOptions(argv);
  return options.ok ? options.value : options.error;
};

test("without options: 1,500 open cases, the real time, colleagues, the usual port", () => {
  expect(read()).toEqual({ seed: 1, cases: 1500, now: null, colleagues: true, port: null });
});

test("every option is read, also behind npm's own dashes", () => {
  const options = read(
    "--",
    "--seed",
    "7",
    "--cases",
    "120",
    "--now",
    "2026-11-23T08:00",
    "--no-colleagues",
    "--port",
    "4000",
  );
  expect(options).toMatchObject({ seed: 7, cases: 120, colleagues: false, port: 4000 });
  expect(typeof options === "object" && options.now && toIso(options.now)).toBe("2026-11-23T07:00:00.000Z");
  expect(read("--empty")).toMatchObject({ cases: 0, colleagues: false });
});

test("what can't be meant is wrong use", () => {
  for (const argv of [
    ["--cases", "0"],
    ["--cases", "many"],
    ["--seed", "-1"],
    ["--port", "70000"],
    ["--now", "i går"],
    ["--fast"],
    ["x"],
  ])
    expect(read(...argv)).toBe("wrong-use");
});

test("the demo has a folder, a database and a key of its own, and names what is set for nothing", () => {
  const env = { DATABASE_URL: "postgres://elsewhere/tavle", TAVLE_KEY_FILE: "/somewhere/else", PORT: "3001" };
  const config = readDemoConfig(4000, env);
  if (!config.ok) throw new Error("not read");
  expect(config.value.config).toMatchObject({ databaseUrl: null, port: 4000 });
  expect(config.value.config.dataFolder).toMatch(/data-demo$/);
  expect(config.value.config.keyFile).toMatch(/data-demo-key/);
  expect(config.value.unused).toEqual(["DATABASE_URL", "TAVLE_KEY_FILE"]);
});
