import type { Card } from "#shared/domain/card.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { Ranked } from "#shared/domain/ranks.ts";
import type { ShownCard } from "./board-sync.ts";
import { guess, type Surroundings } from "./guess.ts";
import { casesOf, isUnanswered, type Outbox } from "./outbox.ts";
import type { Replica } from "./replica.ts";
import { kept } from "./same.ts";

/** The cards as shown: the confirmed ones with the pending commands on top (SY3). */
export interface Shown {
  readonly cards: ReadonlyMap<CaseId, ShownCard>;
  readonly inColumn: ReadonlyMap<ColumnId, ReadonlySet<CaseId>>;
}

export const NOTHING_SHOWN: Shown = { cards: new Map(), inColumn: new Map() };

/** Draws the named cards anew; everything else, and what comes out the same, stays the very same object. */
export function reshow(
  old: Shown,
  replica: Replica,
  outbox: Outbox,
  touched: ReadonlySet<CaseId>,
  { today, before }: Pick<Surroundings, "today" | "before">,
): Shown {
  const around = { today, before, columns: replica.columns, ranksIn: (column: ColumnId) => ranksIn(old, column) };
  const fresh = new Map<CaseId, ShownCard | null>();
  for (const id of touched) {
    const held = old.cards.get(id) ?? null;
    const now = shownCard(replica.cards.get(id), id, outbox, around);
    const card = held && now ? kept(held, now) : now;
    if (card !== held) fresh.set(id, card);
  }
  if (fresh.size === 0) return withColumns(old, replica);
  return withColumns({ cards: withCards(old.cards, fresh), inColumn: withMoves(old, fresh) }, replica);
}

function shownCard(
  confirmed: Card | undefined,
  id: CaseId,
  outbox: Outbox,
  around: Parameters<typeof guess>[2],
): ShownCard | null {
  if (!confirmed) return null;
  const own = outbox.filter(({ command }) => casesOf(command).includes(id));
  const card = own.reduce((guessed, { command }) => guess(guessed, command, around), confirmed);
  return { ...card, pending: own.some(isUnanswered) };
}

function withCards(old: Shown["cards"], fresh: ReadonlyMap<CaseId, ShownCard | null>): Shown["cards"] {
  const cards = new Map(old);
  for (const [id, card] of fresh) {
    if (card) cards.set(id, card);
    else cards.delete(id);
  }
  return cards;
}

/** Copies the columns that a card left or entered, and no others. */
function withMoves(old: Shown, fresh: ReadonlyMap<CaseId, ShownCard | null>): Shown["inColumn"] {
  const copied = new Map<ColumnId, Set<CaseId>>();
  const open = (column: ColumnId): Set<CaseId> => {
    const set = copied.get(column) ?? new Set(old.inColumn.get(column));
    copied.set(column, set);
    return set;
  };
  for (const [id, card] of fresh) {
    const from = old.cards.get(id)?.column;
    const to = card?.column;
    if (from === to) continue;
    if (from) open(from).delete(id);
    if (to) open(to).add(id);
  }
  return copied.size === 0 ? old.inColumn : new Map([...old.inColumn, ...copied]);
}

const NO_CARDS: ReadonlySet<CaseId> = new Set();

/** Every column of the board has its set, an empty one too. */
function withColumns(shown: Shown, { columns }: Replica): Shown {
  if (columns.every(({ id }) => shown.inColumn.has(id))) return shown;
  const empty = columns.map(({ id }): [ColumnId, ReadonlySet<CaseId>] => [id, NO_CARDS]);
  return { ...shown, inColumn: new Map([...empty, ...shown.inColumn]) };
}

/** Two cards may show the same rank while one of them is a guess: the one that came last then has no place of its own. */
function ranksIn(shown: Shown, column: ColumnId): readonly Ranked[] {
  const taken = new Set<string>();
  return [...(shown.inColumn.get(column) ?? [])].flatMap((caseId) => {
    const rank = shown.cards.get(caseId)?.rank;
    if (!rank || taken.has(rank)) return [];
    taken.add(rank);
    return [{ caseId, rank }];
  });
}
