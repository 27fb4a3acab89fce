import { z } from "zod";
import type { Member, Store } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { fromIso, toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { isoInstant } from "#shared/protocol/scalars.ts";
import { hashPassword } from "./passwords.ts";
import { hashToken, isToken, newToken } from "./tokens.ts";

const DAYS = 7;
const DAY_MS = 86_400_000;
const UNDER = "invitation:";
const NOT_FOUND: Rejection = { code: "not-found", data: {} };

/** What is kept of an invitation: never the token itself. */
const kept = z.object({ hash: z.string(), expiresAt: isoInstant, isUsed: z.boolean() });
type Kept = z.infer<typeof kept>;

export interface Invitation {
  readonly token: string;
  readonly expiresAt: IsoInstant;
}

/** `open` while it can be used; null for a token that nobody was given, or that a later one has replaced. */
export type Invited = { readonly person: Member; readonly state: "open" | "used" | "expired" } | null;

export interface Invitations {
  /** A fresh one-time token with which that person chooses a password; older ones lose their force. */
  offer(person: PersonId): Promise<Result<Invitation, Rejection>>;
  find(token: string): Promise<Invited>;
  /** Sets the password. A token that isn't open is not found. */
  claim(token: string, password: string): Promise<Result<PersonId, Rejection>>;
  /** Until when the links that wait can be used. */
  waiting(): Promise<ReadonlyMap<PersonId, IsoInstant>>;
}

/** A token begins with the id of its person, so that it is looked up without trying everybody's. */
export function makeInvitations(store: Store, now: () => Instant): Invitations {
  const claiming = new Set<PersonId>();

  const find = async (token: string): Promise<Invited> => {
    const id = personIn(token);
    const person = id && (await store.organisation()).people.get(id);
    const invitation = id && read(await store.setting(UNDER + id));
    if (!person?.active || !invitation || !isToken(token, invitation.hash)) return null;
    if (invitation.isUsed) return { person, state: "used" };
    return { person, state: isOver(invitation, now()) ? "expired" : "open" };
  };
  const save = (person: PersonId, invitation: Kept) => store.saveSetting(UNDER + person, JSON.stringify(invitation));

  const claim = async (token: string, person: PersonId, password: string): Promise<Result<PersonId, Rejection>> => {
    const passwordHash = await hashPassword(password);
    const found = await find(token);
    if (found?.state !== "open") return refuse(NOT_FOUND);
    await save(person, { hash: hashToken(token), expiresAt: toIso(now()), isUsed: true });
    await store.saveCredential({ personId: person, passwordHash });
    return ok(person);
  };

  return {
    find,
    async offer(person) {
      if (!(await store.organisation()).people.get(person)?.active) return refuse(NOT_FOUND);
      const token = `${person}.${newToken()}`;
      const expiresAt = toIso((now() + DAYS * DAY_MS) as Instant);
      await save(person, { hash: hashToken(token), expiresAt, isUsed: false });
      return ok({ token, expiresAt });
    },
    async claim(token, password) {
      const person = personIn(token);
      if (person === null || claiming.has(person)) return refuse(NOT_FOUND);
      claiming.add(person);
      try {
        return await claim(token, person, password);
      } finally {
        claiming.delete(person);
      }
    },
    async waiting() {
      const at = now();
      const all = [...(await store.settingsUnder(UNDER))].map(([name, text]) => [name, read(text)] as const);
      return new Map(
        all.flatMap(([name, invitation]) =>
          invitation && !invitation.isUsed && !isOver(invitation, at)
            ? [[name.slice(UNDER.length) as PersonId, invitation.expiresAt] as const]
            : [],
        ),
      );
    },
  };
}

/** Null for the first administrator's token, which names nobody. */
const personIn = (token: string): PersonId | null => {
  const [id, secret] = token.split(".");
  return id && secret ? (id as PersonId) : null;
};

const isOver = ({ expiresAt }: Kept, at: Instant): boolean => fromIso(expiresAt) <= at;

const read = (text: string | null): Kept | null => (text === null ? null : kept.parse(JSON.parse(text)));
