import { type PlainDate, toDay, toPlainDate, weekdayOf } from "../domain/dates.ts";
import { type Deadline, type DueAt, type ExplanationStep, isInstant } from "../domain/deadline.ts";
import { dayOfDue } from "../domain/due.ts";
import { holidayName } from "../domain/holidays.ts";
import type { ProvisionId } from "../domain/ids.ts";
import { sectionText } from "../domain/section-text.ts";
import { fromIso } from "../domain/zone.ts";
import { assertNever } from "../lib/must.ts";
import { datesIn } from "./dates-in-words.ts";
import { danishWords, type ExplainWords, englishWords } from "./explain-words.ts";
import type { Locale } from "./locale.ts";

const NBSP = "\u00a0";

type Step<Name extends ExplanationStep["step"]> = Extract<ExplanationStep, { step: Name }>;

/** Why a date falls when it falls, one sentence a step (DL13). */
export function explain({ explanation }: Pick<Deadline, "explanation">, locale: Locale): string[] {
  return explanation.map((step) => sentence(step, locale));
}

function sentence(step: ExplanationStep, locale: Locale): string {
  const words = locale === "da" ? danishWords : englishWords;
  const { figures, short } = datesIn[locale];
  switch (step.step) {
    case "counted":
      return counted(step, words, locale);
    case "setOnCase":
      return words.setOnCase(figures(step.due));
    case "promised":
      return words.promised(figures(step.sentOn), figures(step.due));
    case "promisedByDefault":
      return words.promisedByDefault(figures(step.sentOn), figures(step.due));
    case "rolled":
      return words.rolled(dayOff(step.from, step.holiday, locale), short(step.to));
    case "nonWorkingDay":
      return words.nonWorkingDay(dayOff(step.on, step.holiday, locale), short(step.lastWorkday));
    case "fallback":
      return words.fallback;
    case "hourUnknown":
      return words.hourUnknown;
    case "unverified":
      return words.unverified;
    default:
      return assertNever(step);
  }
}

/** "Modtaget 03.03.2026 + 8 uger (§ 85, kommunens frist fra 01.01.2026) = 28.04.2026" */
function counted(step: Step<"counted">, words: ExplainWords, locale: Locale): string {
  const written = (due: DueAt): string => whenText(due, locale);
  const since = step.validFrom === null ? "" : ` ${words.since} ${written(step.validFrom)}`;
  const isByLaw = step.basis === "statute" || step.provision === "*";
  const section = isByLaw ? step.legalBasis.replace(/§ /g, `§${NBSP}`) : sectionText(step.provision as ProvisionId);
  const rule = `(${section}, ${words.basis[step.basis]}${since})`;
  const start = `${words.starts[step.startName] ?? words.otherStart} ${written(step.start)}`;
  const length = step.unit === "immediately" ? `, ${words.immediately}` : ` + ${words.length(step.amount, step.unit)}`;
  return `${start}${length} ${rule} = ${written(step.due)}`;
}

/** "03.03.2026", with the time of day where the hour counts: "03.03.2026 kl. 8.05". */
function whenText(due: DueAt, locale: Locale): string {
  const { figures, clock } = datesIn[locale];
  const date = figures(toPlainDate(dayOfDue(due)));
  return isInstant(due) ? `${date} ${locale === "da" ? "kl. " : ""}${clock(fromIso(due))}` : date;
}

/** What stands on a day that is no working day: a holiday's name, "en lukkedag", "en lørdag". */
function dayOff(on: PlainDate, holiday: string | null, locale: Locale): string {
  const words = locale === "da" ? danishWords : englishWords;
  if (holiday === "closedDay") return words.closedDay;
  return (holiday && holidayName(holiday, locale)) || (words.weekdays[weekdayOf(toDay(on)) - 1] ?? "");
}
