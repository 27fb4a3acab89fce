import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";
import { columnFor, instant } from "#test/support/builders.ts";

/** Something that happened in a case, recorded when it happened. */
export const entry = (actor: PersonId, at: string, event: CaseEvent): HistoryEntry => ({
  occurredOn: at.slice(0, 10) as PlainDate,
  recordedAt: instant(at) as IsoInstant,
  actor,
  backfill: false,
  event,
});

export const moved: CaseEvent = {
  type: "caseMoved",
  from: columnFor("intake"),
  fromStage: "intake",
  to: columnFor("investigation"),
  toStage: "investigation",
  rank: null,
  reason: null,
};
export const moveUndone: CaseEvent = {
  type: "moveUndone",
  from: columnFor("investigation"),
  fromStage: "investigation",
  to: columnFor("intake"),
  toStage: "intake",
  rank: null,
};
