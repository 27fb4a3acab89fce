import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Execute, makeExecute } from "#server/cases/execute.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { OTHER_UNIT, UNIT, uuid, viewers } from "#test/support/builders.ts";
import { idsFrom } from "#test/support/ids.ts";
import { openIn, openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** Everything the fuzz happens in: two units with cases, colleagues of both, and the one path of every change. */
export interface FuzzOffice {
  readonly store: Store;
  readonly execute: Execute;
  close(): Promise<void>;
}

export const START = "2026-03-02T08:00:00.000Z";

/** The people whose screens are watched: each sees something else. */
export const WATCHERS: readonly Viewer[] = [
  viewers.anna,
  { ...viewers.tove, units: [UNIT, OTHER_UNIT] },
  { ...viewers.leader, units: [UNIT, OTHER_UNIT] },
  viewers.coordinator,
  viewers.elsewhere,
  { id: uuid<PersonId>(17), role: "leader", units: [OTHER_UNIT] },
];

const SECTIONS = ["§ 85", "§ 108", "§ 112", "BL § 86", "§ 83, stk. 1, nr. 1", "§ 100"];

/** Builds the office that every seed starts from, once; says where its database lies. */
export async function buildTemplate(): Promise<string> {
  const folder = tempDir("fuzz-template");
  const office = await openOffice(openIn, folder);
  await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
  const others = [
    { personId: viewers.elsewhere.id, name: "Sagsbehandler Tre", role: "caseworker", unit: OTHER_UNIT },
    { personId: uuid<PersonId>(17), name: "Leder To", role: "leader", unit: OTHER_UNIT },
  ] as const;
  for (const person of others) await office.give("addPerson", person, SYSTEM);
  for (let number = 1; number <= 16; number += 1) await registerOne(office, number);
  await office.store.close();
  return folder;
}

async function registerOne(office: TestOffice, number: number): Promise<void> {
  const unit = number % 4 === 0 ? OTHER_UNIT : UNIT;
  const leader: Viewer = { ...viewers.leader, units: [UNIT, OTHER_UNIT] };
  const caseId = uuid<CaseId>(1000 + number);
  const payload = {
    caseId,
    number: `26-${String(number).padStart(6, "0")}`,
    section: SECTIONS[number % SECTIONS.length] ?? "§ 85",
    kind: number % 5 === 0 ? "change" : "new",
    receivedOn: `2026-0${1 + (number % 2)}-1${number % 10}`,
  } as Parameters<typeof office.give<"registerCase">>[1];
  const answer = await office.give("registerCase", payload, leader, { unit });
  if (!answer.ok) throw new Error(`not registered: ${JSON.stringify(answer)}`);
  if (number % 7 === 0) await office.give("restrictCase", { caseId, to: [viewers.tove.id] }, leader, { unit });
}

/** Where the system keeps a file system in memory: tens of thousands of commits need no disk that is truly flushed. */
const IN_MEMORY = "/dev/shm";

/** A copy of the template, with its own clock and its own row of ids. */
export async function openFuzzOffice(template: string, seed: number, now: () => Instant): Promise<FuzzOffice> {
  const folder = existsSync(IN_MEMORY) ? mkdtempSync(join(IN_MEMORY, "fuzz-")) : tempDir("fuzz");
  cpSync(template, folder, { recursive: true });
  const store = await openIn(folder);
  const labelsOf = async (unit: UnitId) =>
    (await store.board(unit)).cases.map(({ tag }) => ({ ...tag, label: tag.number.slice(-2) }));
  // Restricted cases too: leaving them out is for the rules.
  const agendaOf = async (unit: UnitId) =>
    (await store.board(unit)).cases.slice(0, 8).map(({ state }) => ({ caseId: state.id, why: "unassigned" as const }));
  const execute = makeExecute({ store, now, newId: idsFrom(`office ${seed}`, Date.parse(START)), labelsOf, agendaOf });
  return {
    store,
    execute,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
