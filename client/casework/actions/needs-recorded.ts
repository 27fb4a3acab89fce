import type { MilestoneName } from "#shared/domain/case.ts";
import type { NeedName } from "#shared/domain/needs.ts";

/** Needs that are answered by recording that it was done. */
export const RECORDED_BY: Readonly<Partial<Record<NeedName, MilestoneName>>> = {
  assessNotification: "assessed",
  acknowledgeNotifier: "notifierAcknowledged",
  decide: "decided",
  sendDecision: "sent",
  callBack: "calledBack",
  reassess: "reassessed",
  answerAccess: "accessAnswered",
  recordHearingAnswer: "hearingAnswered",
  finishInvestigation: "investigated",
  startEffort: "effortStarted",
  makeChildPlan: "childPlanMade",
  followUp: "followedUp",
};
