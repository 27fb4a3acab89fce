import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en, weekOf } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}
interface Due extends On {
  /** So far ahead that the day alone would be taken for this year's. */
  readonly isFar?: boolean;
}
interface Time {
  readonly hours: number;
  readonly minutes: number;
}

const days = (count: number): string => counted(count, "dag", "dage");
const daysEn = (count: number): string => englishCounted(count, "day", "days");

/** A deadline in words, as it stands on a card and beside a case's clocks. */
export const dueTexts = {
  "due.date": given<Due>(
    ({ on, isFar }) => (isFar ? `Frist ${da.figures(on)}` : `Frist ${da.short(on)}, uge ${weekOf(on)}`),
    ({ on, isFar }) => (isFar ? `Due ${en.figures(on)}` : `Due ${en.short(on)}, week ${weekOf(on)}`),
  ),
  "due.today": fixed("Frist i dag", "Due today"),
  "due.tomorrow": fixed("Frist i morgen", "Due tomorrow"),
  "due.over": given<{ days: number }>(
    (p) => `${days(p.days)} over fristen`,
    (p) => `${daysEn(p.days)} past the deadline`,
  ),
  "due.hours": given<Time>(
    ({ hours, minutes }) => `${hours} t. ${minutes} min. tilbage`,
    ({ hours, minutes }) => `${hours} h ${minutes} min left`,
  ),
  "due.hoursOver": given<Time>(
    ({ hours, minutes }) => `24 timer overskredet med ${hours} t. ${minutes} min.`,
    ({ hours, minutes }) => `24 hours exceeded by ${hours} h ${minutes} min`,
  ),
  "due.followUpDate": given<Due>(
    ({ on, isFar }) => (isFar ? `Opfølgning: ${da.figures(on)}` : `Opfølgning: ${da.short(on)}, uge ${weekOf(on)}`),
    ({ on, isFar }) => (isFar ? `Follow-up: ${en.figures(on)}` : `Follow-up: ${en.short(on)}, week ${weekOf(on)}`),
  ),
  "due.followUpToday": fixed("Opfølgning i dag", "Follow-up today"),
  "due.followUpTomorrow": fixed("Opfølgning i morgen", "Follow-up tomorrow"),
  "due.followUpLate": given<{ days: number }>(
    (p) => `Opfølgning: ${days(p.days)} forsinket`,
    (p) => `Follow-up ${daysEn(p.days)} late`,
  ),
  "due.complaintUntil": given<On>(
    ({ on }) => `Klagefrist til ${da.brief(on)}`,
    ({ on }) => `Complaints until ${en.brief(on)}`,
  ),
  "due.of": given<{ clock: string; due: string }>(
    ({ clock, due }) => `${clock}: ${due}`,
    ({ clock, due }) => `${clock}: ${due}`,
  ),
  "due.none": fixed("Ingen frist fastsat", "No deadline set"),
  "due.noneByNature": fixed("Ingen frist: kræver ikke afgørelse", "No deadline: needs no decision"),
  "due.ambiguous": fixed(
    "Ingen frist: paragraffens nummer mangler",
    "No deadline: which number of the section is missing",
  ),
  "due.unknown": fixed("Listen fortæller ikke, om fristen er holdt", "The list does not tell whether it was kept"),
  "due.unknownShort": fixed("Ukendt, udfyld", "Unknown, fill in"),
  "due.ended": fixed("Ingen åben frist", "No open deadline"),

  "notice.sent": given<On>(
    ({ on }) => `Besked sendt ${da.brief(on)}`,
    ({ on }) => `Notice sent ${en.brief(on)}`,
  ),
  "notice.missing": fixed("Besked mangler", "No notice sent"),
  "notice.late": given<On>(
    ({ on }) => `Besked sendt for sent (${da.brief(on)})`,
    ({ on }) => `Notice sent too late (${en.brief(on)})`,
  ),
  "notice.dueBy": given<On>(
    ({ on }) => `Send besked senest ${da.short(on)}`,
    ({ on }) => `Send notice by ${en.short(on)}`,
  ),
  "promise.date": given<On>(
    ({ on }) => `Svar lovet ${da.short(on)}`,
    ({ on }) => `Answer promised ${en.short(on)}`,
  ),
  "promise.broken": given<On>(
    ({ on }) => `Lovet svar ${da.brief(on)} er ikke holdt. Send ny besked`,
    ({ on }) => `Promise of ${en.brief(on)} not kept. Send a new notice`,
  ),
  "promise.brokenShort": given<On>(
    ({ on }) => `Lovet svar ${da.brief(on)} er ikke holdt`,
    ({ on }) => `Promise of ${en.brief(on)} not kept`,
  ),

  "promise.brokenBeside": given<On>(
    ({ on }) => `Lovet ${da.brief(on)}, ikke holdt`,
    ({ on }) => `Promised ${en.brief(on)}, not kept`,
  ),
  "card.notSent": given<{ days: number }>(
    (p) => `Afgjort, ikke sendt (${days(p.days)})`,
    (p) => `Decided, not sent (${daysEn(p.days)})`,
  ),
  "card.decidedOn": given<{ outcome: string } & On>(
    ({ outcome, on }) => `${outcome} ${da.figures(on)}`,
    ({ outcome, on }) => `${outcome} ${en.figures(on)}`,
  ),
  "stop.date": given<On>(
    ({ on }) => `Sidste dag ${da.figures(on)}`,
    ({ on }) => `Last day ${en.figures(on)}`,
  ),
  "hold.chase": given<On>(
    ({ on }) => `Ryk ${da.brief(on)}`,
    ({ on }) => `Chase ${en.brief(on)}`,
  ),

  "clockEnd.met": given<On>(
    ({ on }) => `${da.figures(on)}, i tide`,
    ({ on }) => `${en.figures(on)}, in time`,
  ),
  "clockEnd.metLate": given<On>(
    ({ on }) => `${da.figures(on)}, for sent`,
    ({ on }) => `${en.figures(on)}, late`,
  ),
  "clockEnd.lapsed": given<On>(
    ({ on }) => `Bortfaldet ${da.figures(on)}`,
    ({ on }) => `Lapsed ${en.figures(on)}`,
  ),
  "clockEnd.lapsedLate": given<On>(
    ({ on }) => `Bortfaldet efter fristen ${da.figures(on)}`,
    ({ on }) => `Lapsed after the deadline ${en.figures(on)}`,
  ),
  "clockEnd.deviated": fixed("Efter borgerens eget valg", "By the citizen’s own choice"),
  "clockEnd.expired": given<On>(
    ({ on }) => `Udløbet ${da.figures(on)}`,
    ({ on }) => `Expired ${en.figures(on)}`,
  ),
};
