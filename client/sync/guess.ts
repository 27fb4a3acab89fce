import type { Column } from "#shared/domain/board.ts";
import type { Card, CardDuties } from "#shared/domain/card.ts";
import type { CaseChange, Command, MoveAnswers, Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { holdFrom } from "#shared/domain/holds.ts";
import type { CaseId, ColumnId, CommandId } from "#shared/domain/ids.ts";
import { checkMove, type MoveFacts } from "#shared/domain/moves.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { placeBefore, type Ranked } from "#shared/domain/ranks.ts";

/** What a guess may look at beside the card: all of it is on the screen. */
export interface Surroundings {
  readonly today: PlainDate;
  readonly columns: readonly Column[];
  /** A card as it was when one of one's own commands was given; null where nobody knows any more. */
  readonly before: (command: CommandId, card: CaseId) => Card | null;
  /** The cards shown in a column sorted by hand, with their places. */
  readonly ranksIn: (column: ColumnId) => readonly Ranked[];
}

/** The card as it will probably be, once the server has carried the command out; commands without a guess change nothing (SY3). */
export function guess(card: Card, command: Command | CaseChange, around: Surroundings): Card {
  switch (command.type) {
    case "moveCase":
      return guessMove(card, command.payload, around);
    case "assignCase":
      return guessAssignment(card, command.payload.caseworker);
    case "setHold":
      return guessHold(card, command.payload, around);
    case "setNextStep":
      return { ...card, nextStep: command.payload.nextStep };
    case "setStandIn":
      return { ...card, standIn: command.payload.standIn };
    case "changeCases":
      return command.payload.changes
        .filter(({ payload }) => payload.caseId === card.id)
        .reduce<Card>((guessed, change) => guess(guessed, change, around), card);
    case "undo":
      return guessUndo(card, around.before(command.payload.command, card.id));
    default:
      return card;
  }
}

function guessHold(card: Card, { hold }: Payloads["setHold"], { today }: Surroundings): Card {
  return { ...card, hold: hold && holdFrom(card.hold, hold, today) };
}

/** What a command may have changed is again as it was before it; the rest stands as it is (MV7). */
function guessUndo(card: Card, before: Card | null): Card {
  if (!before) return card;
  const { column, rank, stageSince, stageDaysBefore, duties } = before;
  const { caseworker, caseworkerChanges, hold, nextStep, sparringSince, standIn } = before;
  return {
    ...card,
    ...{ column, rank, stageSince, stageDaysBefore, duties },
    ...{ caseworker, caseworkerChanges, hold, nextStep, sparringSince, standIn },
  };
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
