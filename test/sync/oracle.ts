import type { BoardPicture } from "#server/store/board-pictures.ts";
import type { Organisation, Store, StoredCase } from "#server/store/port.ts";
import type { Card } from "#shared/domain/card.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { type Meeting, OPENING } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { isForAll, projectFor } from "#shared/domain/visibility.ts";
import { must } from "#shared/lib/must.ts";

/** The cards of a unit's board as one viewer may see them, each as JSON. */
export type Truth = ReadonlyMap<CaseId, string>;

/**
 * What every viewer's board was at every number, read from the store after each command and projected card by card,
 * with nothing of the server's boards in between.
 */
export interface Oracle {
  /** Looks at the store where something was committed; to be called after every command. */
  look(): Promise<void>;
  at(viewer: Viewer, unit: UnitId, seq: number, organisation: number): Truth | null;
  latest(viewer: Viewer, unit: UnitId): { readonly seq: number; readonly organisation: number; readonly cards: Truth };
  /** Whether the viewer could ever see the case on this board. */
  everSaw(viewer: Viewer, unit: UnitId, id: CaseId): boolean;
  /** The unit's standup at that number as everyone of the unit may see it, as JSON (ST2). */
  meetingAt(unit: UnitId, seq: number): string;
  /** Every case that ever was on a board looked at. */
  isCase(id: string): boolean;
}

export function makeOracle(store: Store, watched: readonly (readonly [Viewer, UnitId])[]): Oracle {
  const truths = new Map<string, Truth>();
  const newest = new Map<string, { seq: number; organisation: number; cards: Truth }>();
  const seen = new Map<string, Set<CaseId>>();
  const cases = new Set<string>();
  const drawn = new Map<string, string | null>();
  const meetings = new Map<string, string>();
  let advanced = true;
  store.onAdvance(() => {
    advanced = true;
  });
  const yardsticks = remembered(yardstickOf);
  const units = [...new Set(watched.map(([, unit]) => unit))];

  function textFor(viewer: Viewer, found: StoredCase, unit: UnitId, organisation: Organisation): string | null {
    const { state, tag } = found;
    const key = [viewer.id, state.id, state.version, unit, organisation.seq, tag.label].join(" ");
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const of = organisation.units.get(unit);
    if (!of) throw new Error(`no unit ${unit}`);
    const card = projectFor(viewer, found, of, yardsticks(organisation));
    const text = card && JSON.stringify(card);
    drawn.set(key, text);
    return text;
  }

  function note(
    viewer: Viewer,
    unit: UnitId,
    seq: number,
    organisation: Organisation,
    found: readonly StoredCase[],
  ): void {
    const who = `${viewer.id} ${unit}`;
    const key = `${who} ${seq} ${organisation.seq}`;
    if (truths.has(key)) return;
    const cards = new Map<CaseId, string>();
    const ever = seen.get(who) ?? new Set<CaseId>();
    seen.set(who, ever);
    for (const one of found) {
      const text = textFor(viewer, one, unit, organisation);
      if (text === null) continue;
      cards.set(one.state.id, text);
      ever.add(one.state.id);
    }
    truths.set(key, cards);
    newest.set(who, { seq, organisation: organisation.seq, cards });
  }

  return {
    async look() {
      if (!advanced) return;
      advanced = false;
      const organisation = await store.organisation();
      for (const unit of units) {
        const picture = await store.board(unit);
        for (const { state } of picture.cases) cases.add(state.id);
        meetings.set(`${unit} ${picture.seq}`, JSON.stringify(meetingForAll(picture)));
        for (const [viewer, watchedUnit] of watched) {
          if (watchedUnit === unit) note(viewer, unit, picture.seq, organisation, picture.cases);
        }
      }
    },
    at: (viewer, unit, seq, organisation) => truths.get(`${viewer.id} ${unit} ${seq} ${organisation}`) ?? null,
    latest(viewer, unit) {
      const found = newest.get(`${viewer.id} ${unit}`);
      if (!found) throw new Error("the oracle has not looked");
      return found;
    },
    meetingAt: (unit, seq) => must(meetings.get(`${unit} ${seq}`), `a look at ${seq}`),
    everSaw: (viewer, unit, id) => seen.get(`${viewer.id} ${unit}`)?.has(id) ?? false,
    isCase: (id) => cases.has(id),
  };
}

/** Without the cases that somebody of the unit may not see, and at the beginning where it is at one of those. */
function meetingForAll({ meeting, cases }: BoardPicture): Meeting | null {
  if (!meeting) return null;
  const shown = new Set(cases.filter(({ state }) => isForAll(state)).map(({ state }): string => state.id));
  const { items, at } = meeting.meeting;
  const isThere = shown.has(at) || !items.some(({ caseId }) => caseId === at);
  return { ...meeting.meeting, items: items.filter(({ caseId }) => shown.has(caseId)), at: isThere ? at : OPENING };
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

const texts = new WeakMap<Card, string>();

/** Where a board differs from the truth; null where it says the same. */
export function differenceOf(cards: ReadonlyMap<CaseId, Card>, truth: Truth): string | null {
  for (const [id, card] of cards) {
    const text = texts.get(card) ?? JSON.stringify(card);
    texts.set(card, text);
    const expected = truth.get(id);
    if (expected === undefined) return `${card.number} should not be there`;
    if (expected !== text) return `${card.number} is ${text} instead of ${expected}`;
  }
  for (const [id, text] of truth) if (!cards.has(id)) return `missing: ${text}`;
  return null;
}
