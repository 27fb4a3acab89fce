import type { FigureReader, FiguresTold } from "#server/store/figure-reader.ts";
import { type Day, toPlainDate } from "#shared/domain/dates.ts";
import { type CaseFlow, countsFrom } from "#shared/domain/flow/case-flow.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { dayFrom, type ReadCase, readCase } from "./case-rows.ts";

/** What is known of a unit. */
export interface KnownUnit {
  readonly cases: readonly CaseFlow[];
  readonly historySince: Day | null;
}

/** What the figures' thread has read so far of the units that it was asked of, and keeps up to date. */
export interface KnownCases {
  /** Reads what has changed in the unit since the last time. What ended before `since` counts for nothing. */
  catchUp(reader: Pick<FigureReader, "read">, unit: UnitId, since: Day): Promise<KnownUnit>;
}

export function knownCases(): KnownCases {
  const units = new Map<UnitId, Unit>();
  return {
    async catchUp(reader, id, since) {
      const known = units.get(id);
      // What counts from an earlier day on has not been read, or was forgotten.
      const unit =
        known && known.since <= since ? known : { since, upTo: null, cases: new Map(), elsewhere: new Map() };
      units.set(id, unit);
      if (since > unit.since) forgetBefore(unit, id, since);
      const { upTo, elsewhere } = unit;
      const asked = { unit: id, since: toPlainDate(since), upTo, elsewhere };
      const told = await reader.read(asked, (one) => keep(unit, id, readCase(one)));
      unit.upTo = told.upTo;
      return { cases: [...unit.cases.values()], historySince: beginning(told) };
    },
  };
}

interface Unit {
  since: Day;
  upTo: number | null;
  readonly cases: Map<CaseId, CaseFlow>;
  readonly elsewhere: Map<CaseId, number>;
}

function keep({ cases, elsewhere, since }: Unit, unit: UnitId, one: ReadCase): void {
  cases.delete(one.id);
  elsewhere.delete(one.id);
  if (!countsFrom(one.flow, unit, since)) return;
  cases.set(one.id, one.flow);
  if (one.unit !== unit) elsewhere.set(one.id, one.version);
}

/** As the weeks go by, so do the cases that were closed long ago. */
function forgetBefore(unit: Unit, id: UnitId, since: Day): void {
  unit.since = since;
  for (const [caseId, flow] of unit.cases) {
    if (countsFrom(flow, id, since)) continue;
    unit.cases.delete(caseId);
    unit.elsewhere.delete(caseId);
  }
}

/**
 * A unit's history begins when its first case is recorded. What a list tells of earlier days is no history, since it
 * leaves out what was closed by then; but cases that came with their moves tell of the days since the first of these.
 */
function beginning({ recordedAt, toldOf }: FiguresTold): Day | null {
  if (recordedAt === null) return null;
  const recordedOn = dayFrom(recordedAt);
  return toldOf === null ? recordedOn : (Math.min(recordedOn, dayFrom(toldOf)) as Day);
}
