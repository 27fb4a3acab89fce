import type { Stage } from "#shared/domain/case.ts";
import { type Day, type IsoInstant, type PlainDate, toDay } from "#shared/domain/dates.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";

/** How many days the case has been in each stage, all stays together (MV9); stages it never was in are left out. */
export function stageDays({ history, columns, card }: CaseView, today: Day): ReadonlyMap<Stage, number> {
  const days = new Map<Stage, number>();
  let stage: Stage | null = null;
  let since: Day | null = null;
  const arrive = (next: Stage, on: Day) => {
    if (stage !== null && since !== null) days.set(stage, (days.get(stage) ?? 0) + Math.max(0, on - since));
    stage = next;
    since = on;
  };
  for (const { event, occurredOn } of history) {
    if (event.type === "caseRegistered") arrive(event.stage, toDay(event.since));
    else if (event.type === "caseMoved") arrive(event.toStage, dayOn(occurredOn));
    else if (event.type === "caseEntered") {
      const entered = columns.find(({ id }) => id === event.column)?.stage;
      if (entered) arrive(entered, dayOn(occurredOn));
    }
  }
  const here = columns.find(({ id }) => id === card.column)?.stage;
  if (here) days.set(here, today - toDay(card.stageSince) + card.stageDaysBefore);
  return days;
}

const dayOn = (when: PlainDate | IsoInstant): Day => (isInstant(when) ? dayAt(fromIso(when)) : toDay(when));
