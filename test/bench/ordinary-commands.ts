import { v7 } from "uuid";
import { columnOf } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Command } from "#shared/domain/commands.ts";
import { addDays, type Instant, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import type { ColumnId, CommandId } from "#shared/domain/ids.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { OpenBoard } from "./board-client.ts";

type Said = Pick<Command, "type" | "payload">;

interface Place {
  readonly card: Card;
  readonly home: ColumnId;
  readonly away: ColumnId;
  /** How often something has been done to it. */
  turns: number;
}

/** What is done to a case, over and over: it waits, is agreed on for today, moves, waits no more, is planned, and moves back. */
const COURSE: readonly ((place: Place, inDays: (days: number) => PlainDate) => Said)[] = [
  ({ card: { id: caseId } }) => ({ type: "setHold", payload: { caseId, hold: { reason: "doctor" } } }),
  ({ card: { id: caseId } }, inDays) => ({
    type: "setNextStep",
    payload: { caseId, nextStep: { step: "callCitizen", on: inDays(0) } },
  }),
  ({ card: { id: caseId }, home: from, away: toColumn }) => moved(caseId, from, toColumn),
  ({ card: { id: caseId } }) => ({ type: "setHold", payload: { caseId, hold: null } }),
  ({ card: { id: caseId } }, inDays) => ({
    type: "setNextStep",
    payload: { caseId, nextStep: { step: "obtainInformation", on: inDays(9) } },
  }),
  ({ card: { id: caseId }, home: toColumn, away: from }) => moved(caseId, from, toColumn),
];

const moved = (caseId: Card["id"], from: ColumnId, toColumn: ColumnId): Said => ({
  type: "moveCase",
  payload: { caseId, toColumn, from, answers: { reason: "movedByMistake" } },
});

/** Ordinary commands on every `of`-th open case that is being looked into or about to be, from the `nth` on, in turn. */
export function ordinaryCommands({ unit, view }: OpenBoard, nth: number, of: number): () => Command {
  const stage = (column: ColumnId) => columnOf(view, column)?.stage;
  const columnIn = (wanted: ReturnType<typeof stage>) =>
    must(view.columns.find((column) => column.stage === wanted)?.id, "a column");
  const [intake, investigation] = [columnIn("intake"), columnIn("investigation")];
  const places = view.cards
    .filter(({ kind, column }) => kind !== "notification" && (column === intake || column === investigation))
    .filter((_, place) => place % of === nth)
    .map(
      (card): Place => ({ card, home: card.column, away: card.column === intake ? investigation : intake, turns: 0 }),
    );
  const inDays = (days: number) => toPlainDate(addDays(dayAt(Date.now() as Instant), days));
  let turn = 0;
  return () => {
    const place = must(places[turn++ % places.length], "a card");
    const step = must(COURSE[place.turns++ % COURSE.length], "a step");
    return { id: v7() as CommandId, unit, ...step(place, inDays) } as Command;
  };
}
