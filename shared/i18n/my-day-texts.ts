import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en, weekOf } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}
interface Count {
  readonly count: number;
}
interface Named extends On {
  readonly what: string;
}

const cases = (count: number): string => counted(count, "sag", "sager");
const casesEn = (count: number): string => englishCounted(count, "case", "cases");

/** *Min dag*: the three lists, why each case stands there, and what to do about it. */
export const myDayTexts = {
  "myDay.lead": given<Count>(
    ({ count }) => `${cases(count)} kræver noget af dig i dag`,
    ({ count }) => `${casesEn(count)} ${count === 1 ? "needs" : "need"} you today`,
  ),
  "myDay.unitOnly": given<{ unit: string }>(
    ({ unit }) => `Kun dine sager i ${unit}. Vælg en anden enhed øverst`,
    ({ unit }) => `Only your cases in ${unit}. Choose another unit above`,
  ),
  "myDay.loading": fixed("Henter dine sager", "Loading your cases"),
  "myDay.list.today": fixed("Skal ske i dag", "Must happen today"),
  "myDay.list.week": fixed("Kan nås i denne uge", "Can be done this week"),
  "myDay.list.chase": fixed("Ryk og følg op", "Chase and follow up"),
  "empty.myDay": fixed(
    "Du er ajour. Ingen sager kræver noget af dig i dag",
    "You are up to date. Nothing needs you today",
  ),
  "myDay.empty.today": fixed("Resten af i dag er at rykke og følge op", "The rest of today is to chase and follow up"),
  "myDay.empty.week": fixed("Ikke mere i denne uge", "Nothing more this week"),
  "myDay.empty.chase": fixed("Ingen at rykke i denne uge", "Nobody to chase this week"),
  "myDay.waiting": given<Count>(
    ({ count }) => `Venter uden at kræve noget: ${cases(count)}`,
    ({ count }) => `Waiting, nothing to do: ${casesEn(count)}`,
  ),
  "myDay.waitingOpen": fixed("Se dem på tavlen", "See them on the board"),
  "myDay.stoodIn": given<{ name: string } & On>(
    ({ name, on }) => `For ${name} til ${da.brief(on)}`,
    ({ name, on }) => `For ${name} until ${en.brief(on)}`,
  ),
  "myDay.caseOf": given<{ name: string }>(
    ({ name }) => `Sagen er hos ${name}`,
    ({ name }) => `The case is with ${name}`,
  ),
  "myDay.failed": fixed("Sagen kan ikke hentes lige nu. Prøv igen", "The case cannot be loaded right now. Try again"),

  "why.noticeMissing": given<On>(
    ({ on }) => `Besked mangler, frist var ${da.short(on)}`,
    ({ on }) => `No notice sent, was due ${en.short(on)}`,
  ),
  "why.noticeToday": fixed("Frist i dag. Afgør, eller send besked", "Due today. Decide, or send notice"),
  "why.promiseBroken": given<On>(
    ({ on }) => `Lovet svar ${da.short(on)} er ikke holdt`,
    ({ on }) => `Promise of ${en.short(on)} not kept`,
  ),
  "why.promiseToday": fixed(
    "Svar lovet i dag. Afgør, eller send ny besked",
    "Answer promised today. Decide, or write again",
  ),
  "why.decidedOn": given<On>(
    ({ on }) => `Afgjort ${da.short(on)}, ikke sendt`,
    ({ on }) => `Decided ${en.short(on)}, not sent`,
  ),
  "why.decided": fixed("Afgjort, ikke sendt", "Decided, not sent"),
  "why.wasDue": given<Named>(
    ({ what, on }) => `${what}: frist var ${da.short(on)}`,
    ({ what, on }) => `${what}: was due ${en.short(on)}`,
  ),
  "why.due": given<Named>(
    ({ what, on }) => `${what}: frist ${da.short(on)}, uge ${weekOf(on)}`,
    ({ what, on }) => `${what}: due ${en.short(on)}, week ${weekOf(on)}`,
  ),
  "why.dueToday": given<{ what: string }>(
    ({ what }) => `${what}: frist i dag`,
    ({ what }) => `${what}: due today`,
  ),
  "why.chase": given<Named>(
    ({ what, on }) => `${what}, ryk ${da.short(on)}`,
    ({ what, on }) => `${what}, chase ${en.short(on)}`,
  ),
  "why.chaseToday": given<{ what: string }>(
    ({ what }) => `${what}, ryk i dag`,
    ({ what }) => `${what}, chase today`,
  ),
  "why.chaseLate": given<Named>(
    ({ what, on }) => `${what}, skulle rykkes ${da.short(on)}`,
    ({ what, on }) => `${what}, was to be chased ${en.short(on)}`,
  ),
  "why.step": given<Named>(
    ({ what, on }) => `${what} senest ${da.short(on)}`,
    ({ what, on }) => `${what} by ${en.short(on)}`,
  ),
  "why.stepToday": given<{ what: string }>(
    ({ what }) => `${what} i dag`,
    ({ what }) => `${what} today`,
  ),
  "why.stepLate": given<Named>(
    ({ what, on }) => `${what}, aftalt til ${da.short(on)}`,
    ({ what, on }) => `${what}, agreed for ${en.short(on)}`,
  ),
  "why.agreed": given<Named>(
    ({ what, on }) => `${what} senest ${da.short(on)}, aftalt på tavlemødet`,
    ({ what, on }) => `${what} by ${en.short(on)}, agreed at the standup`,
  ),
  "why.agreedToday": given<{ what: string }>(
    ({ what }) => `${what} i dag, aftalt på tavlemødet`,
    ({ what }) => `${what} today, agreed at the standup`,
  ),
  "why.agreedLate": given<Named>(
    ({ what, on }) => `${what}, aftalt på tavlemødet til ${da.short(on)}`,
    ({ what, on }) => `${what}, agreed at the standup for ${en.short(on)}`,
  ),
  "why.unassigned": fixed("Ikke fordelt", "Unassigned"),
  "why.noStep": fixed("Intet næste skridt", "No next step"),

  "do.on": given<{ what: string; number: string }>(
    ({ what, number }) => `${what}, sag ${number}`,
    ({ what, number }) => `${what}, case ${number}`,
  ),
};
