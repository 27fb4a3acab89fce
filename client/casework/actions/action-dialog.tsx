import type { ComponentType, ReactNode } from "react";
import type { About, ActionName } from "#client/casework/case-actions.tsx";
import type { MilestoneName } from "#shared/domain/case.ts";
import type { ActionProps } from "./action-props.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { ChaseDialog } from "./chase-dialog.tsx";
import { CorrectFactsDialog } from "./correct-facts-dialog.tsx";
import { CorrectMilestoneDialog } from "./correct-milestone-dialog.tsx";
import { DutyDialog } from "./duty-dialog.tsx";
import { FollowUpDateDialog } from "./follow-up-date-dialog.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { LabelDialog } from "./label-dialog.tsx";
import { MilestoneDialog } from "./milestone-dialog.tsx";
import { MilestonePicker } from "./milestone-picker.tsx";
import { CloseDialog, MoveToDialog, ReopenDialog } from "./move-to-dialog.tsx";
import { RECORDED_BY } from "./needs-recorded.ts";
import { NextStepDialog, StepDoneDialog } from "./next-step-dialog.tsx";
import { NoticeDialog } from "./notice-dialog.tsx";
import { NotificationDialog } from "./notification-dialog.tsx";
import { ProtectDialog } from "./protect-dialog.tsx";
import { ReadLogDialog } from "./read-log-dialog.tsx";
import { RestrictDialog } from "./restrict-dialog.tsx";
import { RetractNoticeDialog } from "./retract-notice-dialog.tsx";
import { StandInDialog } from "./stand-in-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

const DIALOGS: Readonly<Partial<Record<ActionName, ComponentType<ActionProps>>>> = {
  sendNotice: NoticeDialog,
  assign: AssignDialog,
  chase: ChaseDialog,
  doNextStep: StepDoneDialog,
  setNextStep: NextStepDialog,
  nextStep: NextStepDialog,
  move: MoveToDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  hold: HoldDialog,
  milestone: MilestonePicker,
  correctMilestone: CorrectMilestoneDialog,
  retractNotice: RetractNoticeDialog,
  standIn: StandInDialog,
  correctFacts: CorrectFactsDialog,
  restrict: RestrictDialog,
  protect: ProtectDialog,
  label: LabelDialog,
  readLog: ReadLogDialog,
  notification: NotificationDialog,
  followUpDate: FollowUpDateDialog,
  duty: DutyDialog,
  transfer: TransferDialog,
};

/** The dialog of an action; what is answered by recording it has one in common. */
export function ActionDialog({ action, ...props }: ActionProps & { readonly action: ActionName }): ReactNode {
  const milestone = milestoneOf(action, props.about);
  if (milestone) return <MilestoneDialog {...props} milestone={milestone} />;
  const Dialog = DIALOGS[action];
  return Dialog ? <Dialog {...props} /> : null;
}

function milestoneOf(action: ActionName, about: About): MilestoneName | null {
  if (action === "callBackRequested") return "callBackRequested";
  if (action === "milestone") return about.milestone ?? null;
  return (RECORDED_BY as Readonly<Partial<Record<ActionName, MilestoneName>>>)[action] ?? null;
}
