import { describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { ANNA, TOVE, UNIT, uuid } from "#test/support/builders.ts";
import { aCard, connected } from "./scripted-server.ts";

const people = [
  { id: ANNA, caseId: null },
  { id: TOVE, caseId: uuid<CaseId>(1) },
];

describe("who is at the board", () => {
  it("is shown beside the picture, which stays the same, and by nobody once the line is lost", async () => {
    const { sync, say, lines } = await connected([aCard(1)]);
    let heard = 0;
    sync.onPresence(() => {
      heard += 1;
    });
    const picture = sync.picture();
    expect(sync.presence()).toEqual([]);
    say({ type: "presence", message: { unit: UNIT, people } });
    expect([sync.presence(), heard]).toEqual([people, 1]);
    expect(sync.picture()).toBe(picture);
    lines.wire().cut();
    expect([sync.presence(), heard]).toEqual([[], 2]);
  });

  it("learns which case one has open, also on a new line", async () => {
    const { sync, lines, time, welcome, saidOpen } = await connected([aCard(1)]);
    sync.sayOpen(uuid(1));
    sync.sayOpen(uuid(1));
    lines.wire().letAll();
    expect(saidOpen).toEqual([{ caseId: null }, { caseId: uuid(1) }]);
    lines.wire().cut();
    time.pass(1_000);
    lines.wire().letAll();
    welcome(1);
    lines.wire().letAll();
    expect(saidOpen.at(-1)).toEqual({ caseId: uuid(1) });
    expect(saidOpen).toHaveLength(3);
    sync.sayOpen(null);
    lines.wire().letAll();
    expect(saidOpen.at(-1)).toEqual({ caseId: null });
  });
});
