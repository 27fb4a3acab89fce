import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { makeDisplays } from "#server/auth/displays.ts";
import { makePairings, type Pairings } from "#server/auth/pairings.ts";
import type { Store } from "#server/store/port.ts";
import type { DisplayId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import * as world from "#test/contract/store-world.ts";
import { instant } from "#test/support/builders.ts";

const freshUrl = emptiedDatabase();
const now = () => fromIso(world.NOW);

describe("pairing a screen where two server processes share one PostgreSQL", () => {
  let one: Store;
  let two: Store;
  let asked: Pairings;
  let confirmed: Pairings;

  beforeEach(async () => {
    const url = await freshUrl();
    [one, two] = await Promise.all([openAt(url), openAt(url)]);
    await world.begin(one);
    asked = makePairings(one, now, v7);
    confirmed = makePairings(two, now, v7);
    return () => Promise.all([one.close(), two.close()]);
  });

  const display = (id: DisplayId) => ({
    ...{ id, unit: world.UNIT, name: "Gangen", kind: "corridor" as const },
    ...{ pairedAt: world.NOW, pairedBy: world.ACTOR, revokedAt: null },
  });
  const confirm = (id: DisplayId) =>
    world.commit(two, () => world.writes({ entries: [world.entry(world.UNIT)], display: display(id) }));

  it("[WA1] the code that one shows is confirmed by the other, and the token that one gives is known to both", async () => {
    const { code, secret } = must(await asked.begin(), "pairing");
    expect(await confirmed.claim(secret)).toEqual({ state: "waiting" });
    await confirm(must(await confirmed.displayOf(code), "display"));
    const claimed = must(await asked.claim(secret), "claim");
    const token = claimed.state === "paired" ? claimed.token : "";
    for (const store of [one, two])
      expect(await makeDisplays(store, now).find(token)).toMatchObject({ name: "Gangen", kind: "corridor" });
    makeDisplays(two, now).saw(must(await makeDisplays(one, now).find(token), "display").id);
    await expect.poll(async () => (await one.displays())[0]?.seenAt).toBe(world.NOW);
    expect(await asked.claim(secret)).toBeNull();
  });

  it("[WA1] one that is revoked in the other is nothing in either", async () => {
    const { code, secret } = must(await asked.begin(), "pairing");
    const id = must(await confirmed.displayOf(code), "display");
    await confirm(id);
    const claimed = must(await asked.claim(secret), "claim");
    const token = claimed.state === "paired" ? claimed.token : "";
    const revoked = { ...display(id), revokedAt: instant("2026-03-02T09:00:00Z") };
    await world.commit(two, () => world.writes({ entries: [world.entry(world.UNIT)], display: revoked }));
    for (const store of [one, two]) expect(await makeDisplays(store, now).find(token)).toBeNull();
  });
});
