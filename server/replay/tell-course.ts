import type { Story } from "#server/imports/case-story.ts";
import { registered } from "#server/imports/register-listed.ts";
import * as told from "#server/imports/told-events.ts";
import type { Unit } from "#shared/domain/board.ts";
import { columnOfStage } from "#shared/domain/board.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { Stage } from "#shared/domain/case.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { ColumnId, PersonId, ProvisionId } from "#shared/domain/ids.ts";
import { dayAt, toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Occurrence } from "./case-course.ts";

/**
 * What every case of the log is taken for: a new application under SEL § 85, whose rule is the municipality's own 8 weeks
 * from receipt, as in the log. Nothing else of the provision fits an environmental permit.
 */
const PROVISION = "SEL-85" as ProvisionId;

export interface Telling {
  readonly unit: Unit;
  readonly caseworker: PersonId;
  readonly by: Yardstick;
  /** A place at the end of a column sorted by hand; null in any other. */
  readonly rankIn: (column: ColumnId) => string | null;
}

/** Tells a case's course as events of the journal, each at the log's own time. */
export function tellCourse(story: Story, course: readonly Occurrence[], telling: Telling): void {
  for (const occurrence of course) {
    const on = toIso(occurrence.at);
    story.tell(...eventsOf(story, occurrence, telling).map(({ event }) => ({ event, on })));
  }
}

function eventsOf(story: Story, occurrence: Occurrence, telling: Telling): readonly told.Told[] {
  const day = toPlainDate(dayAt(occurrence.at));
  switch (occurrence.what) {
    case "registered": {
      const facts = { provision: PROVISION, written: null, kind: "new", receivedOn: day, stage: "intake" } as const;
      const listed = { ...facts, unit: telling.unit.id };
      const event = registered(listed, { ...placeIn("intake", telling), citizen: null }, "log");
      return [event, told.assigned(telling.caseworker, day)];
    }
    case "moved": {
      const { column: from, stage: fromStage } = story.state();
      const { column: to, rank } = placeIn(occurrence.to, telling);
      const reason = occurrence.isBack ? "newInformation" : null;
      return [{ event: { type: "caseMoved", from, fromStage, to, toStage: occurrence.to, rank, reason }, on: day }];
    }
    case "holds":
      return [told.hold(occurrence.reason, day)];
    case "goesOn":
      return [told.hold(null, day)];
    case "noticed": {
      const notice = { sentOn: day, expectedOn: toPlainDate(occurrence.expectedOn) };
      return [told.notice(story.state(), notice, null, telling.by).told];
    }
    case "decided":
      // The log names no outcome; that the application was granted sets no further clock running.
      return [told.decided({ on: day, outcome: "granted" })];
  }
}

function placeIn(stage: Stage, { unit, rankIn }: Telling) {
  const column = must(columnOfStage(unit, stage), `a column of ${stage}`).id;
  return { column, rank: rankIn(column) };
}
