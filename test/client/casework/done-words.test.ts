import { describe, expect, it } from "vitest";
import { doneText } from "#client/casework/done-words.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Undoable } from "#client/sync/undo-stack.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { ANNA, aCard, aPicture, BO, columnOf } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const da = textsIn("da");

/** What is said after a command that made these changes. */
function said(type: Undoable["type"], changes: readonly (readonly [ShownCard, Partial<ShownCard>])[]): string | null {
  const before = new Map(changes.map(([card]) => [card.id, card]));
  const now = changes.map(([card, change]) => ({ ...card, version: card.version + 1, ...change }));
  const undoable = { command: uuid<CommandId>(900), type, cases: [...before.keys()], before };
  return doneText(undoable, aPicture(now), da);
}

describe("what one has just done, in words", () => {
  it("[MV7] a move names the case and the column", () => {
    const text = said("moveCase", [[aCard("26-001151"), { column: columnOf("decision").id }]]);
    expect(text).toBe("Sag 26-001151 er flyttet til Afgørelse");
  });

  it("[MV7] an assignment names the colleague, and nobody as nobody", () => {
    expect(said("assignCase", [[aCard("26-001151"), { caseworker: BO }]])).toBe(
      "Sag 26-001151 er fordelt til Bo Prøve",
    );
    expect(said("assignCase", [[aCard("26-001151"), { caseworker: null }]])).toBe(
      "Sag 26-001151 er ikke længere fordelt",
    );
  });

  it("[MV7] a hold says what the case waits for, and that it waits no longer", () => {
    const hold = { reason: "doctor", since: date("2026-11-23"), chaseOn: null } as const;
    expect(said("setHold", [[aCard("26-001151"), { hold }]])).toBe("Sag 26-001151: Afventer læge");
    expect(said("setHold", [[aCard("26-001151", { hold }), { hold: null }]])).toBe(
      "Sag 26-001151 afventer ikke længere",
    );
  });

  it("[MV7] several cases are counted, those that were refused left out", () => {
    const column = columnOf("decision").id;
    const refused = aCard("26-000003");
    const changes = [
      [aCard("26-000001"), { column }],
      [aCard("26-000002"), { column }],
      [refused, { version: refused.version }],
    ] as const;
    expect(said("changeCases", changes)).toBe("2 sager er flyttet til Afgørelse");
    expect(said("changeCases", [[aCard("26-000001", { caseworker: null }), { caseworker: ANNA }]])).toBe(
      "1 sag er fordelt til Anna Prøve",
    );
  });

  it("[MV7] nothing is said before the board shows it", () => {
    const card = aCard("26-001151");
    expect(said("moveCase", [[card, { version: card.version }]])).toBe(null);
  });
});
