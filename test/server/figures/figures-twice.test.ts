import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answerQuestion } from "#server/figures/answer-question.ts";
import { knownCases } from "#server/figures/known-cases.ts";
import type { FigureReader, FigureRows } from "#server/store/figure-reader.ts";
import type { JournalEntry } from "#server/store/port.ts";
import { addDays, toPlainDate } from "#shared/domain/dates.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { instantOf } from "#shared/domain/zone.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { readerOf } from "#test/support/journal-reader.ts";
import { naiveFlow } from "#test/support/naive-flow.ts";
import { BEGINNING, journalOf, randomCourses } from "#test/support/random-journal.ts";

vi.setConfig({ testTimeout: 120_000 });

const question = fc.record({
  unit: fc.constantFrom(UNIT, UNIT, OTHER_UNIT),
  kind: fc.constantFrom(...WALL_KINDS),
  now: fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 23 }))
    .map(([day, hour]) => instantOf(toPlainDate(addDays(BEGINNING, day)), hour, 30)),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const flowOf = (reader: Pick<FigureReader, "read">, asked: Question) => answerQuestion(knownCases(), reader, asked);

/** What a planted fault does to the rows that the figures are made of. */
const spoilt = (journal: readonly JournalEntry[], spoil: (rows: FigureRows) => Partial<FigureRows>) => ({
  read: async () => {
    const rows = await readerOf(journal).read(new Map());
    return { ...rows, ...spoil(rows) };
  },
});

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

  it("[FL1] are other ones as soon as one kind of row is wrong", async () => {
    const late = (text: unknown) => toPlainDate(addDays(BEGINNING, 400)) && text;
    const faults: ((rows: FigureRows) => Partial<FigureRows>)[] = [
      ({ stays }) => ({ stays: stays.filter(([, position]) => position === 0) }),
      ({ clocks }) => ({
        clocks: clocks.map(([id, clock, start, _, ...end]) => [id, clock, start, "2027-06-01", ...end] as never),
      }),
      ({ waits }) => ({
        waits: waits.map(([id, position, reason, from]) => [id, position, reason, from, late(from)] as never),
      }),
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
