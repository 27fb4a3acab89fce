import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Agenda, drawAgenda } from "#shared/domain/agenda.ts";
import type { Person } from "#shared/domain/board.ts";
import { makeCalendars } from "#shared/domain/calendar.ts";
import type { Card } from "#shared/domain/card.ts";
import { STAGES } from "#shared/domain/case.ts";
import { addDays, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import type { MeetingId } from "#shared/domain/ids.ts";
import { AGENDA_REASONS, type AgendaReason, DEFAULT_STANDUP, type StandupSettings } from "#shared/domain/meeting.ts";
import { instantOf, type Moment, momentOf } from "#shared/domain/zone.ts";
import { ANNA, aCard, aClock, BO, columnOf, monday, people, toldNothing } from "#test/client/some-cards.ts";
import { date, instant, uuid } from "#test/support/builders.ts";

const columns = STAGES.map((stage) => columnOf(stage));

interface Change {
  readonly order?: StandupSettings["order"];
  readonly most?: number;
  readonly moment?: Moment;
  readonly left?: readonly Person[];
  readonly closed?: readonly string[];
}

function draw(cards: readonly Card[], change: Change = {}): Agenda {
  const { moment = monday, most = DEFAULT_STANDUP.most, order = DEFAULT_STANDUP.order } = change;
  const closed = new Map((change.closed ?? []).map((day) => [date(day), instant("2026-01-01T09:00:00Z")]));
  const all = change.left ?? [...people.values()];
  return drawAgenda(cards, {
    columns,
    people: all,
    settings: { most, order },
    moment,
    calendars: makeCalendars(closed),
  });
}

/** What is drawn, as `number why`. */
function drawn(cards: readonly Card[], change: Change = {}): readonly string[] {
  const numbers = new Map(cards.map(({ id, number }) => [id, number]));
  return draw(cards, change).items.map(({ caseId, why }) => `${numbers.get(caseId)} ${why}`);
}

const MEETING = uuid<MeetingId>(701);
const agreed = (on: string): Partial<Card> => ({ nextStep: { step: "callDoctor", on: date(on), meeting: MEETING } });
const decision = (due: string): Clock => aClock(due, { notice: toldNothing });
const promise = (due: string): Clock => aClock(due, { clock: "promise", key: "promise:1" });
const hours = (due: string): Clock => aClock(due, { clock: "assessment", key: "assessment:1" });
const only = (...order: AgendaReason[]): Change => ({ order });

describe("a case is drawn", () => {
  it.each<readonly [AgendaReason, string, Partial<Card>]>([
    ["notKept", "an agreement of a standup whose day is past", agreed("2026-11-20")],
    ["hours", "a clock of hours, with time left", { clocks: [hours("2026-11-23T21:00:00.000Z")] }],
    ["hours", "a clock of hours that is over", { clocks: [hours("2026-11-22T21:00:00.000Z")] }],
    ["dueSoon", "a decision due today", { clocks: [decision("2026-11-23")] }],
    ["dueSoon", "a decision due tomorrow", { clocks: [decision("2026-11-24")] }],
    ["dueSoon", "a decision that broke on the last working day", { clocks: [decision("2026-11-20")] }],
    ["dueSoon", "a promise due tomorrow", { clocks: [decision("2026-10-01"), promise("2026-11-24")] }],
    ["dueSoon", "a promise that broke yesterday", { clocks: [decision("2026-10-01"), promise("2026-11-22")] }],
    ["unassigned", "nobody having it", { caseworker: null }],
    ["sparring", "a wish for a colleague's view", { sparringSince: date("2026-11-19") }],
  ])("[ST1] for %s: %s", (why, _, change) => {
    expect(drawn([aCard("26-001", change)], only(why))).toEqual([`26-001 ${why}`]);
  });

  it.each<readonly [AgendaReason, string, Partial<Card>]>([
    ["notKept", "an agreement for today", agreed("2026-11-23")],
    ["notKept", "a step that one chose alone", { nextStep: { step: "callDoctor", on: date("2026-11-20") } }],
    [
      "hours",
      "an ended clock",
      { clocks: [{ ...hours("2026-11-23T21:00:00.000Z"), end: { state: "met", on: null } }] },
    ],
    ["dueSoon", "a decision due the day after tomorrow", { clocks: [decision("2026-11-25")] }],
    ["dueSoon", "a decision broken longer ago", { clocks: [decision("2026-11-19")] }],
    [
      "dueSoon",
      "a decision due today with a later promise",
      { clocks: [decision("2026-11-23"), promise("2026-12-10")] },
    ],
    [
      "dueSoon",
      "a citizen's own date",
      { clocks: [aClock("2026-11-23", { clock: "complaintPeriod", owner: "citizen" })] },
    ],
    [
      "unassigned",
      "a stand-in having it",
      {
        caseworker: null,
        standIn: { person: BO, from: date("2026-11-20"), to: date("2026-11-24") },
      },
    ],
    ["sparring", "no wish", {}],
  ])("[ST1] not for %s: %s", (why, _, change) => {
    expect(drawn([aCard("26-001", change)], only(why))).toEqual([]);
  });

  it("[ST1] [DL6] the next working day is the municipality's: before a closed day it is the one after", () => {
    const friday = momentOf(instantOf(date("2026-11-27"), 8, 0));
    const cards = [aCard("26-001", { clocks: [decision("2026-12-01")] })];
    expect(drawn(cards, { ...only("dueSoon"), moment: friday })).toEqual([]);
    expect(drawn(cards, { ...only("dueSoon"), moment: friday, closed: ["2026-11-30"] })).toEqual(["26-001 dueSoon"]);
  });

  it("[ST1] as nobody's, where whoever had it has left", () => {
    const left = [...people.values()].map((person) => ({ ...person, active: person.id !== ANNA }));
    expect(drawn([aCard("26-001"), aCard("26-002", { caseworker: BO })], { ...only("unassigned"), left })).toEqual([
      "26-001 unassigned",
    ]);
  });

  it("[ST1] never once it is closed", () => {
    const change: Partial<Card> = { ...agreed("2026-11-01"), caseworker: null, sparringSince: date("2026-11-01") };
    expect(drawn([aCard("26-001", { ...change, stage: "closed" })])).toEqual([]);
  });
});

describe("the order", () => {
  it.each<readonly [AgendaReason, Partial<Card>, Partial<Card>]>([
    ["notKept", agreed("2026-11-10"), agreed("2026-11-18")],
    ["hours", { clocks: [hours("2026-11-23T12:00:00.000Z")] }, { clocks: [hours("2026-11-23T21:00:00.000Z")] }],
    ["dueSoon", { clocks: [decision("2026-11-23")] }, { clocks: [decision("2026-11-24")] }],
    ["unassigned", { caseworker: null, receivedOn: date("2026-08-01") }, { caseworker: null }],
    ["sparring", { sparringSince: date("2026-11-02") }, { sparringSince: date("2026-11-20") }],
  ])("[ST1] of %s begins with what has waited longest or presses most, then the case number", (why, first, then) => {
    const cards = [aCard("26-003", then), aCard("26-002", then), aCard("26-009", first)];
    expect(drawn(cards, only(why))).toEqual(["26-009", "26-002", "26-003"].map((number) => `${number} ${why}`));
  });

  it("[ST1] of what is stuck goes from right to left, with the one longest in its stage of each column", () => {
    const cards = [
      aCard("26-001", { stage: "intake", stageSince: date("2026-11-01") }),
      aCard("26-002", { stage: "intake", stageSince: date("2026-11-10"), stageDaysBefore: 30 }),
      aCard("26-003", { stage: "investigation", stageSince: date("2026-06-01") }),
      aCard("26-004", { stage: "decision", stageSince: date("2026-11-20") }),
      aCard("26-005", { stage: "decision", stageSince: date("2026-11-20") }),
    ];
    expect(drawn(cards, only("stuck"))).toEqual(["26-004 stuck", "26-003 stuck", "26-002 stuck"]);
  });

  it("[ST1] of reasons is the leader's, and a case comes by the first one that it has", () => {
    const both = aCard("26-001", { ...agreed("2026-11-20"), sparringSince: date("2026-11-20") });
    const other = aCard("26-002", { sparringSince: date("2026-11-22") });
    expect(drawn([both, other], only("notKept", "sparring"))).toEqual(["26-001 notKept", "26-002 sparring"]);
    expect(drawn([both, other], only("sparring", "notKept"))).toEqual(["26-001 sparring", "26-002 sparring"]);
  });
});

describe("about a dozen", () => {
  const many = (count: number, change: Partial<Card>, from = 100) =>
    Array.from({ length: count }, (_, at) => aCard(`26-${from + at}`, change));

  it("[ST1] are three of each reason first, then more of the first reasons", () => {
    const cards = [...many(20, { caseworker: null }), ...many(20, { sparringSince: date("2026-11-01") }, 200)];
    const { items, more } = draw(cards, only("unassigned", "sparring"));
    expect(items.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 9 }, () => "unassigned"),
      ...Array.from({ length: 3 }, () => "sparring"),
    ]);
    expect(more).toEqual({ notKept: 0, hours: 0, dueSoon: 0, unassigned: 11, sparring: 17, stuck: 0 });
  });

  it("[ST1] hold a place for every reason also where there would be too many of the first ones", () => {
    const cards = [
      ...many(9, agreed("2026-11-20")),
      ...many(9, { clocks: [hours("2026-11-23T21:00:00.000Z")] }, 200),
      ...many(9, { clocks: [decision("2026-11-23")] }, 300),
      ...many(9, { caseworker: null }, 400),
      ...many(9, { sparringSince: date("2026-11-01") }, 500),
      ...many(9, {}, 600),
    ];
    const { items } = draw(cards);
    expect(items.length).toBe(12);
    expect(new Set(items.map(({ why }) => why))).toEqual(new Set(AGENDA_REASONS));
  });

  it("[ST1] are nothing on an empty board", () => {
    expect(draw([]).items).toEqual([]);
  });
});

const aDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: -30, max: 10 })
  .map((days) => toPlainDate(addDays(monday.today, days)));
const anyCards = fc.array(
  fc.record({
    stage: fc.constantFrom(...STAGES),
    caseworker: fc.constantFrom(ANNA, BO, null),
    due: fc.option(aDay),
    agreedOn: fc.option(aDay),
    sparringSince: fc.option(aDay),
    stageSince: aDay,
  }),
  { maxLength: 60 },
);
const anyOrder = fc.shuffledSubarray([...AGENDA_REASONS], { minLength: 1 });

it("[ST1] whatever stands on the board, no case is drawn twice, none that is closed, and no more than asked for", () => {
  fc.assert(
    fc.property(anyCards, anyOrder, fc.integer({ min: 3, max: 40 }), (drafts, order, most) => {
      const cards = drafts.map(({ due, agreedOn, ...rest }, at) =>
        aCard(`26-${at}`, { ...rest, clocks: due ? [decision(due)] : [], ...(agreedOn ? agreed(agreedOn) : {}) }),
      );
      const closed = new Set(cards.filter(({ column }) => column === columnOf("closed").id).map(({ id }) => id));
      const { items, more } = draw(cards, { order, most });
      const ids = items.map(({ caseId }) => caseId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => closed.has(id))).toEqual([]);
      expect(ids.length).toBeLessThanOrEqual(most);
      const left = order.reduce((sum, reason) => sum + more[reason], 0);
      expect(ids.length === most || left === 0).toBe(true);
      // Reasons come in the leader's order, and one that has a case left over got a place where there are places for all.
      expect(items.map(({ why }) => order.indexOf(why as AgendaReason))).toEqual(
        [...items.map(({ why }) => order.indexOf(why as AgendaReason))].sort((a, b) => a - b),
      );
      if (most >= order.length) {
        const without = order.filter((reason) => more[reason] > 0 && !items.some(({ why }) => why === reason));
        expect(without).toEqual([]);
      }
    }),
  );
});

it("[ST1] 10,000 cards are drawn from before anybody notices", () => {
  const cards = Array.from({ length: 10_000 }, (_, at) =>
    aCard(`26-${at}`, { clocks: [decision("2026-11-24"), promise("2026-12-24")], sparringSince: date("2026-11-20") }),
  );
  draw(cards);
  const began = performance.now();
  draw(cards);
  expect(performance.now() - began).toBeLessThan(500);
});
