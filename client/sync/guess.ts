import type { Column } from "#shared/domain/board.ts";
import type { Card, CardDuties } from "#shared/domain/card.ts";
import type { Command, MoveAnswers, Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import { checkMove, type MoveFacts } from "#shared/domain/moves.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { placeBefore, type Ranked } from "#shared/domain/ranks.ts";

/** What a guess may look at beside the card: all of it is on the screen. */
export interface Surroundings {
  readonly today: PlainDate;
  readonly columns: readonly Column[];
  /** The cards shown in a column sorted by hand, with their places. */
  readonly ranksIn: (column: ColumnId) => readonly Ranked[];
}

/** The card as it will probably be, once the server has carried the command out; commands without a guess change nothing (SY3). */
export function guess(card: Card, command: Command, around: Surroundings): Card {
  switch (command.type) {
    case "moveCase":
      return guessMove(card, command.payload, around);
    case "assignCase":
      return guessAssignment(card, command.payload.caseworker);
    case "setHold": {
      const { hold } = command.payload;
      return {
        ...card,
        hold: hold && { reason: hold.reason, since: around.today, chaseOn: hold.chaseOn ?? null },
      };
    }
    default:
      return card;
  }
}

function guessMove(card: Card, payload: Payloads["moveCase"], around: Surroundings): Card {
  const column = around.columns.find(({ id }) => id === payload.toColumn);
  const stage = around.columns.find(({ id }) => id === card.column)?.stage;
  // Someone has moved it on since: the server will refuse, or has carried the command out already (MV6).
  if (!column || !stage || card.column !== payload.from) return card;
  const answers = payload.answers ?? {};
  if (checkMove(moveFactsOf(card, stage), column.stage, answers, around.today).kind !== "ok") return card;
  const rank =
    column.sorting === "hand" ? placeBefore(around.ranksIn(column.id), card.id, payload.before ?? null).rank : null;
  const staged = stage === column.stage ? {} : { stageSince: around.today, stageDaysBefore: 0 };
  return { ...card, ...staged, column: column.id, rank, duties: dutiesAfter(card.duties, answers) };
}

/** What the rule of moves needs to know, as far as a card tells it: all of it. */
export function moveFactsOf(card: Card, stage: Column["stage"]): MoveFacts {
  const { target, needsDecision } = provisionOf(card.provision);
  const { kind, receivedOn, duties } = card;
  return { stage, kind, receivedOn, isAboutChild: target === "child", needsDecision, duties };
}

const dutiesAfter = (duties: CardDuties, { duties: answered, ...answers }: MoveAnswers): CardDuties => ({
  ...duties,
  answered: { ...duties.answered, ...answered },
  decided: answers.lapse ? "lapsed" : (duties.decided ?? answers.decision?.outcome ?? null),
  effortStarted: duties.effortStarted || answers.effortStartedOn !== undefined,
  followedUp: duties.followedUp || answers.followedUp !== undefined,
});

function guessAssignment(card: Card, caseworker: Card["caseworker"]): Card {
  const changes = card.caseworker !== null && caseworker !== null && card.caseworker !== caseworker ? 1 : 0;
  return { ...card, caseworker, caseworkerChanges: card.caseworkerChanges + changes };
}
