import type { Member, Store, StoredSession } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import { isMeetingOver } from "#shared/domain/meeting.ts";
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
  /** Opens a session of 12 hours, or until then; the token goes into the cookie, only its hash is kept. */
  open(person: PersonId, screen?: ScreenOf, until?: Instant): Promise<string>;
  /** The same session is a screen that others look at from now on, or (null) one's own again; its line must come anew. */
  become(tokenHash: string, screen: ScreenOf | null): Promise<void>;
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
    const seat = await seatOf(store, session, member, now());
    if (seat === null) return null;
    const { id, role, name, initials } = member;
    const { screen, units } = seat;
    const viewer = { id, role, units, ...(screen ? { screen: screen.kind } : {}) };
    return { viewer, name, initials, tokenHash, expiresAt: session.expiresAt, screen };
  };
  return {
    findByHash,
    find: (token) => findByHash(hashToken(token)),
    end: (tokenHash) => store.dropSession(tokenHash),
    async become(tokenHash, screen) {
      const session = await store.session(tokenHash);
      if (session) await store.saveSession({ ...session, ...kept(screen) });
    },
    async open(personId, screen, until) {
      const token = newToken();
      const at = now();
      const expiresAt = toIso(until ?? ((at + SESSION_HOURS * 3_600_000) as Instant));
      const session = { tokenHash: hashToken(token), personId, createdAt: toIso(at), expiresAt };
      await store.saveSession({ ...session, ...kept(screen ?? null) });
      return token;
    },
  };
}

const kept = (screen: ScreenOf | null): Pick<StoredSession, "screen" | "meeting"> => ({
  screen: screen?.kind ?? null,
  meeting: screen?.meeting ?? null,
});

interface Seat {
  readonly units: readonly UnitId[];
  readonly screen: ScreenOf | null;
}

/**
 * What a session opens: all units of one's own; at a standup's screen, that standup's alone, whoever is signed in there
 * (ST2). When it is over the room's screen opens nothing, and a remote is none any more (null).
 */
async function seatOf(
  store: Store,
  { screen: kind, meeting: id }: StoredSession,
  { units }: Member,
  now: Instant,
): Promise<Seat | null> {
  if (!kind) return { units, screen: null };
  const meeting = id && (await store.meetingById(id));
  if (!meeting) return null;
  const isOver = isMeetingOver(meeting, now);
  if (isOver && kind === "remote") return null;
  return { units: isOver ? [] : units.filter((unit) => unit === meeting.unit), screen: { kind, meeting: meeting.id } };
}
