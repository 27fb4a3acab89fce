import { appendAudit, auditHeadOn, auditLogOn } from "./audit-log.ts";
import { auditOfCaseOn, auditOfCitizenOn } from "./audit-of.ts";
import type { BesideJournal } from "./beside-journal.ts";
import { casesOfCitizen } from "./cases.ts";
import type { Connection, Database } from "./connection.ts";
import { notesOfOn, saveNoteOn } from "./notes.ts";
import { saveVisitOn, visitOn } from "./visits.ts";

export type Write = <T>(work: (on: Connection) => Promise<T>) => Promise<T>;

/** The part of the store that is no state of a case. */
export const keepBeside = (reading: Database["reading"], write: Write): BesideJournal => ({
  audit: (...entries) =>
    write(async (on) => {
      for (const entry of entries) await appendAudit(on, entry);
    }),
  auditLog: (after, limit) => reading((on) => auditLogOn(on, after, limit)),
  auditHead: () => reading(auditHeadOn),
  auditOfCase: (caseId, page) => reading((on) => auditOfCaseOn(on, caseId, page)),
  auditOfCitizen: (citizen, page) => reading((on) => auditOfCitizenOn(on, citizen, page)),
  casesOfCitizen: (citizen) => reading((on) => casesOfCitizen(on, citizen)),
  saveNote: (note, entry) => write((on) => saveNoteOn(on, note, entry)),
  notesOf: (caseId) => reading((on) => notesOfOn(on, caseId)),
  visit: (person, caseId) => reading((on) => visitOn(on, person, caseId)),
  saveVisit: (person, caseId, at) => write((on) => saveVisitOn(on, person, caseId, at)),
});
