import type { FigureReader, RawRow } from "#server/store/figure-reader.ts";
import { makeCalendars } from "#shared/domain/calendar.ts";
import { isForCorridor } from "#shared/domain/corridor.ts";
import { flowForCorridor } from "#shared/domain/corridor-clocks.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import { countedSince, flowOfUnit } from "#shared/domain/flow/flow-of-unit.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import { momentOf } from "#shared/domain/zone.ts";
import type { KnownCases } from "./known-cases.ts";
import type { FigureQuestion } from "./messages.ts";

/** Reads what has changed, then computes; a corridor's figures are as if what it may not tell of weren't there (WA2). */
export async function answerQuestion(
  known: KnownCases,
  reader: Pick<FigureReader, "closedDays" | "read">,
  { unit, kind, now: at }: FigureQuestion,
): Promise<UnitFlow> {
  const now = momentOf(at);
  const calendar = calendarsOf(await reader.closedDays()).forClock("municipal", now.today);
  const { cases, historySince } = await known.catchUp(reader, unit, countedSince(now, calendar));
  const told = kind === "corridor" ? cases.filter(isForCorridor).map(flowForCorridor) : cases;
  return flowOfUnit(told, { unit, now, historySince, calendar });
}

const calendarsOf = (closedDays: readonly RawRow[]) =>
  makeCalendars(new Map(closedDays.map(([on, at]) => [on as PlainDate, at as IsoInstant])));
