import { v7 } from "uuid";
import { makeExecute } from "#server/cases/execute.ts";
import type { Store } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import {
  type CommandId,
  type NoteId,
  ORGANISATION,
  type PersonId,
  type StreamId,
  type UnitId,
} from "#shared/domain/ids.ts";
import type { Role } from "#shared/domain/permissions.ts";
import { uuid } from "#test/support/builders.ts";
import { type ImportDesk, importDesk } from "./import-office.ts";

const COLLEAGUE = uuid<PersonId>(77);
const NOW = "2026-11-20T19:00:00.000Z" as IsoInstant;

async function command<T extends keyof Payloads>(
  store: Store,
  { unit, role }: { readonly unit: StreamId; readonly role: Role },
  type: T,
  payload: Payloads[T],
): Promise<void> {
  const now = Date.parse(NOW) as Instant;
  const execute = makeExecute({ store, now: () => now, newId: v7, labelsOf: async () => [] });
  const given = { id: v7({ msecs: now }) as CommandId, unit, type, payload };
  const units = unit === ORGANISATION ? [] : [unit];
  const answer = await execute(given as Parameters<typeof execute>[0], { id: COLLEAGUE, role, units });
  if (!answer.ok) throw new Error(answer.code);
}

async function caseOf(store: Store, number: string): Promise<CaseState> {
  const found = await store.caseByNumber(number);
  if (!found) throw new Error(number);
  return found.state;
}

/** A leader on the board of the case. */
export async function onBoard<T extends keyof Payloads>(
  store: Store,
  number: string,
  type: T,
  payload: (found: CaseState) => Payloads[T],
): Promise<void> {
  const found = await caseOf(store, number);
  await command(store, { unit: found.unit, role: "leader" }, type, payload(found));
}

/** A team begins that has no cases yet. */
export const addTeam = (store: Store, name: string): Promise<void> =>
  command(store, { unit: ORGANISATION, role: "administrator" }, "createUnit", { unitId: v7() as UnitId, name });

/** A colleague writes a note on a case. */
export async function noteOn(store: Store, number: string): Promise<void> {
  const { id: caseId } = await caseOf(store, number);
  const at = NOW;
  const entry = { at, actor: COLLEAGUE, action: "writeNote", caseId, citizenId: null, purpose: null } as const;
  await store.saveNote({ id: v7() as NoteId, caseId, author: COLLEAGUE, at, sealed: "sealed" }, entry);
}

/** An office where something happens in the last moment before the next commit. */
export async function interruptedDesk(store: Store) {
  let happens: () => Promise<unknown> = async () => {};
  const once = async () => {
    const now = happens;
    happens = async () => {};
    await now();
  };
  const office: ImportDesk = await importDesk(store, {
    ...store,
    commit: async (request) => once().then(() => store.commit(request)),
  });
  const before = (what: () => Promise<unknown>) => {
    happens = what;
  };
  return { office, before };
}
