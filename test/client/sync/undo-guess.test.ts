import { describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { columnFor, date, instant, LEADER, TOVE, uuid } from "#test/support/builders.ts";
import { aCard, connected } from "./scripted-server.ts";

const id = uuid<CaseId>(1);
const moved = aCard(1, {
  version: 3,
  column: columnFor("decision"),
  stageSince: date("2026-03-02"),
  duties: { ...aCard(1).duties, answered: { hearing: "done", documents: "notNeeded" } },
});
const move = {
  caseId: id,
  from: columnFor("investigation"),
  toColumn: columnFor("decision"),
  answers: { duties: { hearing: "done", documents: "notNeeded" } },
} as const;

/** Anna has moved the case to *Afgørelse*, and the frame has come. */
async function afterAMove() {
  const scripted = await connected([aCard(1)]);
  void scripted.sync.send("moveCase", move);
  scripted.answer({ ok: true, seq: 11 });
  scripted.changes(10, 11, [moved]);
  const undoable = must(scripted.sync.picture().undoable, "something to take back");
  return { ...scripted, undoable, undo: { command: undoable.command, cases: undoable.cases } };
}

describe("taking one's own last action back", () => {
  it("[MV7] [PR1] holds for what went another way than the line, once the server has done it", async () => {
    const { sync, commands, card } = await connected([aCard(1)]);
    const nextStep = { step: "callDoctor", on: date("2026-03-03") } as const;
    const carried: unknown[] = [];
    const give = (answer: CommandAnswer | null) =>
      sync.sendBy("setNextStep", { caseId: id, nextStep }, async (command) => {
        carried.push(command.payload);
        return answer;
      });
    expect(await give(null)).toBeNull();
    expect(await give({ ok: false, code: "meeting-over", data: {} })).toMatchObject({ ok: false });
    expect(sync.picture().undoable).toBeNull();
    await give({ ok: true, seq: 11 });
    expect(sync.picture().undoable).toMatchObject({ type: "setNextStep", cases: [id] });
    expect([carried.length, commands.length, card(1).pending, sync.picture().pending]).toEqual([3, 0, false, 0]);
  });

  it("[SY3] [MV7] is shown at once, as the card was before, and the server's truth replaces it", async () => {
    const { sync, card, answer, changes, undo } = await afterAMove();
    const verdict = sync.send("undo", undo);
    expect(card(1)).toMatchObject({ ...pick(aCard(1)), pending: true });
    answer({ ok: true, seq: 12 });
    expect(await verdict).toEqual({ ok: true, seq: 12 });
    changes(11, 12, [aCard(1, { version: 4, caseworker: TOVE })]);
    expect(card(1)).toEqual({ ...aCard(1, { version: 4, caseworker: TOVE }), pending: false });
    expect(sync.picture().undoable).toBeNull();
  });

  it("[SY3] [MV7] a refused one shows the truth again, and is not offered a second time", async () => {
    const { sync, card, answer, undo } = await afterAMove();
    const verdict = sync.send("undo", undo);
    const data = { by: LEADER, at: instant("2026-03-02T09:02:00Z") };
    answer({ ok: false, code: "undo-too-late", data });
    expect(await verdict).toEqual({ ok: false, code: "undo-too-late", data });
    expect(card(1)).toEqual({ ...moved, pending: false });
    expect(sync.picture().undoable).toBeNull();
  });

  it("[MV7] nothing is offered while the action is on its way, and never what was refused", async () => {
    const { sync, answer } = await connected([aCard(1)]);
    void sync.send("moveCase", move);
    expect(sync.picture().undoable).toBeNull();
    answer({ ok: false, code: "not-found", data: {} });
    expect(sync.picture().undoable).toBeNull();
  });
});

const pick = ({ column, stageSince, duties }: typeof moved) => ({ column, stageSince, duties });
