import { describe, expect, it } from "vitest";
import { othersMoves } from "#client/features/board/others-moves.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { ANNA, aCard, aPicture, BO, columnOf, withCard } from "#test/client/some-cards.ts";
import { instant } from "#test/support/builders.ts";

const card = aCard("1");
const picture = aPicture([card, aCard("2")]);
const moved = (stage: Stage, by: PersonId, minute = 5): ShownCard => ({
  ...card,
  column: columnOf(stage).id,
  lastMove: { by, at: instant(`2026-11-23T08:0${minute}:00Z`) },
});

describe("what others have moved", () => {
  it("[SY1] is told by the mover whom the card names", () => {
    expect(othersMoves(picture, withCard(picture, moved("decision", BO)), ANNA)).toEqual([
      { card: card.id, number: "1", by: BO, from: columnOf("investigation").id, to: columnOf("decision").id },
    ]);
  });

  it("[SY3] is not what one moved oneself, nor the guess that comes before it", () => {
    expect(othersMoves(picture, withCard(picture, moved("decision", ANNA)), ANNA)).toEqual([]);
    const earlier = withCard(picture, moved("investigation", BO));
    const guessed = withCard(earlier, { ...moved("decision", BO), pending: true });
    expect(othersMoves(earlier, guessed, ANNA)).toEqual([]);
  });

  it("[SY3] is what takes a card on from where one's own guess had put it", () => {
    const guessed = withCard(picture, { ...card, column: columnOf("decision").id, pending: true });
    const [move] = othersMoves(guessed, withCard(guessed, moved("followUp", BO)), ANNA);
    expect(move).toMatchObject({ from: columnOf("decision").id, to: columnOf("followUp").id });
  });

  it("[SY1] is neither a card that is new on the board nor one that changed in its place", () => {
    const without = { ...picture, cards: new Map([...picture.cards].filter(([id]) => id !== (card.id as CaseId))) };
    expect(othersMoves({ ...without, inColumn: new Map() }, picture, ANNA)).toEqual([]);
    expect(othersMoves(picture, withCard(picture, { ...card, caseworker: null }), ANNA)).toEqual([]);
  });
});
