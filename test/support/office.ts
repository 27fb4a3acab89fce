import { v7 } from "uuid";
import { type Execute, makeExecute } from "#server/cases/execute.ts";
import { seedInstallation } from "#server/cases/first-start.ts";
import type { Store } from "#server/store/port.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type CaseId, type CommandId, ORGANISATION, type PersonId, type UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { instantOf } from "#shared/domain/zone.ts";
import { date, LEADER, UNIT, uuid, viewers } from "./builders.ts";
import { tempDir } from "./temp-dir.ts";

/** A real store with one unit and three people, and the one path of every change, on a clock that the test sets. */
export interface TestOffice {
  readonly store: Store;
  readonly execute: Execute;
  setNow(on: string, hour?: number): void;
  now(): Instant;
  give<T extends keyof Payloads>(
    type: T,
    payload: Payloads[T],
    viewer?: Viewer,
    options?: { id?: CommandId; unit?: UnitId | typeof ORGANISATION },
  ): ReturnType<Execute>;
  /** Registers a case in the unit and says its id. */
  register(
    number: string,
    section: string,
    receivedOn: string,
    kind?: Payloads["registerCase"]["kind"],
  ): Promise<CaseId>;
}

export const SYSTEM: Viewer = { id: uuid<PersonId>(1000), role: "administrator", units: [] };
const ORGANISATION_WIDE = new Set<keyof Payloads>([
  "createUnit",
  "addPerson",
  "addRuleVersion",
  "correctRule",
  "closeDay",
]);

export async function openOffice(
  open: (folder: string) => Promise<Store> = openIn,
  folder = tempDir("office"),
): Promise<TestOffice> {
  const store = await open(folder);
  let now = instantOf(date("2026-03-02"), 9, 0);
  // Each command is a moment later than the one before, as in the world.
  const tick = () => {
    now = (now + 1) as Instant;
    return now;
  };
  const execute = makeExecute({ store, now: tick, newId: v7, labelsOf: async () => [] });
  await seedInstallation(store, SYSTEM.id, now);
  const office: TestOffice = {
    store,
    execute,
    now: () => now,
    setNow: (on, hour = 9) => {
      now = instantOf(date(on), hour, 0);
    },
    give: (type, payload, viewer = viewers.leader, { id = v7({ msecs: now }) as CommandId, unit } = {}) => {
      const stream = unit ?? (ORGANISATION_WIDE.has(type) ? ORGANISATION : UNIT);
      return execute({ id, unit: stream, type, payload } as Parameters<Execute>[0], viewer);
    },
    register: async (number, section, receivedOn, kind = "new") => {
      const caseId = v7() as CaseId;
      const answer = await office.give("registerCase", { caseId, number, section, kind, receivedOn: date(receivedOn) });
      if (!answer.ok) throw new Error(`not registered: ${answer.code}`);
      return caseId;
    },
  };
  await populate(office);
  return office;
}

export const openIn = (folder: string): Promise<Store> =>
  openSqliteStore({ file: `${folder}/tavle.db`, migrationsFolder: "migrations/sqlite" });

async function populate(office: TestOffice): Promise<void> {
  if ((await office.store.organisation()).units.has(UNIT)) return;
  await office.give("createUnit", { unitId: UNIT, name: "Voksen Handicap" }, SYSTEM);
  const people = [
    { personId: viewers.anna.id, name: "Sagsbehandler Et", role: "caseworker" },
    { personId: viewers.tove.id, name: "Sagsbehandler To", role: "caseworker" },
    { personId: LEADER, name: "Leder Et", role: "leader" },
  ] as const;
  for (const person of people) await office.give("addPerson", { ...person, unit: UNIT }, SYSTEM);
}
