import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}
interface Count {
  readonly count: number;
}

const cases = (count: number): string => counted(count, "sag", "sager");
const casesEn = (count: number): string => englishCounted(count, "case", "cases");

/** *Fredagsryd*: one's cases without a plan, one by one. */
export const walkTexts = {
  "walk.title": fixed("Fredagsryd", "Friday clear-out"),
  "walk.offer": given<Count>(
    ({ count }) => `${cases(count)} uden næste skridt`,
    ({ count }) => `${casesEn(count)} without a next step`,
  ),
  "walk.offerFriday": given<Count>(
    ({ count }) => `Det er fredag. ${cases(count)} har intet næste skridt, og det tager ti minutter at rydde dem`,
    ({ count }) =>
      `It is Friday. ${casesEn(count)} ${count === 1 ? "has" : "have"} no next step, and clearing them takes ten minutes`,
  ),
  "walk.start": fixed("Start Fredagsryd", "Start the clear-out"),
  "walk.leave": fixed("Til Min dag", "To My day"),
  "walk.progress": given<{ at: number; count: number }>(
    ({ at, count }) => `${numeral(at)} af ${numeral(count)}`,
    ({ at, count }) => `${englishNumeral(at)} of ${englishNumeral(count)}`,
  ),
  "walk.question": fixed("Hvad er næste skridt?", "What is the next step?"),
  "walk.more": fixed("Flere skridt …", "More steps …"),
  "walk.hold": fixed("Afventer …", "Waiting for …"),
  "walk.close": fixed("Afslut sagen …", "Close the case …"),
  "walk.skip": fixed("Ingen ændring", "No change"),
  "walk.holdQuestion": fixed("Hvad venter sagen på?", "What does the case wait for?"),
  "walk.stepWhen": given<{ step: string }>(
    ({ step }) => `${step}: hvornår?`,
    ({ step }) => `${step}: when?`,
  ),
  "walk.chaseWhen": given<{ hold: string }>(
    ({ hold }) => `${hold}: hvornår vil du rykke?`,
    ({ hold }) => `${hold}: when will you chase?`,
  ),
  "walk.day.next": given<On>(
    ({ on }) => `Næste arbejdsdag, ${da.short(on)}`,
    ({ on }) => `Next working day, ${en.short(on)}`,
  ),
  "walk.day.week": given<On>(
    ({ on }) => `Om en uge, ${da.short(on)}`,
    ({ on }) => `In a week, ${en.short(on)}`,
  ),
  "walk.day.twoWeeks": given<On>(
    ({ on }) => `Om to uger, ${da.short(on)}`,
    ({ on }) => `In two weeks, ${en.short(on)}`,
  ),
  "walk.day.month": given<On>(
    ({ on }) => `Om en måned, ${da.short(on)}`,
    ({ on }) => `In a month, ${en.short(on)}`,
  ),
  "walk.day.other": fixed("En anden dag", "Another day"),
  "walk.day.choose": fixed("Vælg dagen", "Choose the day"),
  "walk.back": fixed("Tilbage", "Back"),
  "walk.previous": fixed("Forrige sag", "Previous case"),
  "walk.next": fixed("Næste sag", "Next case"),
  "walk.history": fixed("Sidst i sagen", "Latest in the case"),
  "walk.lateStep": given<On & { what: string }>(
    ({ what, on }) => `Aftalt til ${da.short(on)}: ${what}`,
    ({ what, on }) => `Agreed for ${en.short(on)}: ${what}`,
  ),
  "walk.answered.planned": fixed("Næste skridt sat", "Next step set"),
  "walk.answered.held": fixed("Sat til at vente", "Set to wait"),
  "walk.answered.closed": fixed("Afsluttet", "Closed"),
  "walk.answered.unchanged": fixed("Ingen ændring", "No change"),
  "walk.answered.gone": fixed("Løst af andre imens", "Settled by others meanwhile"),
  "walk.answeredAlready": given<{ what: string }>(
    ({ what }) => `Besvaret: ${what}`,
    ({ what }) => `Answered: ${what}`,
  ),
  "walk.done": fixed("Du er igennem", "You are through"),
  "walk.doneLead": given<Count>(
    ({ count }) => `${cases(count)} gennemgået`,
    ({ count }) => `${casesEn(count)} gone through`,
  ),
  "walk.nothing": fixed(
    "Alle dine åbne sager har et næste skridt eller en dag at rykke",
    "All your open cases have a next step or a day to chase",
  ),
  "walk.again": fixed("Tag dem uden ændring igen", "Take those without change again"),
};
