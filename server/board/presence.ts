import type { Store } from "#server/store/port.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Role } from "#shared/domain/permissions.ts";
import type { Down, Present } from "#shared/protocol/messages.ts";
import type { Deliver, Outlet, Timers } from "./outlet.ts";
import { type Whisper, whisperTexts } from "./presence-whisper.ts";
import type { Session } from "./session.ts";
import { couldSee, type UnitBoard } from "./unit-board.ts";

/** Changes of who is here are gathered for so long. */
const GATHER_MS = 1_000;
/** Roles that work at no board. */
const UNLISTED: ReadonlySet<Role> = new Set(["administrator", "display"]);

export interface PresenceParts {
  readonly unit: UnitId;
  readonly board: () => UnitBoard | null;
  readonly sessions: ReadonlySet<Session>;
  readonly deliver: Deliver;
  readonly timers: Timers;
  readonly store: Pick<Store, "whisper">;
}

/** Who has the board open: told to everyone on it, about once a second at most, and only where it has changed. */
export interface PresenceDesk {
  /** Who is here, or what they have open, may have changed. */
  request(): void;
  /** Cases have changed: so may have who sees one that somebody has open (PR4). */
  changed(): void;
  joined(session: Session): void;
  /** Another process tells who is with it. */
  heard(whisper: Whisper, from: string): void;
  /** Says again who is here, and forgets processes that have not done so since the time before the last. */
  repeat(): void;
  stop(): void;
}

type People = ReadonlyMap<PersonId, CaseId | null>;

export function makePresence({ unit, board, sessions, deliver, timers, store }: PresenceParts): PresenceDesk {
  const elsewhere = new Map<string, { readonly parts: Map<number, readonly Present[]>; age: number }>();
  let cancel: (() => void) | null = null;
  let said = "[]";

  function request(): void {
    cancel ??= timers.after(GATHER_MS, tell);
  }

  function tell(): void {
    cancel = null;
    const here = peopleAt(sessions);
    say(here);
    const found = board();
    if (!found) return;
    const others = [...elsewhere.values()].flatMap(({ parts }) => [...parts.values()].flat());
    if (sendPresence(unit, found, sessions, listOf(together(here, others)), deliver)) request();
  }

  function say(here: People): void {
    const list = listOf(here);
    const text = JSON.stringify(list);
    if (text === said) return;
    said = text;
    for (const words of whisperTexts(unit, list)) store.whisper(words).catch(() => {});
  }

  return {
    request,
    changed() {
      if ([...sessions].some(({ openCase }) => openCase !== null) || elsewhere.size > 0) request();
    },
    joined(session) {
      session.presence = "";
      request();
    },
    heard({ part, parts: count, people }, from) {
      const known = elsewhere.get(from);
      // A process that has just come does not know yet who is here.
      if (!known) said = "";
      const parts = known?.parts ?? new Map<number, readonly Present[]>();
      parts.set(part, people);
      for (const old of [...parts.keys()]) if (old >= count) parts.delete(old);
      elsewhere.set(from, { parts, age: 0 });
      request();
    },
    repeat() {
      for (const [from, one] of elsewhere) {
        one.age += 1;
        if (one.age > 2) elsewhere.delete(from);
      }
      said = sessions.size > 0 ? "" : said;
      request();
    },
    stop() {
      cancel?.();
    },
  };
}

/** Each person once: with the case that they opened last, on whichever of their screens. */
function peopleAt(sessions: ReadonlySet<Session>): People {
  const people = new Map<PersonId, CaseId | null>();
  const inOrder = [...sessions].sort((a, b) => a.openedAt - b.openedAt);
  for (const { viewer, openCase } of inOrder)
    if (!UNLISTED.has(viewer.role)) people.set(viewer.id, openCase ?? people.get(viewer.id) ?? null);
  return people;
}

function together(here: People, others: readonly Present[]): People {
  const all = new Map(here);
  for (const { id, caseId } of others) all.set(id, all.get(id) ?? caseId);
  return all;
}

const listOf = (people: People): readonly Present[] =>
  [...people].map(([id, caseId]) => ({ id, caseId })).sort((a, b) => (a.id < b.id ? -1 : 1));

/** One message for all who may see the same of the open cases; true where a busy screen was left for later. */
function sendPresence(
  unit: UnitId,
  board: UnitBoard,
  sessions: ReadonlySet<Session>,
  people: readonly Present[],
  deliver: Deliver,
): boolean {
  const open = [...new Set(people.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
  const audiences = new Map<string, { readonly text: string; readonly down: Down; readonly outlets: Outlet[] }>();
  let isLeft = false;
  for (const session of sessions) {
    const seen = new Set(open.filter((id) => couldSee(session.viewer, board.standing(id))));
    const key = open.map((id) => (seen.has(id) ? "1" : "0")).join("");
    const audience = audiences.get(key) ?? messageOf(unit, people, seen);
    audiences.set(key, audience);
    if (session.presence === audience.text) continue;
    if (session.outlet.busy?.()) {
      isLeft = true;
      continue;
    }
    session.presence = audience.text;
    audience.outlets.push(session.outlet);
  }
  for (const { down, outlets } of audiences.values()) if (outlets.length > 0) deliver(outlets, down);
  return isLeft;
}

function messageOf(unit: UnitId, people: readonly Present[], seen: ReadonlySet<CaseId>) {
  const shown = people.map(({ id, caseId }) => ({ id, caseId: caseId !== null && seen.has(caseId) ? caseId : null }));
  const down: Down = { type: "presence", message: { unit, people: shown } };
  return { text: JSON.stringify(shown), down, outlets: [] as Outlet[] };
}
