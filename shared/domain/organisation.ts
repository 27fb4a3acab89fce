import { assertNever, must } from "#shared/lib/must.ts";
import { dateOf } from "./apply-event.ts";
import type { Column, LABELS, Sorting, Unit, UnitSettings } from "./board.ts";
import { STAGES } from "./case.ts";
import { withCorrection, withNewVersion } from "./change-rulebook.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { ColumnId, PersonId, UnitId } from "./ids.ts";
import type { Role } from "./permissions.ts";
import type { Rulebook, RuleDraft } from "./rulebook.ts";
import type { StaffFacts } from "./staff.ts";
import type { Frame } from "./world.ts";

/** What the organisation's stream says: rulebook, calendar, people by id, settings (CA3). People's names are not in it. */
export type OrganisationEvent =
  | { readonly type: "rulebookSeeded"; readonly rulebook: Rulebook }
  /** The municipality's own rows that a later release of the first rulebook brings; what it has changed stays. */
  | { readonly type: "rulesAdded"; readonly rules: Rulebook["rules"] }
  | { readonly type: "unitCreated"; readonly unit: Omit<Unit, "settings"> }
  | { readonly type: "unitSettingsSet"; readonly unit: UnitId; readonly settings: UnitSettings }
  /** All columns of the unit as they shall be: titles, limits, splits. */
  | { readonly type: "columnsSet"; readonly unit: UnitId; readonly columns: readonly Column[] }
  | { readonly type: "unitLabelsSet"; readonly unit: UnitId; readonly labels: (typeof LABELS)[number] }
  | { readonly type: "columnSortingSet"; readonly unit: UnitId; readonly column: ColumnId; readonly sorting: Sorting }
  | { readonly type: "personAdded"; readonly person: PersonId; readonly role: Role; readonly units: readonly UnitId[] }
  /** As the staff list tells it, in the place of what it told before. */
  | {
      readonly type: "staffSet";
      readonly person: PersonId;
      readonly employment: StaffFacts["employment"];
      readonly absences: StaffFacts["absences"];
    }
  /** Two names were one person: who is named by the first is from now on the second. */
  | { readonly type: "personMerged"; readonly person: PersonId; readonly into: PersonId }
  | { readonly type: "personActivated"; readonly person: PersonId; readonly active: boolean }
  | {
      readonly type: "ruleVersionAdded";
      readonly rule: string;
      readonly draft: RuleDraft;
      readonly validFrom: PlainDate;
    }
  | { readonly type: "ruleCorrected"; readonly rule: string; readonly draft: RuleDraft }
  | { readonly type: "dayClosed"; readonly on: PlainDate };

export type Settings = Omit<Frame, "people">;

/** The organisation after an event; people's names come from elsewhere, so they are left out. */
export function applyOrganisationEvent(before: Settings, event: OrganisationEvent, recordedAt: IsoInstant): Settings {
  switch (event.type) {
    case "rulebookSeeded":
      return { ...before, rulebook: event.rulebook };
    case "rulesAdded":
      return { ...before, rulebook: { rules: [...before.rulebook.rules, ...event.rules] } };
    case "unitCreated":
      return withUnit(before, { ...event.unit, settings: {} });
    case "unitSettingsSet":
      return withUnit(before, { ...unitOf(before, event.unit), settings: event.settings });
    case "columnsSet":
      return withUnit(before, { ...unitOf(before, event.unit), columns: event.columns });
    case "unitLabelsSet":
      return withUnit(before, { ...unitOf(before, event.unit), labels: event.labels });
    case "columnSortingSet":
      return withUnit(before, sorted(unitOf(before, event.unit), event.column, event.sorting));
    case "personAdded":
    case "staffSet":
    case "personMerged":
    case "personActivated":
      return before;
    case "ruleVersionAdded":
      return withRulebook(
        before,
        withNewVersion(before.rulebook, event.rule, event.draft, event.validFrom, dateOf(recordedAt)),
      );
    case "ruleCorrected":
      return withRulebook(before, withCorrection(before.rulebook, event.rule, event.draft, recordedAt));
    case "dayClosed":
      return { ...before, closedDays: withDay(before.closedDays, event.on, recordedAt) };
    default:
      return assertNever(event);
  }
}

const unitOf = (settings: Settings, id: UnitId): Unit => must(settings.units.get(id), `unit ${id}`);

const withUnit = (settings: Settings, unit: Unit): Settings => ({
  ...settings,
  units: new Map(settings.units).set(unit.id, unit),
});

function sorted(unit: Unit, id: ColumnId, sorting: Sorting): Unit {
  return { ...unit, columns: unit.columns.map((column) => (column.id === id ? { ...column, sorting } : column)) };
}

function withRulebook(settings: Settings, changed: ReturnType<typeof withNewVersion>): Settings {
  if (!changed.ok) throw new Error(`the journal changes a rule that does not exist: ${changed.error.code}`);
  return { ...settings, rulebook: changed.value };
}

/** The first decision about a day stands: clocks have been counted by it. */
const withDay = (days: Frame["closedDays"], on: PlainDate, decidedAt: IsoInstant): Frame["closedDays"] =>
  days.has(on) ? days : new Map(days).set(on, decidedAt);

/** The event that a unit begins with: it says nothing of settings, which a new unit has none of. */
export const unitCreated = ({ settings: _, ...unit }: Unit): OrganisationEvent => ({ type: "unitCreated", unit });

/** A new unit's board: one column per stage, sorted by urgency, without labels (MV3, PR2). */
export function newUnit(id: UnitId, name: string, newId: () => string): Unit {
  const columns: Column[] = STAGES.map((stage) => ({
    id: newId() as ColumnId,
    stage,
    title: null,
    sorting: "urgency",
  }));
  return { id, name, columns, labels: "off", settings: {} };
}
