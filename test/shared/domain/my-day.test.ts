import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "#shared/domain/card.ts";
import { HOLD_REASONS } from "#shared/domain/case.ts";
import { addDays, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { CLOCKS, type Clock } from "#shared/domain/deadline.ts";
import { handOf, stepHandOf } from "#shared/domain/hand-of.ts";
import type { MeetingId, PersonId } from "#shared/domain/ids.ts";
import { countNow, DAY_LISTS, type MyDay, myDay, withoutPlan } from "#shared/domain/my-day.ts";
import { NEXT_STEPS } from "#shared/domain/next-steps.ts";
import { compareUrgency, urgencyOf } from "#shared/domain/urgency.ts";
import { ANNA, aCard, aClock, BO, monday, toldNothing } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const numbersOf = (tasks: MyDay["today"]): readonly string[] => tasks.map(({ card }) => card.number);
const numbers = (day: MyDay) => ({
  today: numbersOf(day.today),
  week: numbersOf(day.week),
  chase: numbersOf(day.chase),
  waiting: day.waiting.map(({ number }) => number),
});
const held = (chaseOn: string) => ({ reason: "doctor", since: date("2026-11-02"), chaseOn: date(chaseOn) }) as const;
const late = (due: string): Clock => aClock(due, { notice: toldNothing });
const followUp = (due: string): Clock => aClock(due, { clock: "followUp", key: "followUp:1" });

describe("whose hands a case is in", () => {
  const standIn = { person: BO, from: date("2026-11-20"), to: date("2026-11-23") };
  it.each([
    ["2026-11-19", ANNA],
    ["2026-11-20", BO],
    ["2026-11-23", BO],
    ["2026-11-24", ANNA],
  ])("[MV9] on %s of a leave from 20 to 23 November", (on, expected) => {
    const today = addDays(monday.today, Number(on.slice(8)) - 23);
    expect(handOf({ caseworker: ANNA, standIn }, today)).toBe(expected);
  });

  it("[MV9] a stand-in has the cases on the lists while the leave lasts, the caseworker has not", () => {
    const cards = [aCard("26-001", { standIn, hold: held("2026-11-23") })];
    expect(numbers(myDay(cards, BO, monday))).toMatchObject({ chase: ["26-001"] });
    expect(numbers(myDay(cards, ANNA, monday))).toMatchObject({ chase: [], waiting: [] });
  });
});

describe("a case stands", () => {
  it.each<readonly [string, keyof ReturnType<typeof numbers>, Partial<Card>]>([
    ["in today's list with a notice to send", "today", { clocks: [late("2026-11-16")] }],
    ["in the week's with a decision to make", "week", { clocks: [late("2026-11-27")] }],
    ["among those to chase, on the day", "chase", { hold: held("2026-11-23") }],
    ["among those to chase, later this week", "chase", { hold: held("2026-11-27") }],
    ["among those to follow up", "chase", { clocks: [followUp("2026-11-26")] }],
    ["among those to chase by an agreement", "chase", { nextStep: { step: "chase", on: date("2026-11-24") } }],
    ["in today's by an agreement on work", "today", { nextStep: { step: "callCitizen", on: date("2026-11-23") } }],
    ["folded away while it has time", "waiting", { clocks: [late("2026-12-24")] }],
    ["folded away while it waits", "waiting", { hold: held("2026-12-01") }],
    ["folded away without a plan", "waiting", {}],
    ["in today's, though it is to be chased too", "today", { hold: held("2026-11-20"), clocks: [late("2026-11-16")] }],
    [
      "with chasing of today before the week's work",
      "chase",
      { hold: held("2026-11-23"), clocks: [late("2026-11-27")] },
    ],
    ["with the week's work before its chasing", "week", { hold: held("2026-11-27"), clocks: [late("2026-11-27")] }],
  ])("[MV10] %s", (_, list, change) => {
    expect(numbers(myDay([aCard("26-001", change)], ANNA, monday))).toEqual({
      today: [],
      week: [],
      chase: [],
      waiting: [],
      [list]: ["26-001"],
    });
  });
});

it("[DL14] a list puts first what can still be saved", () => {
  const cards = [
    aCard("26-001", { clocks: [late("2026-08-01")] }),
    aCard("26-002", { clocks: [late("2026-11-02")] }),
    aCard("26-003", { clocks: [late("2026-11-23")] }),
    aCard("26-004", { clocks: [aClock("2026-11-24T21:00:00.000Z", { clock: "assessment", key: "assessment:1" })] }),
  ];
  expect(numbers(myDay(cards, ANNA, monday))).toMatchObject({ today: ["26-004", "26-003", "26-001", "26-002"] });
});

it("[MV10] counted is what wants something today, chasing too, and not what has the rest of the week", () => {
  const cards = [
    aCard("26-001", { clocks: [late("2026-11-16")] }),
    aCard("26-002", { hold: held("2026-11-23") }),
    aCard("26-003", { hold: held("2026-11-26") }),
    aCard("26-004", { clocks: [late("2026-11-27")] }),
  ];
  expect(countNow(myDay(cards, ANNA, monday))).toBe(2);
});

it("[MV10] Friday's walk takes the cases without a plan: no next step or a missed one, and no day to chase", () => {
  const cards = [
    aCard("26-001"),
    aCard("26-002", { nextStep: { step: "callCitizen", on: date("2026-11-20") } }),
    aCard("26-003", { nextStep: { step: "callCitizen", on: date("2026-11-23") } }),
    aCard("26-004", { hold: held("2026-11-30") }),
    aCard("26-005", { hold: { ...held("2026-11-30"), chaseOn: null } }),
    aCard("26-006", { caseworker: BO }),
  ];
  expect(withoutPlan(cards, ANNA, monday).map(({ number }) => number)).toEqual(["26-001", "26-002", "26-005"]);
});

describe("what was agreed at a standup", () => {
  const agreedWith = (who: PersonId, on: string) => ({
    nextStep: { step: "callDoctor", on: date(on), who, meeting: uuid<MeetingId>(701) } as const,
  });

  it("[ST3] is on the list of whoever does it, and not of whoever has the case", () => {
    const cards = [aCard("26-001", agreedWith(BO, "2026-11-23"))];
    expect(numbers(myDay(cards, BO, monday))).toEqual({ today: ["26-001"], week: [], chase: [], waiting: [] });
    expect(numbers(myDay(cards, ANNA, monday))).toEqual({ today: [], week: [], chase: [], waiting: ["26-001"] });
  });

  it("[ST3] is there from the next morning on, however much time it has", () => {
    const cards = [aCard("26-001", agreedWith(BO, "2026-12-18")), aCard("26-002", agreedWith(ANNA, "2026-12-18"))];
    expect(numbers(myDay(cards, BO, monday))).toMatchObject({ week: ["26-001"] });
    expect(numbers(myDay(cards, ANNA, monday))).toMatchObject({ week: ["26-002"], waiting: ["26-001"] });
    expect(countNow(myDay(cards, BO, monday))).toBe(0);
  });

  it("[ST3] that was not kept wants something today", () => {
    expect(countNow(myDay([aCard("26-001", agreedWith(BO, "2026-11-20"))], BO, monday))).toBe(1);
  });

  it("[ST3] leaves everything else about the case with whoever has it", () => {
    const cards = [aCard("26-001", { ...agreedWith(BO, "2026-11-27"), clocks: [late("2026-11-23")] })];
    expect(myDay(cards, ANNA, monday).today.map(({ need }) => need.need)).toEqual(["sendNotice"]);
    expect(myDay(cards, BO, monday).week.map(({ need }) => need.need)).toEqual(["doNextStep"]);
    expect(withoutPlan(cards, ANNA, monday)).toEqual([]);
  });
});

const aDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: -40, max: 40 })
  .map((days) => toPlainDate(addDays(monday.today, days)));
const anyClock: fc.Arbitrary<Clock> = fc
  .record({ clock: fc.constantFrom(...CLOCKS), due: aDate, ended: fc.boolean() })
  .map(({ clock, due, ended }) =>
    aClock(due, { clock, key: `${clock}:1`, end: ended ? { state: "met", on: date("2026-11-01") } : null }),
  );
const anyCard: fc.Arbitrary<Card> = fc
  .record({
    number: fc.integer({ min: 1, max: 999 }),
    caseworker: fc.constantFrom(ANNA, BO, null),
    standIn: fc.option(fc.record({ person: fc.constantFrom(ANNA, BO), from: aDate, to: aDate })),
    clocks: fc.array(anyClock, { maxLength: 4 }),
    hold: fc.option(fc.record({ reason: fc.constantFrom(...HOLD_REASONS), since: aDate, chaseOn: fc.option(aDate) })),
    nextStep: fc.option(
      fc.record(
        { step: fc.constantFrom(...NEXT_STEPS), on: aDate, who: fc.constantFrom(ANNA, BO) },
        { requiredKeys: ["step", "on"] },
      ),
    ),
  })
  .map(({ number, ...change }) => aCard(`26-${number}`, change));

it("[MV10] [DL14] every case of one's own is in exactly one list or folded away, all in order; others' are nowhere", () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 12 }), (cards) => {
      const day = myDay(cards, ANNA, monday);
      const lists = [...DAY_LISTS.map((list) => day[list].map(({ card }) => card)), day.waiting];
      const shown = lists.flat();
      const isOwn = (card: Card) => handOf(card, monday.today) === ANNA;
      const isOwnStep = (card: Card) => stepHandOf(card, monday.today) === ANNA;
      expect(new Set(shown.filter(isOwn))).toEqual(new Set(cards.filter(isOwn)));
      expect(shown.filter((card) => !isOwn(card) && !isOwnStep(card))).toEqual([]);
      expect(shown.length).toBe(new Set(shown).size);
      for (const list of lists) {
        const places = list.map((card) => urgencyOf({ ...card, closed: false }, monday));
        expect(places).toEqual([...places].sort(compareUrgency));
      }
    }),
  );
});
