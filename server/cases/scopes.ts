import type { Organisation, Scope } from "#server/store/port.ts";
import { columnOf, columnOfStage } from "#shared/domain/board.ts";
import type { CaseChange, Command } from "#shared/domain/commands.ts";
import { type CaseId, type ColumnId, ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import { CLOSING, type MeetingPlace, OPENING } from "#shared/domain/meeting.ts";

/** What a command needs to see and lock, known before its transaction opens; `drawn`: for a standup that begins. */
export function scopeOf(command: Command, organisation: Organisation, drawn: readonly CaseId[] = []): Scope {
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
    case "assignCase":
    case "setNextStep":
      return { streams, ...scopeOfChanges([command], organisation, command.unit as UnitId) };
    case "changeCases":
      return { streams, ...scopeOfChanges(command.payload.changes, organisation, command.unit as UnitId) };
    case "undo": {
      const { cases } = command.payload;
      return { streams, cases, historiesOf: cases, ranksOf: handSorted(organisation, command.unit as UnitId) };
    }
    case "saveView":
    case "dropView":
      return { streams, cases: [], views: [command.payload.viewId] };
    case "startMeeting":
      return { streams, cases: drawn, meeting: true, newMeeting: command.payload.meetingId };
    case "stepMeeting":
    case "endMeeting":
      return { streams, cases: command.type === "stepMeeting" ? casesAt(command.payload.to) : [], meeting: true };
    case "pairDisplay":
    case "setDisplay":
    case "revokeDisplay":
      return { streams, cases: [], displays: [command.payload.displayId] };
    case "transferCase":
      return {
        streams: [command.unit, command.payload.toUnit],
        cases: [command.payload.caseId],
        ranksOf: columnsOf(organisation, command.payload.toUnit),
      };
    case "configureColumn":
    case "splitColumn":
    case "setUnitSettings":
      return { streams: [...streams, ORGANISATION], cases: [] };
    case "removeColumn":
      return {
        streams: [...streams, ORGANISATION],
        cases: [],
        allCasesOf: [command.unit as UnitId],
        ranksOf: handSorted(organisation, command.unit as UnitId),
      };
    case "setColumnSorting":
      return { streams: [...streams, ORGANISATION], cases: [], allCasesOf: [command.unit as UnitId] };
    case "setUnitLabels":
      return { streams: [...streams, ORGANISATION], cases: [], allCasesOf: [command.payload.unitId] };
    case "addRuleVersion":
    case "correctRule":
    case "mergePeople":
    case "closeDay": {
      const units = [...organisation.units.keys()];
      return { streams: [ORGANISATION, ...units], cases: [], allCasesOf: units };
    }
    case "createUnit":
    case "addPerson":
    case "setPersonActive":
      return { streams: [ORGANISATION], cases: [] };
    default:
      return { streams, cases: [command.payload.caseId] };
  }
}

const casesAt = (place: MeetingPlace): readonly CaseId[] => (place === OPENING || place === CLOSING ? [] : [place]);

type Change = CaseChange | Command<"moveCase" | "assignCase" | "setNextStep">;

/** The cases, the places and limits that moves come to, the hands that assignments fill, the standup that agreements name. */
function scopeOfChanges(changes: readonly Change[], organisation: Organisation, id: UnitId): Omit<Scope, "streams"> {
  const unit = organisation.units.get(id);
  const cases = [...new Set(changes.map(({ payload }) => payload.caseId))];
  const columns = changes.flatMap((change) =>
    change.type === "moveCase" ? [change.payload.toColumn, change.payload.from] : [],
  );
  const people = changes.flatMap(({ type, payload }) =>
    type === "assignCase" && payload.caseworker ? [payload.caseworker] : [],
  );
  const isAgreed = changes.some(({ type, payload }) => type === "setNextStep" && payload.nextStep?.meeting);
  const limited = [...new Set(columns)].filter((column) => unit && columnOf(unit, column)?.wip);
  return {
    cases,
    ranksOf: changes.flatMap((change) => (change.type === "moveCase" ? [change.payload.toColumn] : [])),
    ...(limited.length > 0 ? { countsOf: limited } : {}),
    ...(unit?.settings.caseworkerWip && people.length > 0 ? { handsOf: { unit: id, people } } : {}),
    ...(isAgreed ? { meeting: true } : {}),
  };
}

const handSorted = (organisation: Organisation, id: UnitId): readonly ColumnId[] =>
  (organisation.units.get(id)?.columns ?? []).filter(({ sorting }) => sorting === "hand").map((column) => column.id);

function intakeOf(organisation: Organisation, id: UnitId): readonly ColumnId[] {
  const unit = organisation.units.get(id);
  const column = unit && columnOfStage(unit, "intake");
  return column ? [column.id] : [];
}

const columnsOf = (organisation: Organisation, id: UnitId): readonly ColumnId[] =>
  (organisation.units.get(id)?.columns ?? []).map((column) => column.id);
