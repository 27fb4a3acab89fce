import { eq, like, lt, sql } from "drizzle-orm";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { Credential, StoredSession } from "./port.ts";

const sessionByToken = statement("session_by_token", ({ db, tables: { sessions } }) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, sql.placeholder("tokenHash"))),
);
const putSetting = insertion({ name: "put_setting", into: ({ settings }) => settings, replacing: ["name"] });
const putCredential = insertion({
  name: "put_credential",
  into: ({ credentials }) => credentials,
  replacing: ["personId"],
});
const putSession = insertion({ name: "put_session", into: ({ sessions }) => sessions, replacing: ["tokenHash"] });

export async function settingOf({ db, tables: { settings } }: Connection, name: string): Promise<string | null> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return row?.value ?? null;
}

export async function settingsUnderOn(
  { db, tables: { settings } }: Connection,
  beginning: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select()
    .from(settings)
    .where(like(settings.name, `${beginning}%`));
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** By the name that a person signs in with. */
export async function credentialOf(
  { db, tables: { credentials, people } }: Connection,
  name: string,
): Promise<Credential | null> {
  const [row] = await db
    .select({ personId: credentials.personId, passwordHash: credentials.passwordHash })
    .from(credentials)
    .innerJoin(people, eq(people.id, credentials.personId))
    .where(eq(people.name, name));
  return row ?? null;
}

export async function sessionOf(on: Connection, tokenHash: string): Promise<StoredSession | null> {
  const [row] = await sessionByToken(on, { tokenHash });
  return row ?? null;
}

export const saveSettingOn = (on: Connection, name: string, value: string) => putSetting(on, [{ name, value }]);
export const saveCredentialOn = (on: Connection, credential: Credential) => putCredential(on, [credential]);
export const saveSessionOn = (on: Connection, session: StoredSession) => putSession(on, [session]);

export async function dropSessionOn({ db, tables: { sessions } }: Connection, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

export async function dropSessionsOfOn(
  { db, tables: { sessions } }: Connection,
  person: PersonId,
): Promise<readonly string[]> {
  const rows = await db.delete(sessions).where(eq(sessions.personId, person)).returning();
  return rows.map(({ tokenHash }) => tokenHash);
}

/** Everybody who has a password. */
export async function credentialedOn({ db, tables: { credentials } }: Connection): Promise<ReadonlySet<PersonId>> {
  const rows = await db.select({ personId: credentials.personId }).from(credentials);
  return new Set(rows.map(({ personId }) => personId));
}

export async function sweepSessions({ db, tables: { sessions } }: Connection, now: IsoInstant): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
}
