import type { Organisation, Scope } from "#server/store/port.ts";
import { columnOfStage } from "#shared/domain/board.ts";
import type { Command } from "#shared/domain/commands.ts";
import { type ColumnId, ORGANISATION, type UnitId } from "#shared/domain/ids.ts";

/** What a command needs to see and lock, known before its transaction opens. */
export function scopeOf(command: Command, organisation: Organisation): Scope {
  const streams = [command.unit];
  switch (command.type) {
    case "registerCase":
      return {
        streams,
        cases: [command.payload.caseId],
        numbers: [command.payload.number],
        ranksOf: intakeOf(organisation, command.unit as UnitId),
      };
    case "moveCase":
      return { streams, cases: [command.payload.caseId], ranksOf: [command.payload.toColumn] };
    case "transferCase":
      return {
        streams: [command.unit, command.payload.toUnit],
        cases: [command.payload.caseId],
        ranksOf: columnsOf(organisation, command.payload.toUnit),
      };
    case "setColumnSorting":
      return { streams: [...streams, ORGANISATION], cases: [], allCasesOf: [command.unit as UnitId] };
    case "setUnitLabels":
      return { streams: [...streams, ORGANISATION], cases: [], allCasesOf: [command.payload.unitId] };
    case "addRuleVersion":
    case "correctRule":
    case "closeDay": {
      const units = [...organisation.units.keys()];
      return { streams: [ORGANISATION, ...units], cases: [], allCasesOf: units };
    }
    case "createUnit":
    case "addPerson":
      return { streams: [ORGANISATION], cases: [] };
    default:
      return { streams, cases: [command.payload.caseId] };
  }
}

function intakeOf(organisation: Organisation, id: UnitId): readonly ColumnId[] {
  const unit = organisation.units.get(id);
  const column = unit && columnOfStage(unit, "intake");
  return column ? [column.id] : [];
}

const columnsOf = (organisation: Organisation, id: UnitId): readonly ColumnId[] =>
  (organisation.units.get(id)?.columns ?? []).map((column) => column.id);
