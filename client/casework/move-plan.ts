import type { BoardPicture } from "#client/sync/board-sync.ts";
import { moveFactsOf } from "#client/sync/guess.ts";
import type { Column, WipLimit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import { DUTIES, type Stage } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import { checkMove, type MoveAsk, type MoveFacts } from "#shared/domain/moves.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { beyondLimit, isBeyondLimits, limitOfMove } from "#shared/domain/wip.ts";
import { answersOf, asksOf, endsInstead, type MoveDraft } from "./move-draft.ts";

/** What is seen of a board around a move; without the counts no limit is known, and the server says it. */
export interface AroundMove {
  readonly columns: readonly Column[];
  readonly inColumn?: BoardPicture["inColumn"] | undefined;
}

/** A card's way to a column, as far as it may be gone. */
export interface PlannedMove {
  readonly card: Card;
  readonly from: Column;
  readonly facts: MoveFacts;
  /** The column is full by a soft limit: a reason is asked for (MV5). */
  readonly limit: WipLimit | null;
}

export interface MovePlan {
  readonly moves: readonly PlannedMove[];
  readonly refused: readonly { readonly card: Card; readonly rejection: Rejection }[];
}

/** The limit that stands in a card's way into a column, with so many more already on their way there. */
export function limitInTheWay(
  card: Card,
  to: Column,
  { columns, inColumn }: AroundMove,
  onTheirWay = 0,
): WipLimit | null {
  if (!inColumn || isBeyondLimits({ kind: card.kind, remitted: card.duties.remitted, clocks: card.clocks }))
    return null;
  const countIn = (id: ColumnId) => (inColumn.get(id)?.size ?? 0) + (id === to.id ? onTheirWay : 0);
  return limitOfMove({ unit: { columns }, from: card.column, to, countIn });
}

/** Which of the cards may move, and why the others may not. A card that is there already needs nothing. */
export function planMoves(cards: readonly Card[], to: Column, around: AroundMove, today: PlainDate): MovePlan {
  const moves: PlannedMove[] = [];
  const refused: { readonly card: Card; readonly rejection: Rejection }[] = [];
  for (const card of cards) {
    const from = around.columns.find(({ id }) => id === card.column);
    if (!from || (from.id === to.id && to.sorting === "urgency")) continue;
    const facts = moveFactsOf(card, from.stage);
    const limit = limitInTheWay(card, to, around, moves.length);
    const full = limit?.mode === "hard" ? beyondLimit(limit, { column: to.id, person: null }, undefined) : null;
    const check = checkMove(facts, to.stage, {}, today);
    const rejection = full ?? (check.kind === "refused" ? check.rejection : null);
    if (rejection) refused.push({ card, rejection });
    else moves.push({ card, from, facts, limit });
  }
  return { moves, refused };
}

/** Whether anything has to be asked before a card may go. */
export const isAsked = ({ facts, limit }: PlannedMove, { stage }: Column, today: PlainDate): boolean =>
  limit !== null || checkMove(facts, stage, {}, today).kind !== "ok";

/** What the dialog asks for all of them together: each question once. */
export function asksOfAll(
  moves: readonly PlannedMove[],
  toStage: Stage,
  draft: MoveDraft,
  today: PlainDate,
): readonly MoveAsk[] {
  const all = moves.flatMap(({ facts }) => asksOf(facts, toStage, draft, today));
  const missing = new Set(all.flatMap((ask) => (ask.ask === "duties" ? ask.missing : [])));
  const kinds = [...new Map(all.map((ask) => [ask.ask, ask])).values()];
  return kinds.map((ask) =>
    ask.ask === "duties" ? { ...ask, missing: DUTIES.filter((duty) => missing.has(duty)) } : ask,
  );
}

/** A card's own part of what was answered for all: where it goes, and with what. */
export interface AnsweredMove {
  readonly move: PlannedMove;
  /** The answers close the case, wherever it was to go. */
  readonly ends: boolean;
  readonly answers: MoveAnswers;
}

export function answeredMove(move: PlannedMove, toStage: Stage, draft: MoveDraft, today: PlainDate): AnsweredMove {
  const asks = asksOf(move.facts, toStage, draft, today);
  const isAskedFor = (...kinds: readonly MoveAsk["ask"][]) => asks.some(({ ask }) => kinds.includes(ask));
  const missing: readonly string[] = asks.flatMap((ask) => (ask.ask === "duties" ? ask.missing : []));
  const given = answersOf(draft);
  const duties = Object.fromEntries(Object.entries(given.duties ?? {}).filter(([duty]) => missing.includes(duty)));
  const passes = Object.values(duties).includes("passed");
  const ends = isAskedFor("decision") && endsInstead(toStage, draft);
  const needed: Readonly<Record<keyof MoveAnswers, boolean>> = {
    duties: Object.keys(duties).length > 0,
    decision: isAskedFor("decision"),
    lapse: isAskedFor("decision"),
    effortStartedOn: isAskedFor("effortOrFollowUp"),
    followedUp: isAskedFor("effortOrFollowUp"),
    reason: passes || isAskedFor("backReason", "closeReason"),
    overLimit: move.limit !== null && !ends,
    note: true,
  };
  const own = Object.entries({ ...given, duties }).filter(([name]) => needed[name as keyof MoveAnswers]);
  return { move, ends, answers: Object.fromEntries(own) };
}

/** What stands in the way of sending it all: something not filled in, or what the rules refuse for every one of them. */
export function problemOf(
  answered: readonly AnsweredMove[],
  toStage: Stage,
  today: PlainDate,
): "incomplete" | Rejection | null {
  const checks = answered.map(({ move, ends, answers }) => ({
    lacksReason: move.limit !== null && !ends && answers.overLimit === undefined,
    check: checkMove(move.facts, ends ? "closed" : toStage, answers, today),
  }));
  if (checks.some(({ check, lacksReason }) => check.kind === "asks" || lacksReason)) return "incomplete";
  const refused = checks.flatMap(({ check }) => (check.kind === "refused" ? [check.rejection] : []));
  return refused.length === checks.length ? (refused[0] ?? null) : null;
}
