import type { Unit } from "./board.ts";
import type { Calendars } from "./calendar.ts";
import type { Card } from "./card.ts";
import type { CaseState, Stay } from "./case.ts";
import { type PlainDate, toDay } from "./dates.ts";
import type { Clock, Deadline } from "./deadline.ts";
import { type CaseDeadlines, deadlinesOf } from "./deadlines.ts";
import { dutiesOf } from "./duties.ts";
import type { Rulebook } from "./rulebook.ts";
import type { TaggedCase } from "./world.ts";

/** By what the dates of a case are computed. */
export interface Yardstick {
  readonly rulebook: Rulebook;
  readonly calendars: Calendars;
}

/** The card of a case, before asking who looks; only `projectFor` hands it out. */
export function cardOf({ state, tag }: TaggedCase, unit: Unit, by: Yardstick): Card {
  const found = deadlinesOf(state, by.rulebook, by.calendars);
  return {
    id: state.id,
    version: state.version,
    number: tag.number,
    label: unit.labels === "off" || state.isProtected ? null : tag.label,
    column: state.column,
    rank: state.rank,
    provision: state.provision,
    written: state.written,
    kind: state.kind,
    subType: state.subType,
    receivedOn: state.receivedOn,
    caseworker: state.caseworker,
    caseworkerChanges: state.caseworkerChanges,
    ...stageTime(state.stays),
    lastMove: state.lastMove,
    hold: state.hold,
    nextStep: state.nextStep,
    sparringSince: state.sparringSince,
    standIn: state.standIn,
    stop: state.stop,
    duties: dutiesOf(state),
    clocks: clocksForCard(state, found),
    noRule: found.noRule,
  };
}

/** Open clocks, and the last ended decision: what a card's state and filters are made of. */
function clocksForCard(state: CaseState, { deadlines }: CaseDeadlines): readonly Clock[] {
  const shown = deadlines.filter((deadline) => deadline.end === null || deadline.end.state === "unknown");
  const lastEnded = deadlines.findLast((deadline) => deadline.clock === "decision" && deadline.end !== null);
  const kept = lastEnded && !shown.includes(lastEnded) ? [...shown, lastEnded] : shown;
  return state.stage === "closed"
    ? kept.filter((deadline) => deadline.owner === "citizen" || deadline.end !== null).map(asClock)
    : kept.map(asClock);
}

const asClock = ({ clock, key, due, warnFrom, end, owner, notice }: Deadline): Clock => ({
  clock,
  key,
  due,
  warnFrom,
  end,
  owner,
  ...(notice ? { notice } : {}),
});

/** Since when the case is in its stage, and how long it was there before (MV9): all stays in the stage together. */
export function stageTime(stays: readonly Stay[]): {
  readonly stageSince: PlainDate;
  readonly stageDaysBefore: number;
} {
  const last = stays.at(-1);
  if (!last) throw new Error("a case without a stay");
  const start = stays.findLastIndex(({ stage }) => stage !== last.stage) + 1;
  const days = stays
    .slice(0, start)
    .filter(({ stage, to }) => stage === last.stage && to !== null)
    .reduce((sum, { from, to }) => sum + toDay(to as PlainDate) - toDay(from), 0);
  return { stageSince: stays[start]?.from ?? last.from, stageDaysBefore: days };
}
