import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { DisplayId } from "#shared/domain/ids.ts";
import { fromIso, toIso } from "#shared/domain/zone.ts";
import type { PairingState, PairingView } from "#shared/protocol/displays.ts";
import { displayId, isoInstant } from "#shared/protocol/scalars.ts";
import { hashToken, isToken, newToken } from "./tokens.ts";

const MINUTE_MS = 60_000;
const WAITS_MS = 10 * MINUTE_MS;
/** A screen that was confirmed at the last moment may still fetch what it was given. */
const FETCHED_WITHIN_MS = 10 * MINUTE_MS;
/** Pairings wait in so many rows at the most, which are used again and again: nobody can fill the database with them. */
const PLACES = 1_000;
const TRIES = 20;
const UNDER = "pairing:";
/** No two of these are taken for one another, read aloud or from across a room. */
const LETTERS = "ACDEFHJKMNPRTVWXY34679";
const LENGTH = 6;

/** What is kept of a pairing: never the code or the secret themselves. */
const kept = z.object({
  codeHash: z.string(),
  secretHash: z.string(),
  expiresAt: isoInstant,
  /** What the screen will be; there is one display of this id, once the code was confirmed. */
  display: displayId,
});
type Kept = z.infer<typeof kept>;

/** What came of asking: `token` is the screen's own, in the place of any that it got before. */
export type Claimed =
  | { readonly state: Extract<PairingState["state"], "waiting"> }
  | { readonly state: "paired"; readonly token: string };

export interface Pairings {
  /** A fresh code for a screen to show; null where too many wait already. */
  begin(): Promise<PairingView | null>;
  /** The id of the display that a code stands for; null for one that nobody shows, or that has expired. */
  displayOf(code: string): Promise<DisplayId | null>;
  /** Whether the screen has been confirmed; answered anew until it has been here with its token. Null: not found. */
  claim(secret: string): Promise<Claimed | null>;
}

/** Kept in the store, so that a restart loses none and every server process knows them (WA1). */
export function makePairings(store: Store, now: () => Instant, newId: () => string): Pairings {
  const at = async (place: string): Promise<Kept | null> => {
    const text = await store.setting(UNDER + place);
    return text === null ? null : kept.parse(JSON.parse(text));
  };
  const isWaiting = (pairing: Kept | null): pairing is Kept => pairing !== null && fromIso(pairing.expiresAt) > now();
  const isKept = ({ expiresAt }: Kept): boolean => now() < fromIso(expiresAt) + FETCHED_WITHIN_MS;

  return {
    async begin() {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const code = newCode();
        const place = placeOf(code);
        const there = await at(place);
        if (there && isKept(there)) continue;
        const secret = `${place}.${newToken()}`;
        const expiresAt = toIso((now() + WAITS_MS) as Instant);
        const pairing: Kept = {
          ...{ codeHash: hashToken(code), secretHash: hashToken(secret), expiresAt },
          display: newId() as DisplayId,
        };
        await store.saveSetting(UNDER + place, JSON.stringify(pairing));
        return { code: shown(code), secret, expiresAt };
      }
      return null;
    },
    async displayOf(typed) {
      const code = plain(typed);
      const pairing = await at(placeOf(code));
      return isWaiting(pairing) && isToken(code, pairing.codeHash) ? pairing.display : null;
    },
    async claim(secret) {
      const [place = ""] = secret.split(".");
      const pairing = await at(place);
      if (!pairing || !isKept(pairing) || !isToken(secret, pairing.secretHash)) return null;
      const display = (await store.displays()).find(({ id }) => id === pairing.display);
      if (!display) return isWaiting(pairing) ? { state: "waiting" } : null;
      if (display.revokedAt !== null || display.seenAt !== null) return null;
      const token = newToken();
      await store.saveDisplayToken(display.id, hashToken(token));
      return { state: "paired", token };
    },
  };
}

const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** "K7M 4XP": read in two breaths. */
const shown = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;

/** As somebody typed it, in whatever case and spacing. */
const plain = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** A code leads to its row without trying them all. */
const placeOf = (code: string): string => String(Number.parseInt(hashToken(code).slice(0, 8), 16) % PLACES);
