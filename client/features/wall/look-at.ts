import type { Instant } from "#shared/domain/dates.ts";
import type { WallSettings } from "#shared/domain/wall.ts";
import { clockOf } from "#shared/domain/zone.ts";

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** Light or dark by the clock in Copenhagen; the light hours may go over midnight. */
export function lookAt(look: WallSettings["look"], at: Instant): "light" | "dark" {
  if (typeof look === "string") return look;
  const { hour, minute } = clockOf(at);
  const now = hour * 60 + minute;
  const [from, to] = [minutesOf(look.lightFrom), minutesOf(look.lightTo)];
  const isLight = from <= to ? from <= now && now < to : from <= now || now < to;
  return isLight ? "light" : "dark";
}
