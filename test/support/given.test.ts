import { existsSync } from "node:fs";
import { validate, version } from "uuid";
import { expect, test } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { givenTime } from "./given-time.ts";
import { idsFrom } from "./ids.ts";
import { tempDir } from "./temp-dir.ts";

const at = Date.parse("2026-11-23T08:00:00+01:00");

test("ids made from a seed are real UUIDv7s, in order, and the same every time", () => {
  const row = (seed: string): CaseId[] => {
    const next = idsFrom(seed, at);
    return Array.from({ length: 300 }, () => next<CaseId>());
  };
  const ids = row("tavle");
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids).toEqual(row("tavle"));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set([...ids, ...row("anden tavle")]).size).toBe(600);
});

test("a given clock stands still until it is moved", () => {
  const time = givenTime("2026-11-23T08:00:00+01:00");
  expect([time.now(), time.now()]).toEqual([at, at]);
  time.pass({ days: 1, hours: 2, minutes: 3 });
  expect(time.now() - at).toBe(((24 + 2) * 60 + 3) * 60_000);
  time.set("2026-11-24T00:00:00+01:00");
  expect(new Date(time.now()).toISOString()).toBe("2026-11-23T23:00:00.000Z");
});

test("every asker gets an empty folder of its own", () => {
  const [one, two] = [tempDir(), tempDir()];
  expect(one).not.toBe(two);
  expect(existsSync(one)).toBe(true);
});
