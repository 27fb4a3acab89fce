import type { Command, CommandType, Payloads } from "#shared/domain/commands.ts";
import { decidePerson, decideSorting, decideTransfer, decideUnit } from "#shared/domain/decide-board.ts";
import { decideChanges } from "#shared/domain/decide-changes.ts";
import {
  decideColumn,
  decideLabels,
  decideRemoval,
  decideSettings,
  decideSplit,
} from "#shared/domain/decide-columns.ts";
import { decideCorrection, decideRuleChange } from "#shared/domain/decide-correction.ts";
import { decideDisplay, decidePairing, decideRevocation } from "#shared/domain/decide-displays.ts";
import {
  decideAssign,
  decideHold,
  decideLabel,
  decideMilestone,
  decideNotice,
  decideNotification,
  decideProtection,
  decideRestriction,
} from "#shared/domain/decide-facts.ts";
import { decideMeetingEnd, decideMeetingStart, decideMeetingStep } from "#shared/domain/decide-meeting.ts";
import { decideMove } from "#shared/domain/decide-move.ts";
import { decideMerge, decidePersonActive } from "#shared/domain/decide-people.ts";
import {
  decideDuty,
  decideFollowUpDate,
  decideMilestoneCorrection,
  decideNextStep,
  decideNoticeRetraction,
  decideSparring,
  decideStandIn,
} from "#shared/domain/decide-records.ts";
import { decideRegister } from "#shared/domain/decide-register.ts";
import { decideUndo } from "#shared/domain/decide-undo.ts";
import { decideView, decideViewDropped } from "#shared/domain/decide-views.ts";
import type { Context, Decided } from "#shared/domain/decision.ts";
import type { World } from "#shared/domain/world.ts";

type Decider<T extends CommandType> = (world: World, payload: Payloads[T], context: Context) => Decided;

const DECIDERS: { readonly [T in CommandType]: Decider<T> } = {
  registerCase: decideRegister,
  moveCase: decideMove,
  assignCase: decideAssign,
  recordMilestone: decideMilestone,
  correctMilestone: decideMilestoneCorrection,
  answerDuty: decideDuty,
  recordNotice: decideNotice,
  retractNotice: decideNoticeRetraction,
  receiveNotification: decideNotification,
  setHold: decideHold,
  setNextStep: decideNextStep,
  setSparring: decideSparring,
  setStandIn: decideStandIn,
  setFollowUp: decideFollowUpDate,
  changeCases: decideChanges,
  undo: decideUndo,
  correctFacts: decideCorrection,
  restrictCase: decideRestriction,
  protectCase: decideProtection,
  setLabel: decideLabel,
  transferCase: decideTransfer,
  startMeeting: decideMeetingStart,
  stepMeeting: decideMeetingStep,
  endMeeting: decideMeetingEnd,
  pairDisplay: decidePairing,
  setDisplay: decideDisplay,
  revokeDisplay: decideRevocation,
  setColumnSorting: decideSorting,
  configureColumn: decideColumn,
  splitColumn: decideSplit,
  removeColumn: decideRemoval,
  setUnitSettings: decideSettings,
  setUnitLabels: decideLabels,
  saveView: decideView,
  dropView: decideViewDropped,
  createUnit: decideUnit,
  addPerson: decidePerson,
  mergePeople: decideMerge,
  setPersonActive: decidePersonActive,
  addRuleVersion: (world, payload, context) =>
    decideRuleChange(world, { type: "ruleVersionAdded", ...payload }, "rule", context),
  correctRule: (world, payload, context) =>
    decideRuleChange(world, { type: "ruleCorrected", ...payload }, "rule", context),
  closeDay: (world, payload, context) =>
    decideRuleChange(world, { type: "dayClosed", ...payload }, "calendar", context),
};

/** The pure decider of each command. */
export function decide<T extends CommandType>(world: World, { type, payload }: Command<T>, context: Context): Decided {
  return DECIDERS[type](world, payload, context);
}
