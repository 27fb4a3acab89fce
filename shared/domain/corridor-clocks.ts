import type { Clock, ClockName } from "./deadline.ts";

const OF_NOTIFICATIONS: ReadonlySet<ClockName> = new Set(["assessment", "notifierReceipt"]);

/** A notification may also come on a case of another kind: its clocks count on no corridor's wall either (WA2). */
export const clocksForCorridor = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks.some(({ clock }) => OF_NOTIFICATIONS.has(clock))
    ? clocks.filter(({ clock }) => !OF_NOTIFICATIONS.has(clock))
    : clocks;
