import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import type { Column, Person, Sorting } from "#shared/domain/board.ts";
import { STAGES, type Stage } from "#shared/domain/case.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import type { CaseId, ColumnId, PersonId, ProvisionId, UnitId } from "#shared/domain/ids.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { date, uuid } from "#test/support/builders.ts";

/** Monday of week 48, at 8.05. */
export const monday = momentOf(instantOf(date("2026-11-23"), 8, 5));

export const people: ReadonlyMap<PersonId, Person> = new Map(
  [
    { id: uuid<PersonId>(51), name: "Anna Prøve", initials: "AP", active: true },
    { id: uuid<PersonId>(52), name: "Bo Prøve", initials: "BP", active: true },
  ].map((person) => [person.id, person]),
);
export const ANNA = uuid<PersonId>(51);
export const BO = uuid<PersonId>(52);

const columnId = (stage: Stage): ColumnId => uuid<ColumnId>(61 + STAGES.indexOf(stage));
export const columnOf = (stage: Stage, sorting: Sorting = "urgency"): Column => ({
  id: columnId(stage),
  stage,
  title: null,
  sorting,
});

/** A clock that runs; `due` alone makes it a decision with a week's warning. */
export function aClock(due: string, change: Partial<Clock> = {}): Clock {
  const warnFrom = date("2026-11-20");
  return { clock: "decision", key: "decision:1", due: date(due), warnFrom, end: null, owner: "authority", ...change };
}

export const toldNothing = { first: "none", lastSentOn: null, promisedOn: null } as const;

let next = 100;
/** A § 85 application in *Oplysning*, nothing missing, no clock. */
export function aCard(number: string, change: Partial<ShownCard> & { readonly stage?: Stage } = {}): ShownCard {
  const { stage = "investigation", ...rest } = change;
  next += 1;
  return {
    id: uuid<CaseId>(next),
    version: 1,
    number,
    label: null,
    column: columnId(stage),
    rank: null,
    provision: "SEL-85" as ProvisionId,
    written: null,
    kind: "new",
    subType: null,
    receivedOn: date("2026-09-01"),
    caseworker: ANNA,
    caseworkerChanges: 0,
    stageSince: date("2026-11-01"),
    stageDaysBefore: 0,
    lastMove: null,
    hold: null,
    nextStep: null,
    sparringSince: null,
    standIn: null,
    stop: null,
    duties: {
      answered: {},
      informed: false,
      decided: null,
      sent: false,
      effortStarted: false,
      followedUp: false,
      remitted: false,
    },
    clocks: [],
    noRule: null,
    pending: false,
    ...rest,
  };
}

/** A board with these cards, as the sync would show it. */
export function aPicture(
  cards: readonly ShownCard[],
  columns: readonly Column[] = STAGES.map((stage) => columnOf(stage)),
): BoardPicture {
  return {
    state: "live",
    ended: null,
    seq: 1,
    unit: { id: uuid<UnitId>(1), name: "Voksen Handicap", labels: "off", settings: {} },
    columns,
    people,
    cards: new Map(cards.map((card) => [card.id, card])),
    inColumn: new Map(
      columns.map(({ id }) => [id, new Set(cards.filter(({ column }) => column === id).map((card) => card.id))]),
    ),
    undoable: null,
    pending: 0,
    isRedialling: false,
    isUnreached: false,
    meeting: null,
    confirmedAt: monday.at,
  };
}

/** The same board after one card has changed, everything else keeping its identity, as the sync promises. */
export function withCard(picture: BoardPicture, card: ShownCard): BoardPicture {
  const before = picture.cards.get(card.id);
  const inColumn = new Map(picture.inColumn);
  if (before && before.column !== card.column) {
    inColumn.set(before.column, new Set([...(inColumn.get(before.column) ?? [])].filter((id) => id !== card.id)));
    inColumn.set(card.column, new Set([...(inColumn.get(card.column) ?? []), card.id]));
  }
  return { ...picture, seq: picture.seq + 1, cards: new Map(picture.cards).set(card.id, card), inColumn };
}
