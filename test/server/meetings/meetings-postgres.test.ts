import { describe, expect, it } from "vitest";
import type { MeetingId } from "#shared/domain/ids.ts";
import { closedAfterTest } from "#test/contract/fresh-stores.ts";
import { meetingContract, processOn } from "#test/contract/meeting-contract.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { uuid } from "#test/support/builders.ts";
import { openOffice } from "#test/support/office.ts";

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  let url = "";
  const open = () => closedAfterTest(openAt(url));
  const openFresh = async () => {
    url = await emptied();
    return open();
  };
  meetingContract(openFresh, async (store) => {
    await store.close();
    return open();
  });

  it("[ST4] two server processes begin one standup between them, and both show it", async () => {
    const office = await openOffice(openFresh);
    await office.register("26-000001", "85", "2026-02-01");
    const [one, two] = [processOn(office.store, office), processOn(await open(), office)];
    await two.meeting();
    const ids = Array.from({ length: 20 }, (_, n) => uuid<MeetingId>(7000 + n));
    const answers = await Promise.all(
      ids.map((meetingId, n) => (n % 2 ? one : two).give("startMeeting", { meetingId })),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    const begun = ids[answers.findIndex(({ ok }) => ok)];
    for (const process of [one, two]) await expect.poll(async () => (await process.meeting())?.id).toBe(begun);
    const step = { meetingId: begun ?? uuid<MeetingId>(1), from: "opening", to: "closing" } as const;
    const both = await Promise.all([one.give("stepMeeting", step), two.give("stepMeeting", step)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    for (const process of [one, two]) await expect.poll(async () => (await process.meeting())?.at).toBe("closing");
  });
});
