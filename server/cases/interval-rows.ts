import type { Derived, Writes } from "#server/store/port.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";

type StayRow = Derived["stays"][number];
type ClockRow = Derived["clocks"][number];
type WaitRow = Derived["waits"][number];

type Kept = "stays" | "clocks" | "waits" | "droppedStays" | "droppedClocks" | "droppedWaits";
export type RowChanges = Required<Pick<Writes, Kept>>;

/** The rows of a case that differ between two states; from nothing, all of them (the rebuild uses this too). */
export function rowChanges(was: CaseState | null, is: CaseState, before: Yardstick, after: Yardstick): RowChanges {
  const stays = stayRows(is).filter((row) => {
    const old = was?.stays[row.position];
    return !old || old.to !== row.to || old.column !== row.column;
  });
  const waits = waitRows(is).filter((row) => {
    const old = was?.waits?.[row.position];
    return !old || old.to !== row.to || old.from !== row.from || old.reason !== row.reason;
  });
  const old = was ? clockRows(was, before) : [];
  const now = clockRows(is, after);
  const clocks = now.filter((row) => !old.some((other) => sameClock(row, other)));
  const droppedClocks = old
    .filter(({ key }) => !now.some((row) => row.key === key))
    .map(({ caseId, key }) => ({ caseId, key }));
  return {
    stays,
    clocks,
    waits,
    droppedStays: positionsFrom(staysOf(is).length, was?.stays).map((position) => ({ caseId: is.id, position })),
    droppedClocks,
    droppedWaits: positionsFrom(waitsOf(is).length, was?.waits).map((position) => ({ caseId: is.id, position })),
  };
}

const positionsFrom = (count: number, were: readonly unknown[] = []): readonly number[] =>
  were.map((_, position) => position).filter((position) => position >= count);

/** A case whose list was taken back never stood anywhere, and no clock ran for it. */
const stayRows = (state: CaseState): readonly StayRow[] =>
  staysOf(state).map((stay, position) => ({ caseId: state.id, position, ...stay }));

const staysOf = ({ gone, stays }: CaseState): CaseState["stays"] => (gone === "withdrawn" ? [] : stays);

const waitRows = (state: CaseState): readonly WaitRow[] =>
  waitsOf(state).map((wait, position) => ({ caseId: state.id, position, ...wait }));

const waitsOf = ({ gone, waits = [] }: CaseState): NonNullable<CaseState["waits"]> =>
  gone === "withdrawn" ? [] : waits;

const clockRows = (state: CaseState, by: Yardstick): readonly ClockRow[] =>
  deadlinesFor(state, by).map(({ key, clock, start, due, end, rule }) => ({
    caseId: state.id,
    key,
    clock,
    start,
    due,
    endState: end?.state ?? null,
    endOn: end?.on ?? null,
    rule,
    ...(end === null ? endOfErased(state) : {}),
  }));

const deadlinesFor = (state: CaseState, by: Yardstick) =>
  state.gone === "withdrawn" ? [] : deadlinesOf(state, by.rulebook, by.calendars).deadlines;

/** What still ran for a case that was erased while it was open lapsed with its last stay. */
function endOfErased({ gone, stays }: CaseState): Partial<Pick<ClockRow, "endState" | "endOn">> {
  const until = gone === "erased" ? (stays.at(-1)?.to ?? null) : null;
  return until === null ? {} : { endState: "lapsed", endOn: until };
}

const sameClock = (a: ClockRow, b: ClockRow): boolean =>
  a.key === b.key &&
  a.start === b.start &&
  a.due === b.due &&
  a.endState === b.endState &&
  a.endOn === b.endOn &&
  a.rule === b.rule;
