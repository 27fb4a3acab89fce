import type { ActionSubject } from "#client/casework/case-actions.tsx";
import { DUTIES, type Duty, MILESTONES, type MilestoneName, type Stage } from "#shared/domain/case.ts";
import { milestonesOfRound } from "#shared/domain/duties.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { isOpenDuty } from "#shared/domain/standing.ts";
import { openNotifications } from "./milestone-draft.ts";

export type RecordableSubject = Pick<ActionSubject, "card" | "columns" | "milestones" | "notifications">;

/** What can be recorded: what makes sense now, and what else may have happened. */
export interface Recordables {
  readonly now: readonly MilestoneName[];
  readonly other: readonly MilestoneName[];
}

export const stageOf = ({ card, columns }: Pick<ActionSubject, "card" | "columns">): Stage =>
  columns.find(({ id }) => id === card.column)?.stage ?? "intake";

/** An application, or one remitted, that nobody has decided: it may be decided, and its citizen told (DL8, DL9). */
export const awaitsDecision = ({ card }: Pick<ActionSubject, "card">): boolean =>
  (card.kind === "new" || card.kind === "change" || card.duties.remitted) &&
  card.duties.decided === null &&
  provisionOf(card.provision).needsDecision;

/** Points of the short list before the decision that nobody has answered yet (MV4). */
export const openDuties = ({ card }: Pick<ActionSubject, "card">): readonly Duty[] =>
  DUTIES.filter((duty) => duty !== "childHeard" || provisionOf(card.provision).target === "child").filter((duty) => {
    const answer = card.duties.answered[duty];
    return answer === undefined || answer === "passed";
  });

/** By stage, kind and provision, and by what is recorded already: what waits for an answer comes first. */
export function recordables(subject: RecordableSubject): Recordables {
  const now = MILESTONES_IN_ORDER.filter((name) => TIMELY[name]?.(factsOf(subject)) ?? false);
  const other = MILESTONES_IN_ORDER.filter((name) => !now.includes(name) && isPossible(name, factsOf(subject)));
  return { now, other };
}

interface Facts extends RecordableSubject {
  readonly stage: Stage;
  readonly isOpen: boolean;
  readonly isAboutChild: boolean;
  readonly isGranted: boolean;
  readonly isUndecided: boolean;
  readonly has: (name: MilestoneName) => boolean;
  /** More of the first than of the second: somebody waits for an answer. */
  readonly awaits: (asked: MilestoneName, answered: MilestoneName) => boolean;
  readonly runs: (clock: string) => boolean;
}

function factsOf(subject: RecordableSubject): Facts {
  const { card, milestones } = subject;
  const stage = stageOf(subject);
  const round = milestonesOfRound(milestones);
  const count = (name: MilestoneName) => milestones.filter((milestone) => milestone.name === name).length;
  const { decided } = card.duties;
  return {
    ...subject,
    stage,
    isOpen: stage !== "closed",
    isAboutChild: provisionOf(card.provision).target === "child",
    isGranted: decided === "granted" || decided === "partlyGranted",
    isUndecided: awaitsDecision(subject),
    has: (name) => round.some((milestone) => milestone.name === name),
    awaits: (asked, answered) => count(asked) > count(answered),
    runs: (clock) => card.clocks.some((running) => running.clock === clock && isOpenDuty(running)),
  };
}

type Test = (facts: Facts) => boolean;
const isDecidedOn: Test = ({ card }) => card.duties.decided !== null && card.duties.decided !== "lapsed";

/** In the order in which they are offered: what others wait for, then the case's own way. */
const TIMELY: Readonly<Partial<Record<MilestoneName, Test>>> = {
  assessed: (facts) => openNotifications(facts, "assessed").length > 0,
  notifierAcknowledged: (facts) => openNotifications(facts, "notifierAcknowledged").length > 0,
  calledBack: ({ awaits }) => awaits("callBackRequested", "calledBack"),
  accessAnswered: ({ awaits }) => awaits("accessRequested", "accessAnswered"),
  reassessed: ({ awaits }) => awaits("complaintReceived", "reassessed"),
  hearingAnswered: ({ awaits }) => awaits("hearingSent", "hearingAnswered"),
  sent: (facts) => isDecidedOn(facts) && !facts.card.duties.sent,
  decisionReceived: ({ card, has }) => card.duties.sent && !has("decisionReceived"),
  investigated: ({ runs }) => runs("investigation"),
  preliminaryAssessed: ({ runs, has }) => runs("investigation") && !has("preliminaryAssessed"),
  informed: ({ isUndecided, isOpen, has }) => isUndecided && isOpen && !has("informed"),
  hearingSent: ({ isUndecided, isOpen, has }) => isUndecided && isOpen && !has("hearingSent"),
  decided: ({ isUndecided, isOpen }) => isUndecided && isOpen,
  effortStarted: (facts) =>
    facts.isOpen &&
    !facts.card.duties.effortStarted &&
    (facts.isGranted || facts.runs("effortStart") || facts.runs("treatmentStart")),
  childPlanMade: ({ runs }) => runs("childPlan"),
  followedUp: ({ stage, card, isOpen }) => isOpen && (stage === "followUp" || card.kind === "followUp"),
  complaintReceived: (facts) =>
    isDecidedOn(facts) && facts.card.clocks.some(({ clock }) => clock === "complaintPeriod"),
};

const MILESTONES_IN_ORDER: readonly MilestoneName[] = [
  ...MILESTONES.filter((name) => name in TIMELY).sort(byOffer),
  ...MILESTONES.filter((name) => !(name in TIMELY)),
];

function byOffer(a: MilestoneName, b: MilestoneName): number {
  const order = Object.keys(TIMELY);
  return order.indexOf(a) - order.indexOf(b);
}

/** Never offered where it cannot be: a second decision, the child's things for an adult, answers that nobody asked for. */
function isPossible(name: MilestoneName, facts: Facts): boolean {
  const { card, notifications, isAboutChild } = facts;
  switch (name) {
    case "lapsed":
    case "calledBack":
      return false;
    case "decided":
      return card.duties.decided === null && facts.isOpen;
    case "sent":
      return false;
    case "decisionReceived":
    case "complaintReceived":
    case "remitted":
      return isDecidedOn(facts);
    case "reassessed":
      return facts.has("complaintReceived");
    case "hearingAnswered":
      return facts.has("hearingSent");
    case "accessAnswered":
      return facts.has("accessRequested");
    case "assessed":
    case "notifierAcknowledged":
      return notifications.length > 0 && openNotifications(facts, name).length > 0;
    case "aware":
    case "investigated":
    case "preliminaryAssessed":
    case "childPlanMade":
      return isAboutChild && !facts.has(name);
    case "informed":
      return !facts.has(name);
    default:
      return true;
  }
}
