import { z } from "zod";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { Role } from "#shared/domain/permissions.ts";
import type { Absence, Employment } from "#shared/domain/staff.ts";
import { personId } from "./scalars.ts";

/** A person as those see them who look after staff. */
export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  /** Empty for roles that hold everywhere. */
  readonly units: readonly UnitId[];
  readonly active: boolean;
  readonly mergedInto: PersonId | null;
  readonly employment: Employment | null;
  readonly isAway: boolean;
  /** Why and how long is for leaders of the person's unit alone; empty for others. */
  readonly absences: readonly Absence[];
  /** Has a password. */
  readonly signsIn: boolean;
  /** Until when the start link that was handed out last may be used; null where none waits. Administrators alone. */
  readonly invitedUntil: IsoInstant | null;
}

/** Everybody for administrators, the people of the own units for leaders; by name. */
export interface PeopleView {
  readonly today: PlainDate;
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly people: readonly PersonRow[];
}

/** How many cases would go from one name to another, wherever they are. */
export interface NamedCasesView {
  readonly all: number;
  readonly open: number;
}

export const invitationRequest = z.strictObject({ personId });

/** A start link for one person, shown once: `path` is the page to hand over. */
export interface InvitationView {
  readonly path: string;
  readonly expiresAt: IsoInstant;
}

/** Half a link is asked about too: it is answered, not refused. */
export const startRequest = z.strictObject({ token: z.string().min(1).max(200) });

/** What a start link opens; `first`: the installation's first administrator, who chooses a name as well. */
export type StartView =
  | { readonly state: "first" }
  | { readonly state: "invited"; readonly name: string; readonly hasPassword: boolean }
  | { readonly state: "used" | "expired" };

export const startClaim = z.strictObject({ token: z.string().min(20).max(200), password: z.string().min(10).max(200) });

/** How far an installation has come, for those who look after it; no content of cases (PR3). */
export interface InstallationView {
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  /** Whether there has ever been a case. */
  readonly hasCases: boolean;
  /** At work, by now. */
  readonly people: number;
  readonly signsIn: number;
  /** The latest list of each kind that stands; `by` is a name, null for the command line. */
  readonly lists: Readonly<
    Record<ListKind, { readonly at: IsoInstant; readonly by: string | null; readonly fileName: string | null } | null>
  >;
}
