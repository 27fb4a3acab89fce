import { v7 } from "uuid";
import { giveAccount } from "#server/auth/give-account.ts";
import { systemViewer } from "#server/auth/system-actor.ts";
import { makeExecute } from "#server/cases/execute.ts";
import { readConfig } from "#server/config.ts";
import { makeImportList } from "#server/imports/import-list.ts";
import { openInstallation } from "#server/installation.ts";
import { makeSubmit } from "#server/submit.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { LIST_DATE } from "./many-cases.ts";

export const PASSWORD = "en-lang-adgangskode";

/** Who leads a unit, by the name to sign in with. */
export const leaderOf = (unit: string): string => `Leder ${unit}`;
/** Who works there, and looks on while the leader moves cards. */
export const colleagueOf = (unit: string): string => `Kollega ${unit}`;

const systemClock = (): Instant => Date.now() as Instant;

/** Makes a data folder that a server can start on: a list taken in, and a leader and a colleague with a password in each of these units. */
export async function fillDataFolder(folder: string, list: Buffer, units: readonly string[]): Promise<void> {
  const config = readConfig({ TAVLE_DATA: folder });
  if (!config.ok) throw new Error(config.error.join(" "));
  const opened = await openInstallation(config.value, systemClock);
  if (!opened.ok) throw new Error(opened.error);
  const { store, vault, erasures, close } = opened.value;
  const importList = makeImportList({ store, vault, erasures, now: systemClock, newId: v7 });
  const { outcome } = await importList({ bytes: list, actor: systemViewer, asOf: LIST_DATE as PlainDate });
  if (outcome !== "done") throw new Error(`the list was not taken in: ${outcome}`);
  const execute = makeExecute({ store, now: systemClock, newId: v7, labelsOf: async () => [] });
  const submit = makeSubmit(execute, () => {});
  for (const unit of units) {
    for (const [name, role] of [
      [leaderOf(unit), "leader"],
      [colleagueOf(unit), "caseworker"],
    ] as const) {
      const given = await giveAccount(store, submit, { name, role, unit, password: PASSWORD });
      if (!given.ok) throw new Error(`no account: ${given.error}`);
    }
  }
  await close();
}
