import type { NextStep } from "../domain/case.ts";
import type { IsoInstant, PlainDate } from "../domain/dates.ts";
import { toPlainDate } from "../domain/dates.ts";
import { isInstant } from "../domain/deadline.ts";
import type { CaseEvent } from "../domain/events.ts";
import type { ColumnId, PersonId, ProvisionId } from "../domain/ids.ts";
import type { OverLimitReason } from "../domain/reasons.ts";
import { dayAt, fromIso } from "../domain/zone.ts";
import type { Key, Translate } from "./catalogue.ts";
import type { DateWords } from "./dates-in-words.ts";

/** What the ids in an event are called. */
export interface HistoryNames {
  readonly person: (id: PersonId) => string;
  readonly column: (id: ColumnId) => string | null;
  readonly provision: (id: ProvisionId) => string;
}

type Event<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;

/** An event of a case as one plain sentence. */
export function historyText(event: CaseEvent, names: HistoryNames, t: Translate, dates: DateWords): string {
  switch (event.type) {
    case "caseRegistered": {
      const facts = {
        provision: names.provision(event.provision),
        kind: t(`kind.${event.kind}`),
        on: event.receivedOn,
      };
      return event.source === "list" ? t("history.listed", facts) : t("history.registered", facts);
    }
    case "caseMoved":
      return beyond(
        t("history.moved", {
          from: names.column(event.from) ?? t(`stage.${event.fromStage}`),
          to: names.column(event.to) ?? t(`stage.${event.toStage}`),
          reason: event.reason && t(`reason.${event.reason}`),
        }),
        event.overLimit,
        t,
      );
    case "moveUndone":
      return t("history.moveUndone", { column: names.column(event.to) ?? t(`stage.${event.toStage}`) });
    case "caseRanked":
      return t("history.ranked");
    case "caseAssigned":
      return event.caseworker
        ? beyond(t("history.assigned", { name: names.person(event.caseworker) }), event.overLimit, t)
        : t("history.unassigned");
    case "standInSet":
      return event.standIn
        ? t("history.standIn", { ...event.standIn, name: names.person(event.standIn.person) })
        : t("history.standInEnded");
    case "milestoneRecorded":
      return milestoneText(event, t);
    case "dutyAnswered":
      return t("history.duty", { duty: t(`duty.${event.duty}`), answer: t(`dutyAnswer.${event.answer}`) });
    case "noticeRecorded":
      return event.counts ? t("history.notice", event) : t("history.noticeIdle", event);
    case "holdSet":
      return holdText(event, t);
    case "factsCorrected":
      return t("history.corrected", {
        what: corrections(event, names, t, dates),
        reason: event.reason ? t(`reason.${event.reason}`) : null,
      });
    case "clockCorrected":
      return clockText(event, t, dates);
    default:
      return settingText(event, names, t);
  }
}

type Settings = Exclude<
  CaseEvent,
  {
    type:
      | "caseRegistered"
      | "caseMoved"
      | "moveUndone"
      | "caseRanked"
      | "caseAssigned"
      | "standInSet"
      | "milestoneRecorded"
      | "dutyAnswered"
      | "noticeRecorded"
      | "holdSet"
      | "factsCorrected"
      | "clockCorrected";
  }
>;

/** A step, who does it where that was said, and whether it was agreed at a standup (ST3). */
function stepText({ step: name, on, who, meeting }: NextStep, names: HistoryNames, t: Translate): string {
  const step = t(`nextStep.${name}`).toLowerCase();
  const what = { step: who ? t("history.stepOf", { step, name: names.person(who) }) : step, on };
  return t(meeting ? "history.agreed" : "history.nextStep", what);
}

function settingText(event: Settings, names: HistoryNames, t: Translate): string {
  switch (event.type) {
    case "assignmentUndone":
      return t("history.assignmentUndone");
    case "milestoneRetracted":
      return t("history.retracted", {
        what: t(`milestone.${event.milestone}`).toLowerCase(),
        reason: t(`reason.${event.reason}`),
      });
    case "noticeRetracted":
      return t("history.noticeRetracted", { reason: t(`reason.${event.reason}`) });
    case "dutyReopened":
      return t("history.dutyReopened", { duty: t(`duty.${event.duty}`) });
    case "nextStepSet":
      return event.nextStep ? stepText(event.nextStep, names, t) : t("history.nextStepCleared");
    case "sparringSet":
      return t(event.since ? "history.sparring" : "history.sparringDone");
    case "notificationReceived":
      return t("history.notification");
    case "holdCleared":
      return t("history.holdCleared");
    case "followUpSet":
      return event.on ? t("history.followUpSet", { on: event.on }) : t("history.followUpCleared");
    case "stopDateSet":
      return event.stop ? t("history.stopSet", { on: event.stop.lastDay }) : t("history.stopCleared");
    case "protectionSet":
      return t(event.isProtected ? "history.protected" : "history.unprotected");
    case "citizenSet":
      return t("history.citizenSet");
    case "restrictionSet":
      return t(event.to ? "history.restricted" : "history.unrestricted");
    case "caseworkerMerged":
      return t("history.caseworkerMerged");
    case "labelSet":
      return t("history.labelSet");
    case "registrationUndone":
      return t("history.registrationUndone");
    case "caseErased":
      return t("history.erased");
    case "caseLeft":
      return t("history.left");
    case "caseEntered":
      return t("history.entered");
    case "correctionUndone":
      return t("history.correctionUndone");
    case "entryUndone":
      return t("history.entryUndone");
  }
}

function holdText({ hold: { reason, chaseOn } }: Event<"holdSet">, t: Translate): string {
  const what = t(`hold.${reason}`);
  return chaseOn ? t("history.hold", { what, on: chaseOn }) : what;
}

/** Whoever goes over a limit says why, and the history reports it (MV5). */
const beyond = (text: string, reason: OverLimitReason | undefined, t: Translate): string =>
  reason ? t("history.overLimit", { text, reason: t(`reason.${reason}`) }) : text;

function milestoneText(event: Event<"milestoneRecorded">, t: Translate): string {
  const what = t(`milestone.${event.milestone}`);
  const detail = milestoneDetail(event);
  return detail ? t("history.detail", { what, detail: t(detail) }) : what;
}

type PlainKey = Extract<
  Key,
  `outcome.${string}` | `lapse.${string}` | `followUpOutcome.${string}` | "history.acute" | "history.notAcute"
>;

function milestoneDetail({ outcome, lapse, followUp, acute }: Event<"milestoneRecorded">): PlainKey | null {
  if (outcome) return `outcome.${outcome}`;
  if (lapse) return `lapse.${lapse}`;
  if (followUp) return `followUpOutcome.${followUp}`;
  if (acute === undefined) return null;
  return acute ? "history.acute" : "history.notAcute";
}

function corrections({ now }: Event<"factsCorrected">, names: HistoryNames, t: Translate, dates: DateWords): string[] {
  return [
    ...(now.provision ? [names.provision(now.provision)] : []),
    ...(now.kind ? [t(`kind.${now.kind}`)] : []),
    ...(now.subType ? [t(`subType.${now.subType}`)] : []),
    ...(now.receivedOn ? [`${t("case.received").toLowerCase()} ${dates.figures(now.receivedOn)}`] : []),
  ];
}

const CLOCK_KEY = /^([a-zA-Z]+)/;

function clockText({ clock, before, after, cause }: Event<"clockCorrected">, t: Translate, dates: DateWords): string {
  const key = `clock.${CLOCK_KEY.exec(clock)?.[1] ?? "decision"}` as Extract<Key, `clock.${string}`>;
  const written = (due: string | null): string | null => due && dates.figures(dateOf(due as PlainDate | IsoInstant));
  return t("history.clockCorrected", {
    clock: t(key),
    cause: t(`history.cause.${cause}`),
    before: written(before),
    after: written(after),
  });
}

const dateOf = (due: PlainDate | IsoInstant): PlainDate => (isInstant(due) ? toPlainDate(dayAt(fromIso(due))) : due);
