import type { ActionName, ActionSubject } from "#client/casework/case-actions.tsx";
import type { CommandType } from "#shared/domain/commands.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { canCommand, canRead, type Viewer } from "#shared/domain/permissions.ts";
import { awaitsDecision, openDuties, recordables, stageOf } from "./recordable.ts";

/** The groups of "Mere": record, plan, correct, and who may see it. */
export const ACTION_GROUPS = ["record", "plan", "correct", "access"] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface GroupOfActions {
  readonly group: ActionGroup;
  readonly actions: readonly ActionName[];
}

/** An action, the command that it gives (or what it reads), and when there is a point in it. */
type Offer = readonly [action: ActionName, right: CommandType | "readLog", applies: boolean];

/** What applies to the case now and what the viewer may do (PR3), in groups; a group without any is left out. */
export function applicable(subject: ActionSubject, viewer: Viewer): readonly GroupOfActions[] {
  const offers: Readonly<Record<ActionGroup, readonly Offer[]>> = {
    record: recording(subject),
    plan: planning(subject, viewer),
    correct: correcting(subject),
    access: access(subject),
  };
  return ACTION_GROUPS.map((group) => ({
    group,
    actions: offers[group]
      .filter(([, right, applies]) => applies && isAllowed(viewer, right, subject.unit.id))
      .map(([action]) => action),
  })).filter(({ actions }) => actions.length > 0);
}

const isAllowed = (viewer: Viewer, right: Offer[1], unit: UnitId): boolean =>
  right === "readLog" ? canRead(viewer, right, unit) : canCommand(viewer, right, unit);

function recording(subject: ActionSubject): readonly Offer[] {
  const { now } = recordables(subject);
  const isOpen = stageOf(subject) !== "closed";
  const record = (action: ActionName, name: Parameters<typeof now.includes>[0]): Offer => [
    action,
    "recordMilestone",
    now.includes(name),
  ];
  return [
    record("assessNotification", "assessed"),
    record("acknowledgeNotifier", "notifierAcknowledged"),
    ["sendNotice", "recordNotice", isOpen && awaitsDecision(subject)],
    record("decide", "decided"),
    record("sendDecision", "sent"),
    record("callBack", "calledBack"),
    record("answerAccess", "accessAnswered"),
    record("reassess", "reassessed"),
    record("recordHearingAnswer", "hearingAnswered"),
    record("finishInvestigation", "investigated"),
    record("startEffort", "effortStarted"),
    record("makeChildPlan", "childPlanMade"),
    record("followUp", "followedUp"),
    ["duty", "answerDuty", isOpen && awaitsDecision(subject) && openDuties(subject).length > 0],
    ["callBackRequested", "recordMilestone", !now.includes("calledBack")],
    ["notification", "receiveNotification", subject.notifications.length > 0],
    ["milestone", "recordMilestone", true],
  ];
}

function planning(subject: ActionSubject, viewer: Viewer): readonly Offer[] {
  const { card } = subject;
  const stage = stageOf(subject);
  const isOpen = stage !== "closed";
  return [
    ["assign", "assignCase", isOpen],
    ["doNextStep", "setNextStep", isOpen && card.nextStep !== null],
    [card.nextStep ? "nextStep" : "setNextStep", "setNextStep", isOpen],
    ["chase", "setHold", isOpen && card.hold !== null],
    ["hold", "setHold", isOpen],
    ["sparring", "setSparring", isOpen],
    ["standIn", "setStandIn", isOpen && card.caseworker !== null && subject.people.size > 1],
    ["followUpDate", "setFollowUp", isOpen && (stage === "followUp" || card.kind === "followUp")],
    ["move", "moveCase", isOpen],
    ["close", "moveCase", isOpen],
    ["reopen", "moveCase", !isOpen],
    ["transfer", "transferCase", viewer.units.some((unit) => unit !== subject.unit.id)],
  ];
}

function correcting({ milestones, notices }: ActionSubject): readonly Offer[] {
  return [
    ["correctFacts", "correctFacts", true],
    ["correctMilestone", "correctMilestone", milestones.length > 0],
    ["retractNotice", "retractNotice", notices.length > 0],
  ];
}

const access = ({ unit }: ActionSubject): readonly Offer[] => [
  ["label", "setLabel", unit.labels === "own"],
  ["restrict", "restrictCase", true],
  ["protect", "protectCase", true],
  ["readLog", "readLog", true],
];
