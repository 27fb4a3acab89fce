import type { StandIn } from "#shared/domain/case.ts";
import type { CaseChange } from "#shared/domain/commands.ts";
import type { CaseId, NoteId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { given } from "./order.ts";

/** So many changes a command may carry. */
const MOST_AT_ONCE = 200;

/** The hand-over of many cases as commands: one change for each case, with the note for its stand-in, so many at a time. */
export function handOverChanges(
  cases: readonly CaseId[],
  standIn: StandIn,
  notes: ReadonlyMap<CaseId, NoteId> = new Map(),
): readonly (readonly CaseChange[])[] {
  const changes = cases.map(
    (caseId): CaseChange => ({
      type: "setStandIn",
      payload: { caseId, standIn, ...given("note", notes.get(caseId)) },
    }),
  );
  const parts = Math.ceil(changes.length / MOST_AT_ONCE);
  return Array.from({ length: parts }, (_, n) => changes.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE));
}

/** What became of each case; null: it is handed over. A command refused as a whole has refused each of its cases. */
export function verdictsOf(
  asked: readonly CaseChange[],
  answer: CommandAnswer,
): readonly (readonly [CaseId, Rejection | null])[] {
  if (!answer.ok) return asked.map(({ payload }) => [payload.caseId, answer] as const);
  const refused = new Map(
    (answer.outcomes ?? []).flatMap((outcome) => (outcome.ok ? [] : [[outcome.caseId, outcome as Rejection] as const])),
  );
  return asked.map(({ payload }) => [payload.caseId, refused.get(payload.caseId) ?? null] as const);
}
