import type { Instant } from "../domain/dates.ts";
import { toPlainDate } from "../domain/dates.ts";
import { dayAt } from "../domain/zone.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

interface ListTaken {
  readonly at: Instant;
  /** Null: from the server's command line. */
  readonly by: string | null;
  readonly fileName: string | null;
}

/** The first page of the settings: how to begin, and later how far one has come. */
export const overviewTexts = {
  "begin.title": fixed("Kom godt i gang", "Getting started"),
  "begin.lead": fixed(
    "Tavlen er tom endnu. Begynd, hvor du vil. Som administrator ser du ingen sager, kun antal og fejl i lister.",
    "The board is empty so far. Begin where you like. As administrator you see no cases, only counts and faults in lists.",
  ),
  "begin.list": fixed("Hent en sagsliste", "Bring in a case list"),
  "begin.listLead": fixed(
    "Læg fagsystemets liste på tavlen, som den er, fra Excel eller CSV. Du ser, hvad der sker, før noget bliver gemt. Enheder og sagsbehandlere kommer med listen.",
    "Put the case system’s list on the board as it is, from Excel or CSV. You see what will happen before anything is saved. Units and caseworkers come with it.",
  ),
  "begin.people": fixed("Opret medarbejdere", "Add people"),
  "begin.peopleLead": fixed(
    "Hver får et startlink og vælger selv sin adgangskode. Er I mange, så hent en medarbejderliste med ansættelse og fravær.",
    "Each gets a start link and chooses a password. If you are many, bring in a staff list with employment and absence.",
  ),
  "begin.demo": fixed("Se demoen", "Look at the demo"),
  "begin.demoLead": fixed(
    "En opdigtet afdeling med sager, frister og kolleger, der arbejder. Den ligger i sin egen mappe med opdigtede borgere; intet af jeres bliver rørt. Skriv på serveren:",
    "A made-up department with cases, deadlines and colleagues at work. It lies in a folder of its own with made-up citizens; nothing of yours is touched. On the server, type:",
  ),
  "begin.demoCommand": fixed("npm run demo", "npm run demo"),
  "begin.done": fixed("Gjort", "Done"),

  "overview.lead": fixed(
    "Enheder, medarbejdere og de lister, der sidst er hentet. Som administrator ser du ingen sager.",
    "Units, people, and the lists brought in last. As administrator you see no cases.",
  ),
  "overview.leaderLead": fixed("Dine enheder og de medarbejdere, du leder.", "Your units and the people you lead."),
  "overview.units": fixed("Enheder", "Units"),
  "overview.noUnits": fixed("Der er ingen enheder endnu.", "There are no units yet."),
  "overview.people": fixed("Medarbejdere", "People"),
  "overview.signsIn": given<{ people: number; signsIn: number }>(
    ({ people, signsIn }) => `${counted(people, "medarbejder", "medarbejdere")}, ${numeral(signsIn)} kan logge ind.`,
    ({ people, signsIn }) => `${englishCounted(people, "person", "people")}, ${englishNumeral(signsIn)} can log in.`,
  ),
  "overview.toPeople": fixed("Se medarbejdere", "See the people"),
  "overview.lists": fixed("Lister", "Lists"),
  "overview.cases": fixed("Sagsliste", "Case list"),
  "overview.staff": fixed("Medarbejderliste", "Staff list"),
  "overview.taken": given<ListTaken>(
    ({ at, by, fileName }) =>
      `hentet ${da.written(toPlainDate(dayAt(at)))} kl. ${da.clock(at)} ${by ? `af ${by}` : "fra kommandolinjen"}${fileName ? ` (${fileName})` : ""}`,
    ({ at, by, fileName }) =>
      `brought in ${en.written(toPlainDate(dayAt(at)))} at ${en.clock(at)} ${by ? `by ${by}` : "from the command line"}${fileName ? ` (${fileName})` : ""}`,
  ),
  "overview.never": fixed("ikke hentet endnu", "not brought in yet"),
  "overview.toImport": fixed("Hent en sagsliste", "Bring in a case list"),
  "overview.toStaffList": fixed("Hent en medarbejderliste", "Bring in a staff list"),
  "overview.failed": fixed("Overblikket kunne ikke hentes", "The overview could not be fetched"),
};
