import { rebuild } from "#server/cases/rebuild.ts";
import type { FigureCase, FigureReader, FiguresAsked, RawRow } from "#server/store/figure-reader.ts";
import type { JournalEntry } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";

export type JournalReader = Pick<FigureReader, "closedDays" | "read">;

/** What a database would tell that has these entries. */
export function readerOf(journal: readonly JournalEntry[]): JournalReader {
  const rebuilt = rebuild(journal);
  const casesOf = rowsByCase(rebuilt);
  return {
    closedDays: async () => [...rebuilt.settings.closedDays],
    async read(asked, take) {
      const told = journal.filter(({ stream }) => stream === asked.unit).toSorted((a, b) => a.seq - b.seq);
      const changed = new Set(told.filter(({ seq }) => seq > (asked.upTo ?? 0)).map(({ caseId }) => caseId));
      for (const state of rebuilt.states.values()) {
        const known = asked.elsewhere.get(state.id) ?? state.version;
        const isWanted =
          asked.upTo === null
            ? rebuilt.stays.some((stay) => stay.caseId === state.id && countsIn(stay, asked))
            : changed.has(state.id) || known !== state.version;
        if (isWanted) take(casesOf(state, asked));
      }
      const moves = told.filter(({ type, backfill }) => type === "caseMoved" && backfill);
      return {
        upTo: told.at(-1)?.seq ?? 0,
        recordedAt: told.find(({ type }) => type === "caseRegistered" || type === "caseEntered")?.recordedAt ?? null,
        toldOf: moves.map(({ occurredOn }) => String(occurredOn)).sort()[0] ?? null,
      };
    },
  };
}

type Rebuilt = ReturnType<typeof rebuild>;

const countsIn = ({ unit, stage, to }: Rebuilt["stays"][number], { unit: asked, since }: FiguresAsked): boolean =>
  unit === asked && stage !== "closed" && (to === null || to > since);

function rowsByCase({ stays, clocks, waits }: Rebuilt) {
  return ({ id, unit, version, provision, kind, restrictedTo }: CaseState, { since }: FiguresAsked): FigureCase => {
    const own = <Row extends { readonly caseId: string }>(rows: readonly Row[]) =>
      rows.filter(({ caseId }) => caseId === id);
    return {
      facts: [id, unit, version, provision, kind, restrictedTo === null ? 0 : 1],
      stays: own(stays).map(({ unit, stage, from, to }) => [unit, stage, from, to]),
      clocks: own(clocks)
        .filter(({ endState, endOn }) => endState === null || (endOn !== null && endOn >= since))
        .map(({ clock, start, due, endState, endOn }): RawRow => [clock, start, due, endState, endOn]),
      waits: own(waits)
        .filter(({ to }) => to === null || to > since)
        .map(({ reason, from, to }) => [reason, from, to]),
    };
  };
}
