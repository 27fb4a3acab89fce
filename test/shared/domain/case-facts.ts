import { type Calendars, makeCalendars } from "#shared/domain/calendar.ts";
import type { CaseFacts, DelayNotice, Milestone, MilestoneName } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { Clock, Deadline } from "#shared/domain/deadline.ts";
import { type CaseDeadlines, deadlinesOf } from "#shared/domain/deadlines.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { instantOf, type Moment, momentOf } from "#shared/domain/zone.ts";

export const date = (text: string): PlainDate => text as PlainDate;
export const instant = (text: string): IsoInstant => new Date(text).toISOString() as IsoInstant;

/** Nine o'clock that day, or the given hour. */
export const on = (day: string, hour = 9, minute = 0): Moment => momentOf(instantOf(date(day), hour, minute));

export const BOOK = seedRulebook();
export const OPEN_ALL_DAYS = makeCalendars(new Map());

/** The municipality has closed the days, each decided at the instant given. */
export const closed = (days: Readonly<Record<string, string>>): Calendars =>
  makeCalendars(new Map(Object.entries(days).map(([day, decidedAt]) => [date(day), instant(decidedAt)])));

type Change = Partial<Omit<CaseFacts, "provision" | "receivedOn">> & {
  readonly provision?: string;
  readonly receivedOn?: string;
};

/** An application under § 85, registered on the board, received on 3 March 2026, in *Oplysning*. */
export const facts = ({ provision = "SEL-85", receivedOn = "2026-03-03", ...change }: Change = {}): CaseFacts => ({
  provision: provision as ProvisionId,
  kind: "new",
  subType: null,
  receivedOn: date(receivedOn),
  earlier: [],
  stage: "investigation",
  source: "board",
  milestones: [],
  notices: [],
  notifications: [],
  followUpOn: null,
  stop: null,
  ...change,
});

type Extra = Partial<Omit<Milestone, "name" | "on" | "recordedAt" | "dueOn" | "at">> & {
  readonly recordedAt?: string;
  readonly at?: string;
  readonly dueOn?: string;
};

/** A dated fact, recorded at noon that day unless told otherwise. */
export const happened = (
  name: MilestoneName,
  day: string,
  { recordedAt, at, dueOn, ...extra }: Extra = {},
): Milestone => ({
  name,
  on: date(day),
  recordedAt: instant(recordedAt ?? `${day}T12:00:00Z`),
  ...(at ? { at: instant(at) } : {}),
  ...(dueOn ? { dueOn: date(dueOn) } : {}),
  ...extra,
});

export const granted = (day: string, extra: Extra = {}): Milestone =>
  happened("decided", day, { outcome: "granted", ...extra });
export const refused = (day: string, extra: Extra = {}): Milestone =>
  happened("decided", day, { outcome: "refused", ...extra });

export const notice = (sentOn: string, expectedOn: string | null, counts = true): DelayNotice => ({
  sentOn: date(sentOn),
  expectedOn: expectedOn === null ? null : date(expectedOn),
  waitsFor: null,
  counts,
  recordedAt: instant(`${sentOn}T12:00:00Z`),
});

export const deadlines = (of: CaseFacts, book: Rulebook = BOOK, calendars: Calendars = OPEN_ALL_DAYS): CaseDeadlines =>
  deadlinesOf(of, book, calendars);

/** The clock of that key; a test that asks for one expects it to be there. */
export function clock(
  of: CaseFacts,
  key: string,
  book: Rulebook = BOOK,
  calendars: Calendars = OPEN_ALL_DAYS,
): Deadline {
  const found = deadlines(of, book, calendars).deadlines.find((deadline) => deadline.key === key);
  if (!found) throw new Error(`no clock ${key}`);
  return found;
}

export const keysOf = (of: CaseFacts, book: Rulebook = BOOK): string[] =>
  deadlines(of, book).deadlines.map(({ key }) => key);

/** A bare clock, as a card carries it. */
export const bare = (name: Clock["clock"], due: string, change: Partial<Clock> = {}): Clock => ({
  clock: name,
  key: `${name}:1`,
  due: due as Clock["due"],
  warnFrom: due as Clock["due"],
  end: null,
  owner: "authority",
  ...change,
});
