import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answerQuestion } from "#server/figures/answer-question.ts";
import { knownCases } from "#server/figures/known-cases.ts";
import type { FigureCase } from "#server/store/figure-reader.ts";
import type { JournalEntry } from "#server/store/port.ts";
import { addDays, type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { instantOf, toIso } from "#shared/domain/zone.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { type JournalReader, readerOf } from "#test/support/journal-reader.ts";
import { naiveFlow } from "#test/support/naive-flow.ts";
import { BEGINNING, journalOf, randomCourses } from "#test/support/random-journal.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The last of them are half a year and more after the histories: what ended before counts for nothing by then. */
const moment = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 180, max: 400 })),
    fc.integer({ min: 0, max: 23 }),
  )
  .map(([day, hour]) => instantOf(toPlainDate(addDays(BEGINNING, day)), hour, 30));
const whose = { unit: fc.constantFrom(UNIT, UNIT, OTHER_UNIT), kind: fc.constantFrom(...WALL_KINDS) };
const question = fc.record({ ...whose, now: moment });
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const flowOf = (reader: JournalReader, asked: Question) => answerQuestion(knownCases(), reader, asked);

/** What a planted fault does to the rows that the figures are made of. */
const spoilt = (journal: readonly JournalEntry[], spoil: (one: FigureCase) => Partial<FigureCase>): JournalReader => {
  const reader = readerOf(journal);
  return { ...reader, read: (asked, take) => reader.read(asked, (one) => take({ ...one, ...spoil(one) })) };
};

const recordedBy = (journal: readonly JournalEntry[], at: Instant): readonly JournalEntry[] =>
  journal.filter(({ recordedAt }) => recordedAt <= toIso(at));

describe("the figures of a unit", () => {
  it("[FL1] [FL2] [FL4] are what a second computation makes of the journal, case by case and day by day", async () => {
    let [stuck, overdue] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomCourses, question, async (courses, asked) => {
        const journal = journalOf(courses);
        const said = await flowOf(readerOf(journal), asked);
        expect(said).toEqual(naiveFlow({ journal, ...asked }));
        stuck += said.stuck.length;
        overdue += Number(said.trend.weeks.at(-1)?.overdue ?? 0);
      }),
      { numRuns: 120 },
    );
    // What is compared is there: places where it is stuck, and cases over their date.
    expect(Math.min(stuck, overdue)).toBeGreaterThan(10);
  });

  it("[FL1] are the same again and again while cases go on, whatever was asked before and of whom", async () => {
    let followed = 0;
    const moments = fc.array(moment, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(randomCourses, moments, fc.boolean(), fc.infiniteStream(fc.record(whose)), async (...given) => {
        const [courses, chosen, isBackAtLast, asked] = given;
        const journal = journalOf(courses);
        const known = knownCases();
        const ordered = chosen.toSorted((a, b) => a - b);
        for (const now of isBackAtLast ? [...ordered, ...ordered.slice(0, 1)] : ordered) {
          const told = recordedBy(journal, now);
          const each = { ...asked.next().value, now };
          expect(await answerQuestion(known, readerOf(told), each)).toEqual(naiveFlow({ journal: told, ...each }));
          followed += told.length < journal.length ? 1 : 0;
        }
      }),
      { numRuns: 60 },
    );
    expect(followed).toBeGreaterThan(10);
  });

  it("[FL1] are other ones as soon as one kind of row is wrong", async () => {
    const faults: ((one: FigureCase) => Partial<FigureCase>)[] = [
      ({ stays }) => ({ stays: stays.slice(0, 1) }),
      ({ clocks }) => ({
        clocks: clocks.map(([clock = null, start = null, _, ...end]) => [clock, start, "2027-06-01", ...end]),
      }),
      ({ waits }) => ({ waits: waits.map(([reason = null, from = null]) => [reason, from, from]) }),
    ];
    for (const fault of faults) {
      const found = await fc.check(
        fc.asyncProperty(randomCourses, question, async (courses, asked) => {
          const journal = journalOf(courses);
          expect(await flowOf(spoilt(journal, fault), asked)).toEqual(naiveFlow({ journal, ...asked }));
        }),
        { numRuns: 100, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    }
  });
});
