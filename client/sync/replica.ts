import type { Column, Person, Unit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Changes } from "#shared/protocol/messages.ts";
import type { Position } from "./position.ts";
import { kept } from "./same.ts";

/** The board as the server has confirmed it. */
export interface Replica {
  readonly at: Position;
  readonly unit: Pick<Unit, "id" | "name" | "labels" | "settings">;
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly cards: Map<CaseId, Card>;
  /** The unit's latest standup. */
  readonly meeting: Meeting | null;
}

/** The replica after a frame or picture, and the cards that it touched. */
export interface Replaced {
  readonly replica: Replica;
  readonly touched: ReadonlySet<CaseId>;
}

/** A whole picture; what says the same as before stays the same object. */
export function takePicture(old: Replica | null, view: BoardView): Replaced {
  const cards = new Map<CaseId, Card>();
  const touched = new Set(old?.cards.keys());
  for (const card of view.cards) {
    const held = old?.cards.get(card.id);
    cards.set(card.id, held ? kept(held, card) : card);
    if (held && cards.get(card.id) === held) touched.delete(card.id);
    else touched.add(card.id);
  }
  const replica = {
    at: { seq: view.seq, organisation: view.organisation },
    unit: old ? kept(old.unit, view.unit) : view.unit,
    columns: old ? kept(old.columns, view.columns) : view.columns,
    people: peopleFrom(old, view.people),
    cards,
    meeting: old ? kept(old.meeting, view.meeting) : view.meeting,
  };
  return { replica, touched };
}

/**
 * The replica one frame on. The frame must begin where the replica stands: `judge` has said so (SY2). The map of cards is
 * changed in place and belongs to the newest replica: to copy ten thousand cards would cost more than the frame itself.
 */
export function applyFrame(old: Replica, frame: Changes): Replaced {
  const { cards } = old;
  for (const card of frame.puts) cards.set(card.id, kept(cards.get(card.id) ?? card, card));
  for (const id of frame.deletes) cards.delete(id);
  const touched = new Set([...frame.puts.map(({ id }) => id), ...frame.deletes]);
  const replica = {
    ...old,
    at: { seq: frame.to, organisation: frame.organisation.to },
    unit: kept(old.unit, { ...old.unit, ...unitIn(frame) }),
    columns: frame.columns ? kept(old.columns, frame.columns) : old.columns,
    people: frame.people ? peopleFrom(old, frame.people) : old.people,
    meeting: frame.meeting === undefined ? old.meeting : kept(old.meeting, frame.meeting),
  };
  return { replica, touched };
}

const unitIn = ({ settings, labels }: Changes): Partial<Replica["unit"]> => ({
  ...(settings ? { settings } : {}),
  ...(labels ? { labels } : {}),
});

/**
 * The replica as a picture that this browser may keep; its time is when it was last known to be current. Labels are made
 * from the citizens' names, so they stay out (SY4).
 */
export const keepableView = (
  { at, unit, columns, people, cards, meeting }: Replica,
  confirmedAt: Instant,
): BoardView => ({
  ...at,
  serverTime: toIso(confirmedAt),
  unit,
  columns,
  meeting,
  people: [...people.values()],
  cards: [...cards.values()].map((card) => (card.label === null ? card : { ...card, label: null })),
});

function peopleFrom(old: Replica | null, people: readonly Person[]): ReadonlyMap<PersonId, Person> {
  if (old && kept([...old.people.values()], people) !== people) return old.people;
  return new Map(people.map((person) => [person.id, person]));
}
