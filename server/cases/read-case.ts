import { asColleague } from "#server/board/colleagues-of.ts";
import type { JournalEntry, Store, StoredCase } from "#server/store/port.ts";
import { cardOf } from "#shared/domain/card-of.ts";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import { otherCasesFor } from "#shared/domain/other-case.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { CaseView, HistoryEntry } from "#shared/protocol/http.ts";
import { findCase } from "./find-case.ts";
import { happeningOf } from "./journal-events.ts";

/** The case page of a number, for those who may see it; null for all others, as if there were none (PR5). */
export async function readCase(store: Store, viewer: Viewer, number: string, now: Instant): Promise<CaseView | null> {
  const found = await findCase(store, viewer, number);
  if (!found) return null;
  const organisation = await store.organisation();
  const unit = organisation.units.get(found.state.unit);
  if (!unit) return null;
  const by = yardstickOf(organisation);
  const { deadlines, noRule } = deadlinesOf(found.state, by.rulebook, by.calendars);
  const history = (await store.history(found.state.id)).map(historyEntry);
  const { milestones, notices, notifications, followUpOn, isProtected, restrictedTo } = found.state;
  const mentioned = new Set<string | null | undefined>([found.state.caseworker, ...history.flatMap(peopleIn)]);
  return {
    unit: { id: unit.id, name: unit.name, labels: unit.labels, settings: unit.settings },
    columns: unit.columns,
    people: [...organisation.people.values()]
      .filter((person) => person.units.includes(unit.id) || mentioned.has(person.id))
      .map((member) => asColleague(member, toPlainDate(dayAt(now)))),
    card: cardOf(found, unit, by),
    milestones,
    notices,
    notifications,
    followUpOn,
    isProtected,
    restrictedTo,
    deadlines,
    noRule,
    history,
    otherCases: otherCasesFor(viewer, await othersOf(store, found), organisation.units),
    lastVisitedAt: await store.visit(viewer.id, found.state.id),
    ...(viewer.screen ? NOT_BEFORE_ALL : {}),
  };
}

/** What a screen that others look at does not tell: where the citizen is protected, what else they have, who was where (ST2). */
const NOT_BEFORE_ALL: Pick<CaseView, "isProtected" | "history" | "otherCases" | "lastVisitedAt"> = {
  isProtected: false,
  history: [],
  otherCases: [],
  lastVisitedAt: null,
};

async function othersOf(store: Store, { state }: StoredCase): Promise<readonly StoredCase[]> {
  if (state.citizen === null) return [];
  return (await store.casesOfCitizen(state.citizen)).filter((other) => other.state.id !== state.id);
}

function historyEntry(entry: JournalEntry): HistoryEntry {
  const { occurredOn, recordedAt, actor, backfill } = entry;
  return { occurredOn, recordedAt, actor, backfill, event: happeningOf(entry).event };
}

function peopleIn({ actor, event }: HistoryEntry): readonly (string | null | undefined)[] {
  if (event.type === "caseAssigned" || event.type === "assignmentUndone") return [actor, event.caseworker];
  if (event.type === "nextStepSet") return [actor, event.nextStep?.who];
  return event.type === "standInSet" ? [actor, event.standIn?.person] : [actor];
}
