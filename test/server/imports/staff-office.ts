import { v7 } from "uuid";
import { seedInstallation } from "#server/cases/first-start.ts";
import type { ImportRequest } from "#server/imports/import-list.ts";
import { makeImportStaff } from "#server/imports/import-staff.ts";
import type { Member, Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import type { ListReport } from "#shared/protocol/lists.ts";
import { AS_OF, CLERK } from "./import-office.ts";

export const STAFF_TITLES = [
  "Navn",
  "Team",
  "Ansat fra",
  "Fratrådt",
  "Timer pr. uge",
  "Fravær fra",
  "Fravær til",
  "Fraværsart",
] as const;
export type StaffTitle = (typeof STAFF_TITLES)[number];
export type StaffLine = Readonly<Partial<Record<StaffTitle, string>>>;

/** Someone employed full time in *Voksen Handicap*, with what the test changes. */
export const line = (name: string, change: StaffLine = {}): StaffLine => ({
  Navn: name,
  Team: "Voksen Handicap",
  "Ansat fra": "01-02-2020",
  "Timer pr. uge": "37",
  ...change,
});

export const staffListOf = (lines: readonly StaffLine[], titles: readonly StaffTitle[] = STAFF_TITLES): Buffer =>
  Buffer.from(
    `\ufeff${[titles.join(";"), ...lines.map((each) => titles.map((title) => each[title] ?? "").join(";"))].join("\r\n")}\r\n`,
  );

export interface StaffDesk {
  readonly store: Store;
  take(list: Buffer, request?: Partial<ImportRequest>): ReturnType<ReturnType<typeof makeImportStaff>>;
  /** The report of a list that was taken in. */
  report(list: Buffer, request?: Partial<ImportRequest>): Promise<ListReport>;
  person(name: string): Promise<Member>;
  /** Entries in the organisation's stream. */
  entries(): Promise<number>;
}

export async function staffDesk(store: Store): Promise<StaffDesk> {
  let now = Date.parse("2026-11-20T17:00:00Z") as Instant;
  await seedInstallation(store, CLERK.id, now);
  const importStaff = makeImportStaff({ store, now: () => now, newId: v7 });
  const desk: StaffDesk = {
    store,
    take(bytes, request = {}) {
      now = (now + 1000) as Instant;
      return importStaff({ bytes, actor: CLERK, asOf: AS_OF, ...request });
    },
    async report(list, request) {
      const taken = await desk.take(list, request);
      if (taken.outcome !== "done") throw new Error(`not taken in: ${JSON.stringify(taken)}`);
      return taken.report;
    },
    async person(name) {
      const { people } = await store.organisation();
      return must(
        [...people.values()].find((member) => member.name === name),
        name,
      );
    },
    entries: async () => (await store.organisation()).seq,
  };
  return desk;
}
