import type { Milestone, MilestoneName } from "../case.ts";
import type { ClockName, Deadline } from "../deadline.ts";
import { provisionOf } from "../provisions.ts";
import { type CaseClocks, pairsOf } from "./case-clocks.ts";
import { ruledClock, startAt } from "./ruled-clock.ts";

/** What citizens ask and are asked: complaints, access to files, party hearings, call-backs; each time a clock of its own. */
export function requestClocks(on: CaseClocks): readonly Deadline[] {
  return [
    ...answered(on, reassessmentClock(on), "complaintReceived", "reassessed"),
    ...answered(on, "fileAccess", "accessRequested", "accessAnswered"),
    ...answered(on, "partyHearing", "hearingSent", "hearingAnswered"),
    ...answered(on, "callBack", "callBackRequested", "calledBack"),
  ];
}

/**
 * 14 days instead of 4 weeks where the complaint is about a reduction under the notice scheme (SEL § 3 a, BL § 11): of
 * those provisions, what the authority began itself. An application that was refused is no reduction.
 */
const reassessmentClock = ({ facts }: CaseClocks): ClockName =>
  facts.kind === "followUp" && provisionOf(facts.provision).noticePeriod !== null
    ? "reassessmentNoticeScheme"
    : "reassessment";

function answered(on: CaseClocks, clock: ClockName, start: MilestoneName, end: MilestoneName): readonly Deadline[] {
  const { milestones } = on.facts;
  if (!milestones.some(({ name }) => name === start)) return [];
  return pairsOf(milestones, start, end)
    .map((pair, index) => requestClock(on, clock, index + 1, pair))
    .filter((deadline) => deadline !== null);
}

const requestClock = (
  on: CaseClocks,
  clock: ClockName,
  n: number,
  { start, end }: { readonly start: Milestone; readonly end: Milestone | undefined },
): Deadline | null => ruledClock(on, { clock, n, startOf: () => startAt(start), endOf: () => end, isUntold: false });
