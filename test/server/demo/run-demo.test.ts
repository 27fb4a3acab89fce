import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { writesOf } from "#server/cases/writes.ts";
import { type Config, readConfig } from "#server/config.ts";
import { runDemo } from "#server/demo/run-demo.ts";
import { openInstallation } from "#server/installation.ts";
import { start } from "#server/start.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** Runs the demo until it serves, and stops it there. */
async function demo(data: string, ...argv: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runDemo([...argv, "--port", "0"], {
    env: { TAVLE_DATA: data, LOG_LEVEL: "silent" },
    say: (sentence) => said.push(sentence),
    complain: (sentence) => complained.push(sentence),
    show: () => {},
    untilStopped: Promise.resolve(),
  });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

function configOf(data: string): Config {
  const config = readConfig({ TAVLE_DATA: data, PORT: "0", LOG_LEVEL: "silent" });
  if (!config.ok) throw new Error(config.error.join(" "));
  return config.value;
}

const newFolder = () => join(tempDir("demo"), "data");

test("an installation with cases of its own is refused, and left as it was", async () => {
  const data = newFolder();
  const opened = await openInstallation(configOf(data), () => Date.now() as Instant);
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.close();
  const before = readFileSync(join(data, "tavle.db"));
  const { code, complained } = await demo(data, "--empty");
  expect(code).toBe(1);
  expect(complained).toContain("er ikke en demo. Den bliver ikke rørt");
  expect(readFileSync(join(data, "tavle.db")).equals(before)).toBe(true);
});

test("a folder with other files in it is refused too", async () => {
  const data = newFolder();
  mkdirSync(data);
  writeFileSync(join(data, "brev.txt"), "noget andet");
  expect((await demo(data, "--empty")).code).toBe(1);
  expect(existsSync(join(data, "tavle.db"))).toBe(false);
});

test("without cases it has three units and four people, is used again today, and made anew for other wishes", async () => {
  const data = newFolder();
  const first = await demo(data, "--empty");
  expect(first.code).toBe(0);
  expect(first.said).toContain("Demoen er klar efter");
  expect(first.said).toContain("Adgangskode for alle: tavle-demo");
  expect((await demo(data, "--empty")).said).toContain("Demoen fra tidligere i dag bruges");
  expect((await demo(data, "--empty", "--seed", "2")).said).toContain("Den laves på ny");
  const opened = await openInstallation(configOf(data), () => Date.now() as Instant);
  if (!opened.ok) throw new Error(opened.error);
  const { units } = await opened.value.store.organisation();
  expect([...units.values()].map(({ name }) => name).sort()).toEqual([
    ...["Børn og Unge Handicap", "Socialpsykiatri", "Voksen Handicap"],
  ]);
  expect((await opened.value.store.derived()).states).toEqual([]);
  expect(await opened.value.store.credential("Ida Petersen")).not.toBeNull();
  await opened.value.close();
}, 60_000);

test("a clock that is set finds the department untouched, or makes it anew", async () => {
  const data = newFolder();
  const argv = ["--empty", "--now", "2026-11-25T09:30"];
  expect((await demo(data, ...argv)).said).toContain("Demoen er klar efter");
  expect((await demo(data, ...argv)).said).toContain("Demoen fra tidligere i dag bruges");
  const opened = await openInstallation(configOf(data), () => Date.now() as Instant);
  if (!opened.ok) throw new Error(opened.error);
  const { store } = opened.value;
  await store.commit({
    ...{ commandId: v7() as CommandId, actor: SYSTEM_ACTOR, stream: ORGANISATION, now: toIso(Date.now() as Instant) },
    scope: { streams: [ORGANISATION], cases: [] },
    plan: (loaded) => {
      const recording = { actor: SYSTEM_ACTOR, recordedAt: toIso(Date.now() as Instant), backfill: false };
      const closed = { type: "dayClosed", on: "2026-12-24" as PlainDate } as const;
      return { ok: true, writes: writesOf(loaded, { happenings: [], organisation: [closed] }, recording) };
    },
  });
  await opened.value.close();
  expect((await demo(data, ...argv)).said).toContain("Den laves på ny");
}, 60_000);

test("npm start does not serve a demo", async () => {
  const data = newFolder();
  await demo(data, "--empty");
  const complained: string[] = [];
  const code = await start(configOf(data), {
    say: () => {},
    complain: (sentence) => complained.push(sentence),
    untilStopped: Promise.resolve(),
  });
  expect(code).toBe(1);
  expect(complained.join()).toContain("er en demo med opdigtede sager");
}, 60_000);
