import type { Member, Organisation } from "#server/store/port.ts";
import type { Person } from "#shared/domain/board.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { isAwayOn } from "#shared/domain/staff.ts";
import { dayAt } from "#shared/domain/zone.ts";

/** Those who work in the unit, as colleagues see them at this moment: that somebody is away today, never why. */
export function colleaguesOf({ people }: Organisation, unit: UnitId, now: Instant): readonly Person[] {
  const today = toPlainDate(dayAt(now));
  return [...people.values()]
    .filter((member) => member.units.includes(unit) && member.role !== "display")
    .map((member) => asColleague(member, today));
}

export const asColleague = (member: Member, today: PlainDate): Person => {
  const { id, name, initials, active } = member;
  return { id, name, initials, active, ...(isAwayOn(member, today) ? { away: true } : {}) };
};
