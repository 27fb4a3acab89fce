import { beforeEach, describe, expect, it } from "vitest";
import { StorageFailed, type Store } from "#server/store/port.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { type Relay, relayTo } from "#test/contract/store-relay.ts";
import * as world from "#test/contract/store-world.ts";
import { caseNo, change, hears, newCase, register, UNIT, writes } from "#test/contract/store-world.ts";

const freshUrl = emptiedDatabase();

describe("a PostgreSQL that goes away", () => {
  let relay: Relay;
  let store: Store;
  let direct: Store;

  beforeEach(async () => {
    const url = await freshUrl();
    relay = await relayTo(url);
    [store, direct] = await Promise.all([openAt(relay.url), openAt(url)]);
    await world.begin(store);
    await register(store, newCase(1));
    return async () => {
      await Promise.all([store.close(), direct.close()]);
      await relay.close();
    };
  });

  it("[SY5] refuses commands and readings while it is gone, and serves again by itself", async () => {
    await relay.cut();
    await expect(change(store, 1)).rejects.toMatchObject({ reason: "unavailable" });
    await expect(store.board(UNIT)).rejects.toThrow(StorageFailed);
    await expect(store.check()).rejects.toThrow(StorageFailed);
    await relay.mend();
    expect((await change(store, 1)).answer).toEqual({ ok: true, seq: 2 });
    expect((await store.board(UNIT)).seq).toBe(2);
  });

  it("[SY5] in the middle of 50 commands leaves each one whole or undone, and the same again tells which", async () => {
    const ids = world.upTo(50).map(() => world.nextCommand());
    let planned = 0;
    const give = (commandId: (typeof ids)[number]) =>
      change(
        store,
        1,
        {},
        {
          commandId,
          plan: (loaded) => {
            planned += 1;
            if (planned === 20) void relay.cut();
            return writes(world.changing(loaded, caseNo(1)));
          },
        },
      );
    const first = await Promise.allSettled(ids.map(give));
    for (const outcome of first)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ reason: "unavailable" });
    expect(first.some(({ status }) => status === "rejected")).toBe(true);
    await relay.mend();
    const again = await Promise.all(ids.map(give));
    expect(again.every(({ answer }) => answer.ok)).toBe(true);
    expect(await world.seqsOf(store, UNIT)).toEqual(world.upTo(51));
    expect(new Set((await world.wholeJournal(store, UNIT)).map(({ commandId }) => commandId)).size).toBe(51);
  });

  it("[SY1] what others changed meanwhile is heard when the line is back", async () => {
    await relay.cut();
    await change(direct, 1);
    await change(direct, 1);
    const reached = hears(store, UNIT, 3);
    await relay.mend();
    await reached;
  }, 10_000);

  it("[SY1] hears of others although every connection was ended by the database", async () => {
    const reached = hears(store, UNIT, 2);
    await relay.cut();
    await relay.mend();
    await change(direct, 1);
    await reached;
  });
});
