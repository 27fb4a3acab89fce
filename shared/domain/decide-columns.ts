import { ok, refuse } from "#shared/lib/result.ts";
import { type Column, columnOf, type Unit, type UnitSettings } from "./board.ts";
import type { CaseState } from "./case.ts";
import type { Payloads } from "./commands.ts";
import { type Context, type Decided, happens } from "./decision.ts";
import type { Happening } from "./events.ts";
import { ORGANISATION, type UnitId } from "./ids.ts";
import { placeBefore, type Ranked } from "./ranks.ts";
import type { Rejection } from "./rejections.ts";
import type { World } from "./world.ts";

const NOT_FOUND = refuse<Rejection>({ code: "not-found", data: {} });
const UNKNOWN = refuse<Rejection>({ code: "column-unknown", data: {} });

/** A column's title and limit. Closed cases are not work in progress: their column has no limit (MV5). */
export function decideColumn(world: World, payload: Payloads["configureColumn"], context: Context): Decided {
  const { title, wip } = payload;
  return onColumn(world, payload.column, context, (unit, column) => {
    if (wip && column.stage === "closed") return refuse({ code: "malformed", data: { path: "payload.wip" } });
    const { wip: before, ...rest } = column;
    const limit = wip === undefined ? before : wip;
    const changed: Column = {
      ...rest,
      title: title === undefined ? column.title : title,
      ...(limit ? { wip: limit } : {}),
    };
    return settle(
      unit,
      unit.columns.map((each) => (each === column ? changed : each)),
    );
  });
}

/** A stage in two columns: *Opfølgning* into *Iværksættes* and *Opfølgning*, for instance. Cases stay where they are. */
export function decideSplit(world: World, payload: Payloads["splitColumn"], context: Context): Decided {
  return onColumn(world, payload.column, context, (unit, column) => {
    const taken = [...world.organisation.units.values()].some((each) => columnOf(each, payload.newColumn));
    if (taken || column.stage === "closed") return refuse({ code: "malformed", data: { path: "payload.newColumn" } });
    const fresh: Column = { id: payload.newColumn, stage: column.stage, title: payload.title, sorting: "urgency" };
    const pair = payload.side === "left" ? [fresh, column] : [column, fresh];
    return settle(
      unit,
      unit.columns.flatMap((each) => (each === column ? pair : [each])),
    );
  });
}

/** One column fewer: its cases go to the next of the same stage, and every stage keeps one. */
export function decideRemoval(world: World, payload: Payloads["removeColumn"], context: Context): Decided {
  return onColumn(world, payload.column, context, (unit, column) => {
    const columns = unit.columns.filter((each) => each !== column);
    const heir = columns.find(({ stage }) => stage === column.stage);
    if (!heir) return refuse({ code: "last-column-of-stage", data: { stage: column.stage } });
    const cases = [...world.cases.values()]
      .map(({ state }) => state)
      .filter((state) => state.column === column.id && !state.gone);
    const happenings = inherited(cases, heir, world.ranks.get(heir.id) ?? [], context);
    return ok({ happenings, organisation: [{ type: "columnsSet", unit: unit.id, columns }] });
  });
}

function inherited(
  cases: readonly CaseState[],
  heir: Column,
  ranked: readonly Ranked[],
  context: Context,
): readonly Happening[] {
  let ranks = ranked;
  return cases.flatMap((state) => {
    const placing = heir.sorting === "hand" ? placeBefore(ranks, state.id, null) : null;
    const others = placing?.others ?? [];
    if (placing) {
      const kept = ranks.map((one) => others.find(({ caseId }) => caseId === one.caseId) ?? one);
      ranks = [...kept, { caseId: state.id, rank: placing.rank }];
    }
    const { column: from, stage } = state;
    const rank = placing?.rank ?? null;
    return [
      happens(
        state,
        { type: "caseMoved", from, fromStage: stage, to: heir.id, toStage: heir.stage, rank, reason: null },
        context,
      ),
      ...others.map((other) =>
        happens({ id: other.caseId, unit: state.unit }, { type: "caseRanked", rank: other.rank }, context),
      ),
    ];
  });
}

/** What is named is changed, null takes it away, the rest stays. */
export function decideSettings(world: World, payload: Payloads["setUnitSettings"], context: Context): Decided {
  const { unitId, ...changes } = payload;
  const unit = unitMeant(world, unitId, context);
  if (!unit) return NOT_FOUND;
  const settings: UnitSettings = Object.fromEntries(
    Object.entries({ ...unit.settings, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  );
  return ok({ happenings: [], organisation: [{ type: "unitSettingsSet", unit: unitId, settings }] });
}

/** What stands beside the case numbers of a unit's cards (PR2). */
export function decideLabels(world: World, payload: Payloads["setUnitLabels"], context: Context): Decided {
  const { unitId, labels } = payload;
  if (!unitMeant(world, unitId, context)) return NOT_FOUND;
  return ok({ happenings: [], organisation: [{ type: "unitLabelsSet", unit: unitId, labels }] });
}

/** Rights were judged by the unit that the command is addressed to: no other one is changed by it. */
const unitMeant = (world: World, id: UnitId, { unit }: Context): Unit | undefined =>
  unit === id || String(unit) === ORGANISATION ? world.organisation.units.get(id) : undefined;

function onColumn(
  world: World,
  id: Column["id"],
  { unit: unitId }: Context,
  decide: (unit: Unit, column: Column) => Decided,
): Decided {
  const unit = world.organisation.units.get(unitId);
  const column = unit && columnOf(unit, id);
  return column ? decide(unit, column) : UNKNOWN;
}

const settle = (unit: Unit, columns: readonly Column[]): Decided =>
  ok({ happenings: [], organisation: [{ type: "columnsSet", unit: unit.id, columns }] });
