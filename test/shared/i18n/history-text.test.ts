import { describe, expect, it } from "vitest";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { CitizenId, ColumnId, MeetingId, PersonId, ProvisionId, UnitId } from "#shared/domain/ids.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { historyText } from "#shared/i18n/history-text.ts";
import { LOCALES } from "#shared/i18n/locale.ts";
import { date, uuid } from "#test/support/builders.ts";

type CaseEventType = CaseEvent["type"];

const [intake, investigation] = [uuid<ColumnId>(61), uuid<ColumnId>(62)];
const names = {
  person: () => "Anna Prøve",
  column: (id: ColumnId) => (id === intake ? "Modtagelse" : null),
  provision: () => "SEL §\u00a085",
};
const on = date("2026-11-02");
const unit = uuid<UnitId>(1);

/** One of each; a new event without an example here does not compile. */
const EXAMPLES: { readonly [Type in CaseEventType]: Omit<Extract<CaseEvent, { type: Type }>, "type"> } = {
  caseRegistered: {
    provision: "SEL-85" as ProvisionId,
    written: null,
    kind: "new",
    subType: null,
    receivedOn: on,
    receivedAt: null,
    column: intake,
    stage: "intake",
    since: on,
    rank: null,
    citizen: null,
    source: "list",
  },
  caseMoved: {
    from: intake,
    fromStage: "intake",
    to: investigation,
    toStage: "investigation",
    rank: null,
    reason: null,
  },
  moveUndone: { from: investigation, fromStage: "investigation", to: intake, toStage: "intake", rank: null },
  caseRanked: { rank: "a0" },
  caseAssigned: { caseworker: uuid<PersonId>(11) },
  assignmentUndone: { caseworker: null, lastCaseworker: null, caseworkerChanges: 0 },
  milestoneRetracted: { milestone: "decided", nth: 1, reason: "typingError" },
  milestoneRecorded: { milestone: "decided", on, outcome: "partlyGranted" },
  dutyAnswered: { duty: "hearing", answer: "done" },
  dutyReopened: { duty: "hearing" },
  noticeRetracted: { nth: 1, reason: "undone" },
  noticeRecorded: { sentOn: on, expectedOn: date("2026-11-27"), waitsFor: null, counts: true },
  notificationReceived: { receivedOn: on, receivedAt: null },
  holdSet: { hold: { reason: "doctor", since: on, chaseOn: null } },
  holdCleared: {},
  nextStepSet: { nextStep: { step: "callCitizen", on } },
  sparringSet: { since: on },
  standInSet: { standIn: { person: uuid<PersonId>(11), from: on, to: date("2026-11-20") } },
  followUpSet: { on },
  stopDateSet: { stop: { lastDay: on, basis: "legal" } },
  citizenSet: { citizen: uuid<CitizenId>(71) },
  protectionSet: { isProtected: true },
  restrictionSet: { to: null },
  factsCorrected: { now: { receivedOn: on } },
  clockCorrected: { clock: "decision:1", before: "2026-11-02", after: "2026-11-30", cause: "rule" },
  caseworkerMerged: { person: uuid<PersonId>(12), into: uuid<PersonId>(11) },
  registrationUndone: {},
  caseErased: {},
  labelSet: {},
  caseLeft: { toUnit: unit },
  caseEntered: { fromUnit: unit, column: intake, rank: null },
  correctionUndone: { written: null },
  entryUndone: { fromUnit: unit, column: intake, stage: "intake", rank: null },
};

const say = <Type extends CaseEventType>(type: Type, change: object = {}, locale: "da" | "en" = "da"): string =>
  historyText({ type, ...EXAMPLES[type], ...change } as CaseEvent, names, textsIn(locale), datesIn[locale]);

describe("the history of a case", () => {
  it.each(LOCALES)("has a plain sentence for every kind of event (%s)", (locale) => {
    const all = (Object.keys(EXAMPLES) as CaseEventType[]).map((type) => say(type, {}, locale));
    expect(all.every((text) => text.length > 5)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it("[ST3] tells who does the next step, and that it was agreed at a standup", () => {
    const nextStep = { step: "callCitizen", on } as const;
    expect(say("nextStepSet", { nextStep })).toBe("Næste skridt: ring til borgeren, senest 02.11.2026");
    expect(
      say("nextStepSet", { nextStep: { ...nextStep, who: uuid<PersonId>(11), meeting: uuid<MeetingId>(701) } }),
    ).toMatch(/^Aftalt på tavlemøde: ring til borgeren \(.+\), senest 02\.11\.2026$/);
  });

  it("tells what was decided, moved and promised", () => {
    expect(say("milestoneRecorded")).toBe("Afgørelse truffet: delvist bevilget");
    expect(say("caseMoved")).toBe("Flyttet fra Modtagelse til Oplysning");
    expect(say("caseMoved", { reason: "missingInformation" })).toBe(
      "Flyttet fra Modtagelse til Oplysning. Der mangler oplysninger",
    );
    expect(say("noticeRecorded")).toBe("Besked om forsinkelse sendt. Svar lovet 27.11.2026");
    expect(say("clockCorrected")).toBe(
      "Fristen for afgørelse er ændret fra 02.11.2026 til 30.11.2026 (reglen er rettet)",
    );
  });
});
