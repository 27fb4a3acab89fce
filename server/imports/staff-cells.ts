import type { Absence } from "#shared/domain/staff.ts";
import { plain } from "./columns.ts";

/** The words that staff lists use for why somebody is away, as data; no closer than figures need. */
const ABSENCES: Readonly<Record<string, Absence["kind"]>> = {
  syg: "sick",
  sygdom: "sick",
  sygemeldt: "sick",
  sygefravær: "sick",
  langtidssyg: "longTermSick",
  langtidssyge: "longTermSick",
  langtidssygemeldt: "longTermSick",
  langtidssygdom: "longTermSick",
  orlov: "leave",
  barsel: "leave",
  barselsorlov: "leave",
  forældreorlov: "leave",
  graviditetsorlov: "leave",
  ferie: "leave",
  omsorgsdag: "leave",
  andet: "other",
  øvrigt: "other",
  kursus: "other",
  uddannelse: "other",
};

/** Undefined where the word is unknown. */
export function readAbsenceKind(text: string): Absence["kind"] | undefined {
  const word = plain(text);
  return Object.hasOwn(ABSENCES, word) ? ABSENCES[word] : undefined;
}

const MOST_MINUTES = 60 * 60;
const DECIMAL = /^(\d{1,2})(?:[.,](\d{1,2}))?(?:\s*(?:t|timer)\.?)?$/i;
const CLOCK = /^(\d{1,2}):([0-5]\d)$/;

/** Hours a week as minutes: "37", "32,5", "32.5 timer", "32:30"; null where it is none, or more than 60 hours. */
export function readMinutesAWeek(text: string): number | null {
  const decimal = DECIMAL.exec(text.trim());
  const clock = CLOCK.exec(text.trim());
  const minutes = decimal
    ? Math.round(Number(`${decimal[1]}.${decimal[2] ?? "0"}`) * 60)
    : clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : null;
  return minutes !== null && minutes <= MOST_MINUTES ? minutes : null;
}
