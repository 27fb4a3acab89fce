import * as accounts from "./accounts.ts";
import type { Database } from "./connection.ts";
import type { Write } from "./keep-beside.ts";
import type { Store } from "./port.ts";
import type { WriteQueue } from "./queue.ts";
import { fillNamesOn, namelessAfterOn, resealOn } from "./reseal.ts";
import type { VaultKeeping } from "./vault-keeping.ts";

/** The part of the store that looks after the vault as a whole. */
export const keepVault = ({ reading, others }: Database, write: Write, queue: WriteQueue): VaultKeeping => ({
  namelessAfter: (after, limit) => reading((on) => namelessAfterOn(on, after, limit)),
  fillNames: (rows) => write((on) => fillNamesOn(on, rows)),
  reseal: (resealing) =>
    queue.add({
      streams: [],
      alone: true,
      advances: () => [],
      run: async (on, progress) => ({ value: await resealOn(on, resealing), progress }),
    }),
  otherProcesses: others,
});

type Accounts = Pick<
  Store,
  | "setting"
  | "saveSetting"
  | "settingsUnder"
  | "credential"
  | "saveCredential"
  | "credentialed"
  | "session"
  | "saveSession"
  | "dropSession"
  | "dropSessionsOf"
>;

/** Who may sign in, who is signed in, and what the installation notes for itself. */
export const keepAccounts = (reading: Database["reading"], write: Write): Accounts => ({
  setting: (name) => reading((on) => accounts.settingOf(on, name)),
  saveSetting: (name, value) => write((on) => accounts.saveSettingOn(on, name, value)),
  settingsUnder: (beginning) => reading((on) => accounts.settingsUnderOn(on, beginning)),
  credential: (name) => reading((on) => accounts.credentialOf(on, name)),
  saveCredential: (credential) => write((on) => accounts.saveCredentialOn(on, credential)),
  credentialed: () => reading(accounts.credentialedOn),
  session: (tokenHash) => reading((on) => accounts.sessionOf(on, tokenHash)),
  saveSession: (session) => write((on) => accounts.saveSessionOn(on, session)),
  dropSession: (tokenHash) => write((on) => accounts.dropSessionOn(on, tokenHash)),
  dropSessionsOf: (person) => write((on) => accounts.dropSessionsOfOn(on, person)),
});
