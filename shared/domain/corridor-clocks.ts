import type { Clock, ClockName } from "./deadline.ts";
import type { CaseFlow } from "./flow/case-flow.ts";

const OF_NOTIFICATIONS: ReadonlySet<ClockName> = new Set(["assessment", "notifierReceipt"]);

export const isOfNotification = (clock: ClockName): boolean => OF_NOTIFICATIONS.has(clock);

/** A notification may also come on a case of another kind: its clocks count on no corridor's wall either (WA2). */
export const clocksForCorridor = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks.some(({ clock }) => isOfNotification(clock)) ? clocks.filter(({ clock }) => !isOfNotification(clock)) : clocks;

/** The same of what figures know of a case. */
export const flowForCorridor = (flow: CaseFlow): CaseFlow =>
  flow.clocks.some((clock) => clock.isOfNotification)
    ? { ...flow, clocks: flow.clocks.filter((clock) => !clock.isOfNotification) }
    : flow;
