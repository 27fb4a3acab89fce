import type { Derived, JournalEntry } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { applyOrganisationEvent, type Settings } from "#shared/domain/organisation.ts";
import { rowChanges } from "./interval-rows.ts";
import { happeningOf, isOfOrganisation, organisationEventOf } from "./journal-events.ts";

export interface Rebuilt extends Omit<Derived, "states"> {
  readonly settings: Settings;
  readonly states: ReadonlyMap<CaseId, CaseState>;
}

/** Every case, stay, clock and wait again, from the journal alone (CA2). A case's events are read in their own order, across units. */
export function rebuild(journal: readonly JournalEntry[]): Rebuilt {
  const settings = journal
    .filter(isOfOrganisation)
    .sort((a, b) => a.seq - b.seq)
    .reduce<Settings>(
      (before, entry) => applyOrganisationEvent(before, organisationEventOf(entry), entry.recordedAt),
      NOTHING,
    );
  const states = new Map<CaseId, CaseState>();
  const ofCases = journal.filter((entry) => !isOfOrganisation(entry) && entry.caseId !== null);
  for (const entry of ofCases.sort((a, b) => (a.caseVersion ?? 0) - (b.caseVersion ?? 0))) {
    const happening = happeningOf(entry);
    states.set(happening.caseId, applyEvent(states.get(happening.caseId) ?? null, happening, entry));
  }
  const by = yardstickOf(settings);
  const rows = [...states.values()].map((state) => rowChanges(null, state, by, by));
  return {
    settings,
    states,
    stays: rows.flatMap(({ stays }) => stays),
    clocks: rows.flatMap(({ clocks }) => clocks),
    waits: rows.flatMap(({ waits }) => waits),
  };
}

const NOTHING: Settings = { units: new Map(), rulebook: { rules: [] }, closedDays: new Map() };
