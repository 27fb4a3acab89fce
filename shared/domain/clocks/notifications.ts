import type { Notification } from "../case.ts";
import type { ClockName, Deadline } from "../deadline.ts";
import type { ProvisionId } from "../ids.ts";
import type { CaseClocks, Known } from "./case-clocks.ts";
import type { Start } from "./count-due.ts";
import { ruledClock } from "./ruled-clock.ts";

/** A notification is judged by BL § 136, on whatever case of the child it comes (DL17). */
const NOTIFIED_UNDER = "BL-136" as ProvisionId;
const DUTIES: readonly (readonly [ClockName, string])[] = [
  ["assessment", "assessed"],
  ["notifierReceipt", "notifierAcknowledged"],
];

/** 24 hours to assess, and a receipt to the notifier, for each notification (DL11, DL17). */
export function notificationClocks(on: CaseClocks): readonly Deadline[] {
  const { facts } = on;
  const received: readonly Notification[] =
    facts.kind === "notification" && facts.notifications.length === 0
      ? [{ receivedOn: facts.receivedOn, receivedAt: null }]
      : facts.notifications;
  return received.flatMap((notification, index) =>
    DUTIES.map(([clock, end]) => notificationClock(on, notification, index + 1, clock, end)).filter(
      (found) => found !== null,
    ),
  );
}

function notificationClock(
  on: CaseClocks,
  notification: Notification,
  n: number,
  clock: ClockName,
  defaultEnd: string,
): Deadline | null {
  const { facts } = on;
  const opensCase = facts.kind === "notification" && n === 1;
  return ruledClock(on, {
    clock,
    n,
    provision: NOTIFIED_UNDER,
    startOf: (_, known) => (opensCase ? openingStart(notification, known) : startOf(notification)),
    endOf: (rule) =>
      facts.milestones.find(({ name, notification: of = 1 }) => of === n && name === (rule?.end ?? defaultEnd)),
    // The one that a list brought: the list cannot tell whether it was assessed (DL12).
    isUntold: opensCase && facts.source === "list",
  });
}

const startOf = ({ receivedOn, receivedAt }: Notification): Start => ({
  name: "received",
  on: receivedOn,
  at: receivedAt,
});

/** The notification that the case was opened with came on the case's received date; a corrected date has no hour. */
const openingStart = (notification: Notification, { receivedOn }: Known): Start =>
  startOf(notification.receivedOn === receivedOn ? notification : { receivedOn, receivedAt: null });
