import type { FigureReader } from "#server/store/figure-reader.ts";
import { isForCorridor } from "#shared/domain/corridor.ts";
import { flowOfUnit } from "#shared/domain/flow/flow-of-unit.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import { momentOf } from "#shared/domain/zone.ts";
import type { KnownCases } from "./known-cases.ts";
import type { FigureQuestion } from "./messages.ts";

/** Reads what has changed, then computes; a corridor's figures are as if what it may not tell of weren't there (WA2). */
export async function answerQuestion(
  known: KnownCases,
  reader: Pick<FigureReader, "read">,
  { unit, kind, now }: FigureQuestion,
): Promise<UnitFlow> {
  await known.catchUp(reader);
  const moment = momentOf(now);
  // Most cases of an installation have never been here, and count for nothing in any of the moments that are counted.
  const own = known.all().filter(({ stays }) => stays.some((stay) => stay.unit === unit));
  const cases = kind === "corridor" ? own.filter(isForCorridor) : own;
  return flowOfUnit(cases, {
    unit,
    now: moment,
    historySince: known.historySince(unit),
    calendar: known.calendarOn(moment.today),
  });
}
