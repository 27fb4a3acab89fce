import { findCase } from "#server/cases/find-case.ts";
import type { AuditEntry, AuditPage, AuditRow } from "#server/store/beside-journal.ts";
import type { Organisation, Store, StoredCase } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { canRead, type Viewer } from "#shared/domain/permissions.ts";
import { maySee } from "#shared/domain/visibility.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { LogEntry, LogScope, ReadLogView } from "#shared/protocol/http.ts";
import { wholeLog } from "./whole-log.ts";

export interface LogDesk {
  readonly store: Pick<
    Store,
    "caseByNumber" | "casesOfCitizen" | "organisation" | "auditOfCase" | "auditOfCitizen" | "audit"
  >;
  readonly now: () => Instant;
}

/** Who looked, what was written, exported and searched for; null for who may not ask, and where there is no such case (PR5). */
export interface ReadLog {
  page(viewer: Viewer, number: string, of: LogScope, before: number | null): Promise<ReadLogView | null>;
  /** The whole of it, newest first, to be handed out. */
  all(viewer: Viewer, number: string, of: LogScope): Promise<readonly LogEntry[] | null>;
}

const PAGE = 50;

/** Reading the log, and taking it out, stand in the log themselves before they are answered (PR7). */
export function makeReadLog({ store, now }: LogDesk): ReadLog {
  const opened = async (viewer: Viewer, number: string, action: "readLog" | "exportRows") => {
    const found = await findCase(store, viewer, number);
    if (!found || !canRead(viewer, "readLog", found.state.unit)) return null;
    const { id: caseId, citizen: citizenId } = found.state;
    const entry: AuditEntry = { at: toIso(now()), actor: viewer.id, action, caseId, citizenId, purpose: null };
    await store.audit(entry);
    return found;
  };
  const rowsOf = async ({ state }: StoredCase, of: LogScope, page: AuditPage) => {
    if (of === "case") return store.auditOfCase(state.id, page);
    return state.citizen === null ? [] : store.auditOfCitizen(state.citizen, page);
  };
  const inWords = async (viewer: Viewer, found: StoredCase, rows: readonly AuditRow[]) => {
    const numbers = visibleNumbers(viewer, [found, ...(await othersOf(store, found))]);
    const organisation = await store.organisation();
    return rows.map((row) => entryOf(row, organisation, numbers));
  };
  return {
    async page(viewer, number, of, before) {
      const found = await opened(viewer, number, "readLog");
      if (!found) return null;
      const rows = await rowsOf(found, of, { before, limit: PAGE });
      const next = rows.length < PAGE ? null : (rows.at(-1)?.seq ?? null);
      return { entries: await inWords(viewer, found, rows), next };
    },
    async all(viewer, number, of) {
      const found = await opened(viewer, number, "exportRows");
      if (!found) return null;
      const rows = await wholeLog((page) => rowsOf(found, of, page));
      return inWords(viewer, found, rows);
    },
  };
}

const othersOf = async (store: Pick<Store, "casesOfCitizen">, { state }: StoredCase): Promise<readonly StoredCase[]> =>
  state.citizen === null ? [] : store.casesOfCitizen(state.citizen);

/** Numbers of the cases that the reader may see; the others stand in the log without one (PR4). */
const visibleNumbers = (viewer: Viewer, cases: readonly StoredCase[]): ReadonlyMap<CaseId, string> =>
  new Map(cases.filter(({ state }) => maySee(viewer, state)).map(({ state, tag }) => [state.id, tag.number]));

function entryOf(
  { seq, at, actor, action, purpose, caseId }: AuditRow,
  { people }: Organisation,
  numbers: ReadonlyMap<CaseId, string>,
): LogEntry {
  const by = people.get(actor);
  const person = by ? { id: by.id, name: by.name, initials: by.initials, active: by.active } : null;
  return { seq, at, by: person, action, purpose, number: (caseId && numbers.get(caseId)) || null };
}
