import type { BoardPicture, ChangedSince } from "#server/store/board-pictures.ts";
import type { StoredCase } from "#server/store/port.ts";
import type { ChangedMeeting } from "#server/store/unit-keeping.ts";
import type { Card } from "#shared/domain/card.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { type Meeting, OPENING } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { isForAll, maySee } from "#shared/domain/visibility.ts";
import { textOf } from "./card-text.ts";
import { type Drawing, drawAll, drawFor, drawForAll } from "./drawing.ts";
import { makeStepLog, type Standing, type StepLog } from "./step-log.ts";

/** A unit's board in memory: its cases, the cards that everyone shares, and the latest steps. */
export interface UnitBoard {
  readonly log: StepLog;
  drawing(): Drawing;
  /** The unit's latest standup as everyone may see it, with the number of its last change (ST2). */
  meeting(): ChangedMeeting | null;
  /** Whether the standup takes up the case, shown or hidden. */
  isInMeeting(id: CaseId): boolean;
  /** The case's card for this viewer; null: not on the board, for this viewer at least. */
  cardFor(viewer: Viewer, id: CaseId): Card | null;
  /** Every case, restricted ones too, whose card is null: for sums alone, never for a screen (PR4). */
  every(): readonly { readonly found: StoredCase; readonly card: Card | null }[];
  /** How a case stands now. */
  standing(id: CaseId): Standing;
  /** Cards that all viewers share; the same array until something changes. */
  shared(): readonly Card[];
  /** The same as JSON, without the brackets around them. */
  sharedText(): string;
  /** The restricted cases' cards that this viewer may see. */
  restrictedFor(viewer: Viewer): readonly Card[];
  /** Takes in what changed; the steps of one look at the store are one step here (CA3). */
  advance(changed: ChangedSince, drawing: Drawing): void;
  /** Takes in the whole unit, drawn anew. */
  replace(picture: BoardPicture, drawing: Drawing, pause: () => Promise<void>): Promise<void>;
}

export async function loadUnitBoard(
  picture: BoardPicture,
  firstDrawing: Drawing,
  pause: () => Promise<void>,
): Promise<UnitBoard> {
  const log = makeStepLog({ seq: picture.seq, organisation: firstDrawing.organisation.seq });
  let drawing = firstDrawing;
  let stored = byId(picture);
  let meeting = picture.meeting;
  let cards = await drawAll(picture.cases, drawing, new Map(), pause);
  const restricted = new Set(restrictedIn(stored));
  let shared: { readonly cards: readonly Card[]; text?: string } | null = null;

  const standing = (id: CaseId): Standing => standingOf(stored.get(id));

  function put(found: StoredCase): void {
    const { id } = found.state;
    const card = drawForAll(found, drawing);
    stored.set(id, found);
    if (card) cards.set(id, card);
    else cards.delete(id);
    if (card) restricted.delete(id);
    else restricted.add(id);
  }

  const remove = (id: CaseId) => [stored, cards, restricted].forEach((all) => void all.delete(id));

  function whatAllShare() {
    shared ??= { cards: [...cards.values()] };
    return shared;
  }

  const cardFor = (viewer: Viewer, id: CaseId): Card | null => {
    const found = stored.get(id);
    return found ? (cards.get(id) ?? drawFor(viewer, found, drawing)) : null;
  };

  return {
    log,
    drawing: () => drawing,
    meeting: () => meeting && { ...meeting, meeting: shownToAll(meeting.meeting, stored) },
    isInMeeting: (id) => meeting?.meeting.items.some(({ caseId }) => caseId === id) ?? false,
    cardFor,
    every: () => everyOf(stored, cards),
    standing,
    shared: () => whatAllShare().cards,
    sharedText() {
      const all = whatAllShare();
      all.text ??= all.cards.map(textOf).join(",");
      return all.text;
    },
    restrictedFor: (viewer) => [...restricted].map((id) => cardFor(viewer, id)).filter(isCard),
    advance(changed, next) {
      const ids = [...changed.cases.map(({ state }) => state.id), ...changed.gone];
      const before = new Map(ids.map((id) => [id, standing(id)]));
      drawing = next;
      meeting = changed.meeting ?? meeting;
      for (const found of changed.cases.filter(isThere)) put(found);
      for (const id of [...changed.gone, ...changed.cases.filter(isGone).map(idOf)]) remove(id);
      shared = null;
      log.add({ to: { seq: changed.to, organisation: next.organisation.seq }, before });
    },
    async replace(fresh, next, pauseBetween) {
      const freshStored = byId(fresh);
      const freshCards = await drawAll(fresh.cases, next, cards, pauseBetween);
      const ids = allIdsOf(stored, freshStored).filter((id) => !isSame(id, cards, freshCards));
      const before = new Map(ids.map((id) => [id, standing(id)]));
      drawing = next;
      stored = freshStored;
      meeting = fresh.meeting;
      cards = freshCards;
      restricted.clear();
      for (const id of restrictedIn(stored)) restricted.add(id);
      shared = null;
      log.add({ to: { seq: fresh.seq, organisation: next.organisation.seq }, before });
    },
  };
}

const isCard = (card: Card | null): card is Card => card !== null;

const everyOf = (
  stored: ReadonlyMap<CaseId, StoredCase>,
  cards: ReadonlyMap<CaseId, Card>,
): ReturnType<UnitBoard["every"]> => [...stored].map(([id, found]) => ({ found, card: cards.get(id) ?? null }));

const allIdsOf = (...maps: readonly ReadonlyMap<CaseId, unknown>[]): readonly CaseId[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];

const isSame = (id: CaseId, old: ReadonlyMap<CaseId, Card>, fresh: ReadonlyMap<CaseId, Card>): boolean =>
  old.has(id) && old.get(id) === fresh.get(id);

const standingOf = (found: StoredCase | undefined): Standing =>
  found ? { unit: found.state.unit, restrictedTo: found.state.restrictedTo } : null;

/** Whether someone could see a case as it stood. */
export const couldSee = (viewer: Viewer, standing: Standing): boolean => standing !== null && maySee(viewer, standing);

/** Cases that were hidden since they were drawn are not in the meeting any more, for nobody (PR4, ST2). */
function shownToAll(meeting: Meeting, stored: ReadonlyMap<CaseId, StoredCase>): Meeting {
  const isShown = (id: CaseId): boolean => {
    const found = stored.get(id);
    return found !== undefined && isForAll(found.state);
  };
  const items = meeting.items.filter(({ caseId }) => isShown(caseId));
  const isHidden = meeting.items.some(({ caseId }) => caseId === meeting.at && !isShown(caseId));
  return { ...meeting, items, at: isHidden ? OPENING : meeting.at };
}

/** A case that is gone is on nobody's board. */
const isGone = ({ state }: StoredCase): boolean => state.gone !== undefined;
const isThere = (found: StoredCase): boolean => !isGone(found);
const idOf = ({ state }: StoredCase): CaseId => state.id;

const byId = (picture: BoardPicture): Map<CaseId, StoredCase> =>
  new Map(picture.cases.filter(isThere).map((found) => [found.state.id, found]));

const restrictedIn = (stored: ReadonlyMap<CaseId, StoredCase>): readonly CaseId[] =>
  [...stored].filter(([, { state }]) => state.restrictedTo !== null).map(([id]) => id);
