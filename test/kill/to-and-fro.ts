import type { Payloads } from "#shared/domain/commands.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { columnOf } from "#test/support/colleague.ts";

/** The cards of the first two columns, and what takes one of them from the one to the other. */
export function toAndFro(view: BoardView) {
  const [intake, investigation] = [columnOf(view, "intake").id, columnOf(view, "investigation").id];
  return {
    cards: view.cards.filter(({ column }) => column === intake || column === investigation),
    move(caseId: CaseId, from: ColumnId): Payloads["moveCase"] {
      if (from === intake) return { caseId, from, toColumn: investigation, answers: {} };
      return { caseId, from, toColumn: intake, answers: { reason: "movedByMistake" } };
    },
  };
}
