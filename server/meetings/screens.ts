import type { ScreenOf, Sessions, SignedIn } from "#server/auth/sessions.ts";
import type { Boards } from "#server/board/boards.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import { isMeetingOver, latestEndOf, type Meeting } from "#shared/domain/meeting.ts";
import { canCommand } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { RemoteCode } from "#shared/protocol/meetings.ts";
import type { RemoteCodes } from "./remote-codes.ts";

export interface ScreensParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly codes: RemoteCodes;
  readonly boards: Pick<Boards, "boardFor">;
  readonly now: () => Instant;
  /** What stands on a session has other rights now. */
  readonly onOtherRights: (tokenHash: string) => void;
}

/** What a phone becomes, and until when at the latest. */
export interface Joined {
  readonly person: PersonId;
  readonly screen: ScreenOf;
  readonly until: Instant;
}

/** The screens of a standup: the one that the whole room looks at, and the phones that steer it (ST2). */
export interface Screens {
  /** This session is the room's from now on, after the standup too. Refused where no standup is running. */
  share(signedIn: SignedIn, unit: UnitId): Promise<Result<void, Rejection>>;
  /** One's own again; whether the password was right is asked before. */
  own(signedIn: SignedIn): Promise<void>;
  /** For the room's screen, and for whoever has begun the standup. */
  codeFor(signedIn: SignedIn, unit: UnitId): Promise<Result<RemoteCode, Rejection>>;
  /** Null for a code that is wrong or over, or whose owner runs no standup there any more, alike. */
  join(code: string): Promise<Joined | null>;
}

const NOT_FOUND = refuse<Rejection>({ code: "not-found", data: {} });

export function makeScreens(parts: ScreensParts): Screens {
  const { store, sessions, codes, boards, now, onOtherRights } = parts;

  async function running({ viewer }: SignedIn, unit: UnitId): Promise<Result<Meeting, Rejection>> {
    const mayLead = viewer.screen !== "remote" && canCommand(viewer, "stepMeeting", unit);
    const board = mayLead ? await boards.boardFor(viewer, unit) : null;
    const meeting = board?.meeting()?.meeting;
    if (!meeting) return NOT_FOUND;
    return isMeetingOver(meeting, now()) ? refuse({ code: "meeting-over", data: {} }) : ok(meeting);
  }

  const become = async (tokenHash: string, screen: ScreenOf | null): Promise<void> => {
    await sessions.become(tokenHash, screen);
    onOtherRights(tokenHash);
  };

  return {
    async share(signedIn, unit) {
      const meeting = await running(signedIn, unit);
      if (!meeting.ok) return meeting;
      await become(signedIn.tokenHash, { kind: "shared", meeting: meeting.value.id });
      return ok(undefined);
    },
    own: ({ tokenHash }) => become(tokenHash, null),
    async codeFor(signedIn, unit) {
      const meeting = await running(signedIn, unit);
      if (!meeting.ok) return meeting;
      const { viewer, screen } = signedIn;
      const isTheRooms = screen ? screen.meeting === meeting.value.id : meeting.value.startedBy === viewer.id;
      return isTheRooms ? ok(await codes.offer(viewer.id, meeting.value)) : NOT_FOUND;
    },
    async join(code) {
      const offer = await codes.find(code);
      const meeting = offer && (await store.meetingById(offer.meeting));
      if (!offer || !meeting || isMeetingOver(meeting, now())) return null;
      const member = (await store.organisation()).people.get(offer.person);
      if (!member?.active || !canCommand(member, "stepMeeting", meeting.unit)) return null;
      return { person: offer.person, screen: { kind: "remote", meeting: meeting.id }, until: latestEndOf(meeting) };
    },
  };
}
