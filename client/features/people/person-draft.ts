import type { UnitId } from "#shared/domain/ids.ts";
import type { Role } from "#shared/domain/permissions.ts";
import type { Key } from "#shared/i18n/catalogue.ts";
import type { PeopleView } from "#shared/protocol/people.ts";

/** Whom one makes by hand; a display is paired in another way. */
export const MADE_ROLES = ["caseworker", "leader", "coordinator", "administrator"] as const;
export type MadeRole = (typeof MADE_ROLES)[number];

export interface PersonDraft {
  readonly name: string;
  readonly role: MadeRole | null;
  /** `new`: a unit that is made together with the person. Null where none is chosen, or none is needed. */
  readonly unit: UnitId | "new" | null;
  readonly unitName: string;
}

export const belongsToUnit = (role: Role | null): boolean => role === "caseworker" || role === "leader";

/** An empty form; where there is one unit, or none, there is nothing to choose. */
export function emptyDraft({ units }: Pick<PeopleView, "units">): PersonDraft {
  const [first, ...others] = units;
  const unit = first ? (others.length === 0 ? first.id : null) : "new";
  return { name: "", role: "caseworker", unit, unitName: "" };
}

export type DraftProblems = Partial<Record<"name" | "role" | "unit" | "unitName", Key>>;

/** What is missing, by field; nothing where the person can be made. */
export function problemsOf({ name, role, unit, unitName }: PersonDraft): DraftProblems {
  const needsUnit = belongsToUnit(role);
  return {
    ...(name.trim() ? {} : { name: "person.nameMissing" }),
    ...(role ? {} : { role: "person.roleMissing" }),
    ...(needsUnit && unit === null ? { unit: "person.unitMissing" } : {}),
    ...(needsUnit && unit === "new" && !unitName.trim() ? { unitName: "person.unitNameMissing" } : {}),
  };
}

/** The draft as it is sent: without a unit where the role holds everywhere. */
export const settled = (draft: PersonDraft): PersonDraft =>
  belongsToUnit(draft.role) ? draft : { ...draft, unit: null };
