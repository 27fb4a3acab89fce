import { type Instant, toPlainDate } from "../domain/dates.ts";
import { dayAt } from "../domain/zone.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

const cases = (count: number): string => counted(count, "sag", "sager");
const casesEn = (count: number): string => englishCounted(count, "case", "cases");

/** A standup's end, its shared screen, its remote, and what a leader decides about it. */
export const standupRoomTexts = {
  "standup.summary": fixed("Opsummering", "Summary"),
  "standup.summaryLead": given<{ agreements: number; taken: number; count: number }>(
    ({ agreements, taken, count }) =>
      `${counted(agreements, "aftale", "aftaler")}. ${numeral(taken)} af ${cases(count)} er taget op`,
    ({ agreements, taken, count }) =>
      `${englishCounted(agreements, "agreement", "agreements")}. ${englishNumeral(taken)} of ${casesEn(count)} taken up`,
  ),
  "standup.paperHead": given<{ unit: string; at: Instant }>(
    ({ unit, at }) => `${unit}, tavlemøde ${da.long(toPlainDate(dayAt(at)))} kl. ${da.clock(at)}`,
    ({ unit, at }) => `${unit}, standup ${en.long(toPlainDate(dayAt(at)))}, ${en.clock(at)}`,
  ),
  "standup.agreements": fixed("Aftaler", "Agreements"),
  "standup.noAgreements": fixed("Ingen aftaler på dette møde", "No agreements at this meeting"),
  "standup.onTheirDay": fixed(
    "Hver aftale står på Min dag hos den, der har den",
    "Each agreement stands on My day of whoever has it",
  ),
  "standup.nobody": fixed("Ikke fordelt", "Unassigned"),
  "standup.summary.moved": fixed("Flyttet", "Moved"),
  "standup.summary.held": fixed("Sat til at vente", "Put on hold"),
  "standup.summary.assigned": fixed("Fordelt", "Assigned"),
  "standup.summary.nothingNew": fixed("Intet nyt", "Nothing new"),
  "standup.summary.notReached": fixed("Nåede vi ikke", "Not reached"),
  "standup.copyAll": fixed("Kopiér det hele", "Copy all of it"),
  "standup.print": fixed("Udskriv", "Print"),
  "standup.end": fixed("Afslut mødet", "End the meeting"),
  "standup.ended": fixed("Mødet er slut", "The meeting is over"),
  "standup.endedLead": fixed(
    "Den fælles skærm viser ikke mere. Opsummeringen står på jeres egne skærme.",
    "The shared screen shows nothing more. The summary is on your own screens.",
  ),
  "standup.endedPhone": fixed(
    "Telefonen er ikke længere fjernbetjening. Luk siden.",
    "The phone is no longer a remote. Close the page.",
  ),
  "standup.toStart": fixed("Til tavlemødets forside", "To the standup’s start page"),
  "standup.logout": fixed("Log ud", "Log out"),
  "standup.ownAgain": fixed("Fortsæt som mig selv", "Continue as myself"),
  "standup.ownAgainLead": given<{ name: string }>(
    ({ name }) => `Skriv adgangskoden for ${name}`,
    ({ name }) => `Type the password of ${name}`,
  ),
  "standup.wrongPassword": fixed("Adgangskoden passer ikke", "The password does not match"),
  "standup.sharedScreen": fixed("Fælles skærm", "Shared screen"),
  "standup.remoteScreen": fixed("Fjernbetjening", "Remote"),

  "standup.phone": fixed("Telefon", "Phone"),
  "standup.phoneTitle": fixed("Brug en telefon som fjernbetjening", "Use a phone as remote"),
  "standup.phoneHow": given<{ address: string }>(
    ({ address }) => `Åbn ${address} på telefonen, og skriv koden`,
    ({ address }) => `Open ${address} on the phone, and type the code`,
  ),
  "standup.code": fixed("Kode", "Code"),
  "standup.codeUntil": given<{ at: Instant }>(
    ({ at }) => `Koden gælder til kl. ${da.clock(at)}`,
    ({ at }) => `The code is good until ${en.clock(at)}`,
  ),
  "standup.remoteTitle": fixed("Fjernbetjening til tavlemøde", "Remote for the standup"),
  "standup.remoteLead": fixed(
    "Tryk på Telefon på den fælles skærm, og skriv koden her.",
    "Press Phone on the shared screen, and type the code here.",
  ),
  "standup.codeMissing": fixed("Skriv koden fra den fælles skærm", "Type the code from the shared screen"),
  "standup.codeWrong": fixed(
    "Koden passer ikke, eller den er udløbet. Se på den fælles skærm, og skriv den igen",
    "The code does not match or has expired. Look at the shared screen, and type it again",
  ),
  "standup.tooMany": given<{ seconds: number }>(
    ({ seconds }) => `For mange forsøg. Vent ${counted(seconds, "sekund", "sekunder")}, og prøv igen`,
    ({ seconds }) => `Too many attempts. Wait ${englishCounted(seconds, "second", "seconds")} and try again`,
  ),
  "standup.connect": fixed("Forbind", "Connect"),
  "standup.toLogin": fixed("Log ind i stedet", "Sign in instead"),

  "standup.set.title": fixed("Tavlemøde", "Standup"),
  "standup.set.lead": given<{ unit: string }>(
    ({ unit }) => `Gælder alle møder i ${unit} fra det næste`,
    ({ unit }) => `For all meetings of ${unit} from the next one`,
  ),
  "standup.set.minutes": fixed("Mødet varer, minutter (5–60)", "Length of the meeting, minutes (5–60)"),
  "standup.set.most": fixed("Sager på dagsordenen, højst (3–40)", "Cases on the agenda, at most (3–40)"),
  "standup.set.wrong": given<{ from: number; to: number }>(
    ({ from, to }) => `Skriv et tal fra ${from} til ${to}`,
    ({ from, to }) => `Type a number from ${from} to ${to}`,
  ),
  "standup.set.order": fixed("Hvilke sager mødet tager op, i rækkefølge", "Which cases the meeting takes up, in order"),
  "standup.set.up": given<{ what: string }>(
    ({ what }) => `Flyt op: ${what}`,
    ({ what }) => `Move up: ${what}`,
  ),
  "standup.set.down": given<{ what: string }>(
    ({ what }) => `Flyt ned: ${what}`,
    ({ what }) => `Move down: ${what}`,
  ),
  "standup.set.oneAtLeast": fixed("Vælg mindst én", "Choose at least one"),
  "standup.set.save": fixed("Gem", "Save"),
  "standup.set.saved": fixed("Gemt. Det gælder fra næste tavlemøde", "Saved. It holds from the next standup"),
  "standup.set.noUnit": fixed("Vælg en enhed på tavlen først", "Choose a unit on the board first"),
};
