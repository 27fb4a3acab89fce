import type { Card } from "#shared/domain/card.ts";
import type { Command, CommandType } from "#shared/domain/commands.ts";
import type { CaseId, CommandId } from "#shared/domain/ids.ts";
import { casesOf } from "./outbox.ts";

/** What a person may take back: the server judges the same list by its events (MV7). */
const UNDOABLE: ReadonlySet<CommandType> = new Set([
  "moveCase",
  "assignCase",
  "setHold",
  "setNextStep",
  "setSparring",
  "setStandIn",
  "setFollowUp",
  "recordMilestone",
  "recordNotice",
  "answerDuty",
  "protectCase",
  "changeCases",
]);

/** More than anybody takes back step by step. */
const MOST = 20;

/** One's own command that can be taken back, with the cases as they were shown before it. */
export interface Undoable {
  readonly command: CommandId;
  readonly type: CommandType;
  readonly cases: readonly CaseId[];
  readonly before: ReadonlyMap<CaseId, Card>;
}

/** One's own last commands, newest last. Pure: every change gives a new stack. */
export type UndoStack = readonly Undoable[];

/** Commands were given: what each will change is remembered as it was then. */
export const onTop = (stack: UndoStack, later: UndoStack): UndoStack => [...stack, ...later].slice(-MOST);

/** A command was given: what it will change is remembered as it is now. */
export function given(stack: UndoStack, command: Command, cards: ReadonlyMap<CaseId, Card>): UndoStack {
  if (!UNDOABLE.has(command.type)) return stack;
  const cases = casesOf(command);
  const before = new Map(cases.flatMap((id) => (cards.has(id) ? [[id, cards.get(id) as Card] as const] : [])));
  return onTop(stack, [{ command: command.id, type: command.type, cases, before }]);
}

/** Refused, or taken back, or no longer possible to take back. */
export const forgotten = (stack: UndoStack, command: CommandId): UndoStack =>
  stack.filter((undoable) => undoable.command !== command);

/** How a card was when the command was given. */
export const beforeCommand = (stack: UndoStack, command: CommandId, id: CaseId): Card | null =>
  stack.find((undoable) => undoable.command === command)?.before.get(id) ?? null;
