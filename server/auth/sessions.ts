import type { Store } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { fromIso, toIso } from "#shared/domain/zone.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { hashToken, newToken } from "./tokens.ts";

export const SESSION_HOURS = 12;

/** Someone signed in, as the server knows them right now. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly name: string;
  readonly initials: string;
  readonly tokenHash: string;
  readonly expiresAt: IsoInstant;
  /** Where it is a screen that others look at (ST2). */
  readonly screen: ScreenOf | null;
}

export type ScreenOf = NonNullable<SessionView["screen"]>;

export interface Sessions {
  /** Opens a session of 12 hours; the token goes into the cookie, only its hash is kept. */
  open(person: PersonId, screen?: ScreenOf): Promise<string>;
  find(token: string): Promise<SignedIn | null>;
  /** The same by what is kept, for a line that stands already. */
  findByHash(tokenHash: string): Promise<SignedIn | null>;
  end(tokenHash: string): Promise<void>;
}

/** Rights are read anew each time, so that what an administrator changes holds at once. */
export function makeSessions(store: Store, now: () => Instant): Sessions {
  const findByHash = async (tokenHash: string): Promise<SignedIn | null> => {
    const session = await store.session(tokenHash);
    if (session === null || fromIso(session.expiresAt) <= now()) return null;
    const member = (await store.organisation()).people.get(session.personId);
    if (member === undefined || !member.active) return null;
    const { screen, meeting, expiresAt } = session;
    const viewer = { id: member.id, role: member.role, units: member.units, ...(screen ? { screen } : {}) };
    const { name, initials } = member;
    return {
      viewer,
      name,
      initials,
      tokenHash,
      expiresAt,
      screen: screen && meeting ? { kind: screen, meeting } : null,
    };
  };
  return {
    findByHash,
    find: (token) => findByHash(hashToken(token)),
    end: (tokenHash) => store.dropSession(tokenHash),
    async open(personId, screen) {
      const token = newToken();
      const at = now();
      const expiresAt = toIso((at + SESSION_HOURS * 3_600_000) as Instant);
      const kept = { screen: screen?.kind ?? null, meeting: screen?.meeting ?? null };
      await store.saveSession({ tokenHash: hashToken(token), personId, createdAt: toIso(at), expiresAt, ...kept });
      return token;
    },
  };
}
