import type { CaseFacts, Kind, SubType } from "#shared/domain/case.ts";
import { readCaseNumber } from "#shared/domain/case-number.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { type ResolvedSection, resolveSection } from "#shared/domain/sections.ts";
import { readTypedDate, readTypedTime } from "#shared/domain/typed-date.ts";
import { instantOf, toIso } from "#shared/domain/zone.ts";

/** What has been typed so far, as it was typed. */
export interface NewCaseDraft {
  readonly number: string;
  readonly section: string;
  readonly kind: Kind;
  readonly subType: SubType | null;
  /** Empty: today. */
  readonly received: string;
  /** The hour that a notification came; empty: not known. */
  readonly hour: string;
  readonly caseworker: PersonId | null;
}

export const emptyNewCase = (caseworker: PersonId | null): NewCaseDraft => ({
  number: "",
  section: "",
  kind: "new",
  subType: null,
  received: "",
  hour: "",
  caseworker,
});

/** What is wrong with a field, as the key of its text. */
export interface NewCaseProblems {
  readonly number?: "newCase.numberMissing" | "newCase.numberWrong" | "newCase.numberTaken";
  readonly section?: "newCase.sectionMissing" | "newCase.sectionUnknown";
  readonly received?: "newCase.receivedWrong" | "newCase.receivedLater";
  readonly hour?: "newCase.hourWrong";
}

/** The draft as it is understood. */
export interface NewCaseRead {
  readonly number: string | null;
  readonly receivedOn: PlainDate | null;
  readonly receivedAt: IsoInstant | null;
  readonly section: ResolvedSection | null;
  readonly problems: NewCaseProblems;
}

export function readNewCase(draft: NewCaseDraft, today: PlainDate): NewCaseRead {
  const number = readCaseNumber(draft.number);
  const receivedOn = isBlank(draft.received) ? today : readTypedDate(draft.received, today);
  const resolved = resolveSection(draft.section, receivedOn ?? today);
  const section = resolved.ok ? resolved.value : null;
  const hasHour = draft.kind === "notification" && !isBlank(draft.hour);
  const time = hasHour ? readTypedTime(draft.hour) : null;
  const receivedAt = receivedOn && time ? toIso(instantOf(receivedOn, time.hour, time.minute)) : null;
  const problems: NewCaseProblems = {
    ...(number ? {} : { number: isBlank(draft.number) ? "newCase.numberMissing" : "newCase.numberWrong" }),
    ...(section ? {} : { section: isBlank(draft.section) ? "newCase.sectionMissing" : "newCase.sectionUnknown" }),
    ...problemOfDate(receivedOn, today),
    ...(hasHour && !time ? { hour: "newCase.hourWrong" } : {}),
  };
  return { number, receivedOn, receivedAt, section, problems };
}

const isBlank = (text: string): boolean => text.trim() === "";

function problemOfDate(receivedOn: PlainDate | null, today: PlainDate): NewCaseProblems {
  if (receivedOn === null) return { received: "newCase.receivedWrong" };
  return receivedOn > today ? { received: "newCase.receivedLater" } : {};
}

/** The facts that the case will have: by these its deadlines are told while one types (DL1). */
export function factsOfNew({ kind, subType }: NewCaseDraft, read: NewCaseRead): CaseFacts | null {
  const { section, receivedOn, receivedAt } = read;
  if (!section || !receivedOn) return null;
  return {
    provision: section.provision,
    kind,
    subType,
    receivedOn,
    earlier: [],
    stage: "intake",
    source: "board",
    milestones: [],
    notices: [],
    notifications: kind === "notification" ? [{ receivedOn, receivedAt }] : [],
    followUpOn: null,
    stop: null,
  };
}

/** The command, where nothing is wrong. */
export function registrationOf(
  draft: NewCaseDraft,
  read: NewCaseRead,
  caseId: CaseId,
): Payloads["registerCase"] | null {
  const { number, receivedOn, receivedAt, section, problems } = read;
  if (!number || !receivedOn || !section || Object.keys(problems).length > 0) return null;
  return {
    caseId,
    number,
    section: draft.section.trim(),
    kind: draft.kind,
    receivedOn,
    ...(draft.subType ? { subType: draft.subType } : {}),
    ...(receivedAt ? { receivedAt } : {}),
    ...(draft.caseworker ? { caseworker: draft.caseworker } : {}),
  };
}
