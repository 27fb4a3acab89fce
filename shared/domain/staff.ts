import type { PlainDate } from "./dates.ts";

/** From and to, both days included; `to` is null while it runs. Time a week in minutes, so that 32½ hours are whole. */
export interface Employment {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly minutesAWeek: number | null;
}

export const ABSENCES = ["leave", "sick", "longTermSick", "other"] as const;
/** Why somebody is away, no closer than figures need (FL5); leaders see it, colleagues that one is away. */
export interface Absence {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly kind: (typeof ABSENCES)[number];
}

/** What the staff list tells of a person; nothing where it never named them. */
export interface StaffFacts {
  readonly employment: Employment | null;
  readonly absences: readonly Absence[];
}

export const isAwayOn = ({ absences }: Pick<StaffFacts, "absences">, day: PlainDate): boolean =>
  absences.some(({ from, to }) => from <= day && (to === null || day <= to));
