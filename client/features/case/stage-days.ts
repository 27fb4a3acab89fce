import type { Stage } from "#shared/domain/case.ts";
import { type Day, toDay } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { CaseView } from "#shared/protocol/http.ts";

interface Arrival {
  readonly stage: Stage;
  readonly on: Day;
}

/** How many days the case has been in each stage, all stays together (MV9); stages it never was in are left out. */
export function stageDays(
  { history, columns, card }: Pick<CaseView, "history" | "columns" | "card">,
  today: Day,
): ReadonlyMap<Stage, number> {
  const days = new Map<Stage, number>();
  const arrivals = arrivalsIn(history, columns);
  for (const [index, { stage, on }] of arrivals.entries()) {
    const next = arrivals[index + 1];
    if (next) days.set(stage, (days.get(stage) ?? 0) + Math.max(0, next.on - on));
  }
  const here = columns.find(({ id }) => id === card.column)?.stage;
  if (here) days.set(here, today - toDay(card.stageSince) + card.stageDaysBefore);
  return days;
}

function arrivalsIn(history: CaseView["history"], columns: CaseView["columns"]): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (const { event, occurredOn } of history) {
    const on = dayOfDue(occurredOn);
    if (event.type === "caseRegistered") arrivals.push({ stage: event.stage, on: toDay(event.since) });
    else if (event.type === "caseMoved") arrivals.push({ stage: event.toStage, on });
    else if (event.type === "moveUndone") arrivals.pop();
    else if (event.type === "caseEntered") {
      const stage = columns.find(({ id }) => id === event.column)?.stage;
      if (stage) arrivals.push({ stage, on });
    }
  }
  return arrivals;
}
