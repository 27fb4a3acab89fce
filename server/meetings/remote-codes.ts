import { randomInt } from "node:crypto";
import { z } from "zod";
import { hashToken, isToken } from "#server/auth/tokens.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { MeetingId, PersonId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import { fromIso, toIso } from "#shared/domain/zone.ts";
import type { RemoteCode } from "#shared/protocol/meetings.ts";
import { isoInstant } from "#shared/protocol/scalars.ts";

const MINUTES = 10;
const LENGTH = 6;
/** Without those that look like another one across a room. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const UNDER = "remote-code:";

/** What is kept of a code: never itself. */
const kept = z.object({
  hash: z.string(),
  expiresAt: isoInstant,
  person: z.custom<PersonId>(),
  meeting: z.custom<MeetingId>(),
});
export type RemoteOffer = z.infer<typeof kept>;

export interface RemoteCodes {
  /** A fresh code for phones that shall steer this standup for that person; the one before loses its force. */
  offer(person: PersonId, meeting: Meeting): Promise<RemoteCode>;
  /** Null for one that nobody was given, that a later one has replaced, or whose time is over. */
  find(code: string): Promise<RemoteOffer | null>;
}

/** One place per unit and person, so that what is kept does not grow with the standups. */
export function makeRemoteCodes(store: Pick<Store, "saveSetting" | "settingsUnder">, now: () => Instant): RemoteCodes {
  return {
    async offer(person, { id: meeting, unit }) {
      const code = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
      const expiresAt = toIso((now() + MINUTES * 60_000) as Instant);
      const offer: RemoteOffer = { hash: hashToken(code), expiresAt, person, meeting };
      await store.saveSetting(`${UNDER}${unit}:${person}`, JSON.stringify(offer));
      return { code, expiresAt };
    },
    async find(typed) {
      const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
      const offers = [...(await store.settingsUnder(UNDER)).values()].map((text) => kept.parse(JSON.parse(text)));
      return offers.find(({ hash, expiresAt }) => isToken(code, hash) && fromIso(expiresAt) > now()) ?? null;
    },
  };
}
