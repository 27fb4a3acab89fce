import type { JournalEntry } from "#server/store/port.ts";
import type { CaseEvent, Happening } from "#shared/domain/events.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import type { OrganisationEvent } from "#shared/domain/organisation.ts";
import { eventSchemas } from "./event-schemas.ts";

/** An entry about a case as the rules know it; a payload that no version ever had is a broken journal and throws. */
export function happeningOf(entry: JournalEntry): Happening {
  return {
    caseId: entry.caseId as CaseId,
    unit: entry.stream as UnitId,
    occurredOn: entry.occurredOn,
    event: read(entry) as CaseEvent,
  };
}

export const organisationEventOf = (entry: JournalEntry): OrganisationEvent => read(entry) as OrganisationEvent;

export const isOfOrganisation = (entry: JournalEntry): boolean => entry.stream === ORGANISATION;

function read(entry: JournalEntry): unknown {
  const schema = eventSchemas[`${entry.type}@${entry.version}`];
  if (!schema) throw new Error(`the journal holds an unknown event: ${entry.type} version ${entry.version}`);
  return { type: entry.type, ...(schema.parse(entry.payload) as object) };
}
