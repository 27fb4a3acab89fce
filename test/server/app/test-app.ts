import { join } from "node:path";
import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import { type App, type AppParts, buildApp } from "#server/app.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { type Erasures, makeErasures } from "#server/erasure/erasures.ts";
import { makeLog } from "#server/log.ts";
import type { Store } from "#server/store/port.ts";
import { holdVault } from "#server/vault/hold-vault.ts";
import { makeVault } from "#server/vault/vault.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import type { ColumnId, ORGANISATION, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Role } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { OTHER_UNIT, UNIT, uuid } from "#test/support/builders.ts";
import { openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

export const PASSWORD = "en-lang-adgangskode";
export const LOCAL_TOKEN = "the-token-of-this-machine";

/** Everyone who can sign in to a test's app; the unit is the first one's unless said. */
const PEOPLE = [
  { id: uuid<PersonId>(31), name: "Sagsbehandler Tre", role: "caseworker", unit: UNIT },
  { id: uuid<PersonId>(32), name: "Sagsbehandler Andetsteds", role: "caseworker", unit: OTHER_UNIT },
  { id: uuid<PersonId>(33), name: "Leder To", role: "leader", unit: UNIT },
  { id: uuid<PersonId>(34), name: "Koordinator Et", role: "coordinator", unit: undefined },
  { id: uuid<PersonId>(35), name: "Administrator Et", role: "administrator", unit: undefined },
] as const satisfies readonly { id: PersonId; name: string; role: Role; unit: UnitId | undefined }[];
export type Name = (typeof PEOPLE)[number]["name"];

export interface TestApp extends App {
  readonly office: TestOffice;
  readonly store: Store;
  readonly erasures: Erasures;
  /** Every line logged so far. */
  readonly logged: () => string;
  /** The session cookie, as a browser would send it. */
  login(name: Name): Promise<string>;
  /** A command over HTTP; the unit is the test's own unless said. */
  send<T extends CommandType>(
    cookie: string,
    type: T,
    payload: Payloads[T],
    unit?: UnitId | typeof ORGANISATION,
  ): Promise<CommandAnswer>;
  column(stage: Stage): Promise<ColumnId>;
}

export interface AppChange extends Partial<AppParts> {
  /** `nobody`: an installation whose first administrator is still to come. */
  readonly people?: "nobody";
  readonly open?: (folder: string) => Promise<Store>;
}

/** The built app on a real store with two units and five people; the clock stands at 2 March 2026, 9:00. */
export async function openApp({ people, open, ...change }: AppChange = {}): Promise<TestApp> {
  const office = await openOffice(open);
  await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
  const passwordHash = await hashPassword(PASSWORD);
  for (const { id, name, role, unit } of people === "nobody" ? [] : PEOPLE) {
    await office.give("addPerson", { personId: id, name, role, ...(unit ? { unit } : {}) }, SYSTEM);
    await office.store.saveCredential({ personId: id, passwordHash });
  }
  const lines: string[] = [];
  const log = makeLog("debug", { write: (line) => void lines.push(line) });
  const vault = holdVault(makeVault(Buffer.alloc(32, 7)));
  const keyFile = join(tempDir("key"), "vault.key");
  const erasures = makeErasures({ store: office.store, vault, keyFile, now: office.now });
  const app = await buildApp({
    store: office.store,
    vault,
    keyFile,
    erasures,
    now: office.now,
    log,
    origin: null,
    trustProxy: false,
    clientFolder: "no-pages-here",
    localToken: LOCAL_TOKEN,
    ...change,
  });
  onTestFinished(async () => {
    await app.close();
    await office.store.close();
  });
  return { ...app, office, store: office.store, erasures, logged: () => lines.join(""), ...doors(app, office) };
}

function doors({ web }: App, office: TestOffice): Pick<TestApp, "login" | "send" | "column"> {
  return {
    async login(name) {
      const answer = await web.inject({ method: "POST", url: "/api/login", payload: { name, password: PASSWORD } });
      if (answer.statusCode !== 200) throw new Error(`${name} could not sign in: ${answer.statusCode} ${answer.body}`);
      return must(String(answer.headers["set-cookie"]).split(";")[0], "cookie");
    },
    async send(cookie, type, payload, unit = UNIT) {
      const command = { id: v7({ msecs: office.now() }), unit, type, payload };
      const answer = await web.inject({ method: "POST", url: "/api/commands", headers: { cookie }, payload: command });
      return answer.json();
    },
    async column(stage) {
      const unit = (await office.store.organisation()).units.get(UNIT);
      return must(
        unit?.columns.find((column) => column.stage === stage),
        stage,
      ).id;
    },
  };
}
