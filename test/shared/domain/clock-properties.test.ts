import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastWorkday, makeCalendars, nthAfter, workdayFrom } from "#shared/domain/calendar.ts";
import { CASE_SOURCES, type CaseFacts, KINDS, type Milestone, OUTCOMES, STAGES } from "#shared/domain/case.ts";
import {
  addDays,
  addMonths,
  civilOf,
  type Day,
  dayOf,
  type Instant,
  toDay,
  toPlainDate,
  weekdayOf,
} from "#shared/domain/dates.ts";
import { CLOCK_STATES, type Clock, type ClockState } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { dayOfDue, endOfDue } from "#shared/domain/due.ts";
import { PROVISIONS } from "#shared/domain/provisions.ts";
import { isOverdue, standing } from "#shared/domain/standing.ts";
import { compareUrgency, urgencyOf } from "#shared/domain/urgency.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import { BOOK, OPEN_ALL_DAYS } from "./case-facts.ts";

const FIRST = dayOf({ year: 2023, month: 1, day: 1 });
const LAST = dayOf({ year: 2028, month: 12, day: 31 });
const day = fc.integer({ min: FIRST, max: LAST }).map((number) => number as Day);
const moment = fc.integer({ min: FIRST * 86_400_000, max: LAST * 86_400_000 }).map((at) => momentOf(at as Instant));
const calendar = fc
  .array(fc.tuple(day, day), { maxLength: 6 })
  .map((pairs) =>
    makeCalendars(
      new Map(
        pairs.map(([closedOn, decided]) => [toPlainDate(closedOn), toIso((decided * 86_400_000 + 1) as Instant)]),
      ),
    ),
  )
  .chain((calendars) =>
    fc.tuple(fc.constantFrom("statutory", "municipal"), day).map(([name, start]) => calendars.forClock(name, start)),
  );

const caseProvisions = PROVISIONS.filter(({ sort }) => sort === null).map(({ id }) => id);
const milestone = (receivedOn: Day): fc.Arbitrary<Milestone> =>
  fc
    .record({
      name: fc.constantFrom(
        "decided",
        "lapsed",
        "sent",
        "remitted",
        "effortStarted",
        "followedUp",
        "investigated",
        "hearingSent",
        "complaintReceived",
        "accessRequested",
        "assessed",
      ),
      after: fc.integer({ min: 0, max: 400 }),
      outcome: fc.constantFrom(...OUTCOMES),
    })
    .map(({ name, after, outcome }) => {
      const on = addDays(receivedOn, after);
      return {
        name,
        on: toPlainDate(on),
        recordedAt: toIso((on * 86_400_000 + 43_200_000) as Instant),
        ...(name === "decided" ? { outcome } : {}),
      };
    });
const caseFacts: fc.Arbitrary<CaseFacts> = day.chain((receivedOn) =>
  fc.record({
    provision: fc.constantFrom(...caseProvisions),
    kind: fc.constantFrom(...KINDS),
    subType: fc.constant(null),
    receivedOn: fc.constant(toPlainDate(receivedOn)),
    earlier: fc.constant([]),
    stage: fc.constantFrom(...STAGES),
    source: fc.constantFrom(...CASE_SOURCES),
    milestones: fc.array(milestone(receivedOn), { maxLength: 5 }),
    notices: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 1, max: 90 }))).map(([sent, then]) => ({
        sentOn: toPlainDate(addDays(receivedOn, sent)),
        expectedOn: then === null ? null : toPlainDate(addDays(receivedOn, sent + then)),
        waitsFor: null,
        counts: true,
        recordedAt: toIso(((receivedOn + sent) * 86_400_000) as Instant),
      })),
      { maxLength: 3 },
    ),
    notifications: fc.constant([]),
    followUpOn: fc.option(fc.integer({ min: 0, max: 700 }).map((after) => toPlainDate(addDays(receivedOn, after)))),
    stop: fc.constant(null),
  }),
);
const clocksOf = (of: CaseFacts) => deadlinesOf(of, BOOK, OPEN_ALL_DAYS).deadlines;

describe("calendar, for any days closed", () => {
  test("[DL2] the n-th working day counts exactly n of them, and is one", () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 60 }), ({ isWorkday }, start, n) => {
        const end = nthAfter(start, n, isWorkday);
        const between = Array.from({ length: end - start }, (_, index) => addDays(start, index + 1));
        expect(between.filter(isWorkday).length).toBe(n);
        expect(isWorkday(end)).toBe(true);
      }),
    );
  });

  test("[DL2] a later start never gives an earlier end", () => {
    fc.assert(
      fc.property(
        calendar,
        day,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        ({ isWeekday }, start, later, n) => {
          expect(nthAfter(addDays(start, later), n, isWeekday)).toBeGreaterThanOrEqual(nthAfter(start, n, isWeekday));
        },
      ),
    );
  });

  test("[DL2] every arbejdsdag is a hverdag, and Sundays are neither", () => {
    fc.assert(
      fc.property(calendar, day, ({ isWorkday, isWeekday }, each) => {
        expect(isWorkday(each) && !isWeekday(each)).toBe(false);
        expect(weekdayOf(each) === 7 && isWeekday(each)).toBe(false);
      }),
    );
  });

  test("[DL5] the working days around a date enclose it", () => {
    fc.assert(
      fc.property(calendar, day, (of, each) => {
        const [before, after] = [lastWorkday(each, of), workdayFrom(each, of)];
        expect(before <= each && each <= after).toBe(true);
        expect(of.isWorkday(before) && of.isWorkday(after)).toBe(true);
      }),
    );
  });

  test("[DL3] months keep the day of the month, or take the month's last", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 36 }), (start, months) => {
        const [from, to] = [civilOf(start), civilOf(addMonths(start, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        const isLastOfMonth = civilOf(addDays(addMonths(start, months), 1)).day === 1;
        expect(to.day === from.day || (to.day < from.day && isLastOfMonth)).toBe(true);
      }),
    );
  });
});

describe("clocks, for any case", () => {
  test("[DL1] a case computed twice gives the same", () => {
    fc.assert(
      fc.property(caseFacts, (of) => {
        expect(clocksOf(of)).toEqual(clocksOf(of));
      }),
    );
  });

  test("[DL3] what a rule gives is never due before it starts", () => {
    fc.assert(
      fc.property(caseFacts, (of) => {
        for (const { rule, due, start } of clocksOf(of))
          if (rule) expect(endOfDue(due)).toBeGreaterThanOrEqual(endOfDue(start) - 86_400_000);
      }),
    );
  });

  test("[DL11] every instance has a key of its own, and a reason for its date", () => {
    fc.assert(
      fc.property(caseFacts, (of) => {
        const clocks = clocksOf(of);
        expect(new Set(clocks.map(({ key }) => key)).size).toBe(clocks.length);
        expect(clocks.every(({ explanation }) => explanation.length > 0)).toBe(true);
      }),
    );
  });

  test("[DL5] the last working day is never after the date", () => {
    fc.assert(
      fc.property(caseFacts, (of) => {
        for (const { due, lastWorkday: last } of clocksOf(of)) expect(toDay(last)).toBeLessThanOrEqual(dayOfDue(due));
      }),
    );
  });

  test("[DL9] notices move no decision date", () => {
    fc.assert(
      fc.property(caseFacts, (of) => {
        const dates = (facts: CaseFacts) =>
          clocksOf(facts).flatMap(({ clock, due }) => (clock === "decision" ? [due] : []));
        expect(dates({ ...of, notices: [] })).toEqual(dates(of));
      }),
    );
  });

  test("[DL12] time moves an open clock forward only, and never an ended one", () => {
    const order: readonly ClockState[] = ["running", "dueSoon", "overdue"];
    fc.assert(
      fc.property(caseFacts, moment, moment, (of, a, b) => {
        const [early, late] = a.at <= b.at ? [a, b] : [b, a];
        for (const clock of clocksOf(of)) {
          const [before, after] = [standing(clock, early).state, standing(clock, late).state];
          if (clock.end) expect(after).toBe(before);
          else if (clock.owner === "authority")
            expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
          expect(CLOCK_STATES).toContain(after);
          expect(isOverdue(clock, late)).toBe(after === "overdue");
        }
      }),
    );
  });
});

describe("urgency, for any cases", () => {
  const urgency = (clocks: readonly Clock[], closed: boolean, number: number, at: ReturnType<typeof momentOf>) =>
    urgencyOf({ number: `26-${number}`, clocks, hold: null, nextStep: null, closed }, at);
  const threeCases = fc.tuple(
    fc.array(caseFacts, { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
    moment,
  );

  test("[DL14] it is a total order: two ways round agree, and three cases never make a circle", () => {
    fc.assert(
      fc.property(threeCases, ([cases, numbers, at]) => {
        const [a, b, c] = cases.map((of, index) =>
          urgency(clocksOf(of), of.stage === "closed", numbers[index] ?? 0, at),
        );
        if (!a || !b || !c) throw new Error("three cases");
        expect(Math.sign(compareUrgency(a, b)) + Math.sign(compareUrgency(b, a))).toBe(0);
        if (compareUrgency(a, b) <= 0 && compareUrgency(b, c) <= 0) expect(compareUrgency(a, c)).toBeLessThanOrEqual(0);
        if (a.number !== b.number) expect(compareUrgency(a, b)).not.toBe(0);
      }),
    );
  });

  test("[DL14] a case with an overdue clock never stands among the running ones or those without a clock", () => {
    fc.assert(
      fc.property(caseFacts, moment, (of, at) => {
        const clocks = clocksOf(of);
        if (of.stage === "closed" || !clocks.some((clock) => isOverdue(clock, at))) return;
        expect(["hours", "today", "soon", "overdue", "promised"]).toContain(urgency(clocks, false, 1, at).urgency);
      }),
    );
  });
});

test("[DL1] toDay and toPlainDate are each other's way back, 2000–2050", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_957, max: 29_584 }), (number) => {
      expect(toDay(toPlainDate(number as Day))).toBe(number);
    }),
  );
});
