import type { CardDuties } from "./card.ts";
import type { CaseState, Milestone, Outcome } from "./case.ts";

/** The application's latest round: a remitted case starts a new one, and what was recorded before belongs to the old (DL16). */
export function milestonesOfRound(milestones: readonly Milestone[]): readonly Milestone[] {
  const remitted = milestones.findLastIndex((milestone) => milestone.name === "remitted");
  return remitted < 0 ? milestones : milestones.slice(remitted);
}

/** What was decided in the latest round: an outcome, that it lapsed, or nothing yet. */
export function decisionOf(milestones: readonly Milestone[]): Outcome | "lapsed" | null {
  const last = milestonesOfRound(milestones).findLast(({ name }) => name === "decided" || name === "lapsed");
  if (!last) return null;
  return last.name === "lapsed" ? "lapsed" : (last.outcome ?? null);
}

/** The part of a case that a move asks for (MV4), small enough to travel on a card. */
export function dutiesOf(state: CaseState): CardDuties {
  const round = milestonesOfRound(state.milestones);
  const has = (name: Milestone["name"]) => round.some((milestone) => milestone.name === name);
  return {
    answered: {
      ...(has("hearingAnswered") ? { hearing: "done" } : {}),
      ...(has("informed") ? { documents: "done" } : {}),
      ...state.duties,
    },
    informed: has("informed"),
    decided: decisionOf(state.milestones),
    sent: has("sent"),
    effortStarted: state.milestones.some(({ name }) => name === "effortStarted"),
    followedUp: has("followedUp"),
    remitted: round[0]?.name === "remitted",
  };
}
