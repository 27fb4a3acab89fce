import type { CaseId, ColumnId, StreamId } from "#shared/domain/ids.ts";
import { casesById, casesChanged, casesOfCitizen, casesOfUnit, ownersOf, ranksOf } from "./cases.ts";
import type { Connection } from "./connection.ts";
import { historyOf } from "./journal.ts";
import { countInColumn, countInHand } from "./limits.ts";
import { notedAmongOn } from "./lists.ts";
import type { Loaded, Organisation, Scope, StoredCase } from "./port.ts";
import { displaysById, latestMeeting, meetingByIdOn } from "./unit-rows.ts";
import { viewsById } from "./views.ts";

async function each<K, V>(keys: readonly K[] | undefined, read: (key: K) => Promise<V>): Promise<ReadonlyMap<K, V>> {
  const found = new Map<K, V>();
  for (const key of keys ?? []) found.set(key, await read(key));
  return found;
}

const hands = async (on: Connection, asked: Scope["handsOf"]): Promise<Loaded["inHand"]> =>
  asked ? each(asked.people, (person) => countInHand(on, asked.unit, person)) : new Map();

/** Reads what a command has named before its transaction opened. */
export async function loadScope(
  on: Connection,
  scope: Scope,
  organisation: Organisation,
  seqs: ReadonlyMap<StreamId, number>,
  unit: StreamId,
): Promise<Loaded> {
  const meeting = scope.meeting ? await latestMeeting(on, unit) : null;
  // Only the transaction knows which case a standup is at.
  const at = meeting?.items.find(({ caseId }) => caseId === meeting.at)?.caseId;
  const { cases, numbers } = await casesIn(on, at ? { ...scope, cases: [...scope.cases, at] } : scope);
  const ranks = new Map<ColumnId, Awaited<ReturnType<typeof ranksOf>>>();
  for (const column of scope.ranksOf ?? []) ranks.set(column, await ranksOf(on, column));
  return {
    organisation,
    seqs,
    cases,
    numbers,
    ranks,
    inColumn: await each(scope.countsOf, (column) => countInColumn(on, column)),
    inHand: await hands(on, scope.handsOf),
    histories: await each(scope.historiesOf, (id) => historyOf(on, id)),
    meeting,
    ...(scope.newMeeting && (await meetingByIdOn(on, scope.newMeeting)) ? { isMeetingTaken: true } : {}),
    displays: scope.displays?.length ? await displaysById(on, scope.displays) : new Map(),
    views: scope.views?.length ? await viewsById(on, scope.views) : new Map(),
    noted: await notedHolding(on, scope.notedAmong ?? []),
  };
}

/** Whoever writes a note holds its case: on cases held here it is written before, and seen, or after. */
async function notedHolding(on: Connection, ids: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  if (ids.length === 0) return new Set();
  await on.holdCases(ids);
  return notedAmongOn(on, ids);
}

async function casesIn(on: Connection, scope: Scope): Promise<Pick<Loaded, "cases" | "numbers">> {
  const cases = new Map<CaseId, StoredCase>();
  const put = (all: readonly StoredCase[]) => {
    for (const found of all) cases.set(found.state.id, found);
  };
  for (const unit of scope.allCasesOf ?? []) put(await casesOfUnit(on, unit));
  for (const [unit, since] of scope.changedSince ?? []) put(await casesChanged(on, unit, since));
  for (const citizen of scope.citizens ?? []) put(await casesOfCitizen(on, citizen));
  const numbers = scope.numbers?.length ? await ownersOf(on, scope.numbers) : new Map<string, CaseId>();
  const others = [...new Set([...scope.cases, ...numbers.values()])].filter((id) => !cases.has(id));
  if (others.length > 0) put(await casesById(on, others));
  return { cases, numbers };
}
