import type { Instant, PlainDate } from "../domain/dates.ts";
import { toPlainDate } from "../domain/dates.ts";
import { dayAt } from "../domain/zone.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

interface Count {
  readonly count: number;
}
interface At {
  readonly at: Instant;
}
interface TakenBack {
  readonly withdrawn: number;
  readonly restored: number;
}

const danishMoment = (at: Instant): string => `${da.figures(toPlainDate(dayAt(at)))} kl. ${da.clock(at)}`;
const englishMoment = (at: Instant): string => `${en.figures(toPlainDate(dayAt(at)))} at ${en.clock(at)}`;

/** A list going in, what came of it, and the lists of before. */
export const importRunTexts = {
  "import.waitingTitle": fixed("Listen venter på sin tur", "The list waits for its turn"),
  "import.waiting": fixed(
    "Begynder, så snart ingen anden liste bliver indlæst",
    "Begins as soon as no other list is being loaded",
  ),
  "import.workingTitle": fixed("Listen bliver indlæst", "The list is being loaded"),
  "import.working": fixed("Indlæser", "Loading"),
  "import.rowsOf": given<{ done: number; all: number }>(
    ({ done, all }) => `${numeral(done)} af ${numeral(all)} rækker`,
    ({ done, all }) => `${englishNumeral(done)} of ${englishNumeral(all)} rows`,
  ),
  "import.mayLeave": fixed(
    "Du kan roligt forlade siden. Listen står bagefter under Tidligere lister.",
    "You may leave the page. The list is then found under Earlier lists.",
  ),
  "import.lost": fixed(
    "Ingen forbindelse til serveren lige nu. Siden spørger igen af sig selv.",
    "No connection to the server just now. The page asks again by itself.",
  ),
  "import.cancel": fixed("Afbryd", "Cancel"),
  "import.cancelHelp": fixed("Så bliver intet gemt.", "Then nothing is saved."),

  "import.doneTitle.cases": fixed("Listen er på tavlen", "The list is on the board"),
  "import.doneTitle.staff": fixed("Medarbejderne er hentet", "The staff list is in"),
  "import.takenBackTitle": fixed("Listen er taget tilbage", "The list was taken back"),
  "import.toBoard": fixed("Se tavlen", "See the board"),
  "import.toStaff": fixed("Hent medarbejdere", "Bring in staff"),
  "import.another": fixed("Hent en liste til", "Bring in another list"),
  "import.takeBack": fixed("Tag tilbage …", "Take back …"),

  "import.ended.cancelled": fixed("Indlæsningen er afbrudt", "Loading was cancelled"),
  "import.ended.refused": fixed("Listen blev ikke indlæst", "The list was not loaded"),
  "import.ended.gone": fixed("Filen er ikke på serveren længere", "The file is no longer on the server"),
  "import.ended.full": fixed("Serverens disk er fuld", "The server’s disk is full"),
  "import.ended.failed": fixed("Listen kunne ikke indlæses", "The list could not be loaded"),
  "import.endedHelp.cancelled": fixed(
    "Intet er gemt, og tavlen er, som den var.",
    "Nothing is saved, and the board is as it was.",
  ),
  "import.endedHelp.refused": fixed(
    "Noget er ændret på tavlen siden forhåndsvisningen, så nogle rækker ikke kan indlæses. Intet er gemt. Se forhåndsvisningen igen.",
    "Something on the board changed after the preview, so some rows cannot be loaded. Nothing is saved. See the preview again.",
  ),
  "import.endedHelp.gone": fixed(
    "Serveren er startet igen imens. Se under Tidligere lister, om listen nåede på tavlen. Står den der ikke, er intet gemt: Hent filen igen.",
    "The server was restarted meanwhile. See under Earlier lists whether the list got onto the board. If it is not there, nothing is saved: bring the file in again.",
  ),
  "import.endedHelp.full": fixed(
    "Intet er gemt. Bed jeres systemforvalter om at skaffe plads, og prøv igen.",
    "Nothing is saved. Ask your system administrator to make room, and try again.",
  ),
  "import.endedHelp.failed": fixed(
    "Intet er gemt, og tavlen er, som den var. Prøv igen. Hjælper det ikke, så kontakt jeres systemforvalter.",
    "Nothing is saved, and the board is as it was. Try again. If that does not help, ask your system administrator.",
  ),
  "import.againPreview": fixed("Se forhåndsvisningen igen", "See the preview again"),
  "import.offline": fixed(
    "Ingen forbindelse til serveren. Intet er gemt. Prøv igen om lidt.",
    "No connection to the server. Nothing is saved. Try again in a moment.",
  ),
  "import.gone": fixed(
    "Filen er ikke på serveren længere. Hent den igen.",
    "The file is no longer on the server. Bring it in again.",
  ),
  "import.failed": fixed("Det lykkedes ikke. Prøv igen om lidt.", "It did not work. Try again in a moment."),

  "imports.lead": fixed(
    "Den seneste liste kan tages tilbage, så længe ingen har arbejdet videre på den.",
    "The latest list can be taken back as long as nobody has worked on from it.",
  ),
  "imports.none": fixed("Ingen lister endnu", "No lists yet"),
  "imports.noneHelp": fixed("Lister, der bliver indlæst, står her.", "Lists that are loaded are shown here."),
  "imports.when": fixed("Hvornår og hvem", "When and who"),
  "imports.what": fixed("Liste", "List"),
  "imports.figures": fixed("Hvad den gjorde", "What it did"),
  "imports.state": fixed("Tilstand", "State"),
  "imports.at": given<At>(
    ({ at }) => danishMoment(at),
    ({ at }) => englishMoment(at),
  ),
  "imports.kind.cases": fixed("Sagsliste", "Case list"),
  "imports.kind.staff": fixed("Medarbejderliste", "Staff list"),
  "imports.from": given<{ fileName: string | null; on: PlainDate }>(
    ({ fileName, on }) => `${fileName === null ? "Liste" : `${fileName},`} fra ${da.figures(on)}`,
    ({ fileName, on }) => `${fileName === null ? "List" : `${fileName},`} of ${en.figures(on)}`,
  ),
  "imports.nothing": fixed("Intet", "Nothing"),
  "imports.figure.created": given<Count>(
    ({ count }) => counted(count, "ny", "nye"),
    ({ count }) => `${englishNumeral(count)} new`,
  ),
  "imports.figure.updated": given<Count>(
    ({ count }) => counted(count, "ændret", "ændrede"),
    ({ count }) => `${englishNumeral(count)} changed`,
  ),
  "imports.figure.unchanged": given<Count>(
    ({ count }) => counted(count, "uændret", "uændrede"),
    ({ count }) => `${englishNumeral(count)} unchanged`,
  ),
  "imports.figure.kept": given<Count>(
    ({ count }) => `${numeral(count)} beholdt fra tavlen`,
    ({ count }) => `${englishNumeral(count)} kept from the board`,
  ),
  "imports.figure.missing": given<Count>(
    ({ count }) => `${numeral(count)} ikke længere på listen`,
    ({ count }) => `${englishNumeral(count)} no longer in the list`,
  ),
  "imports.figure.refused": given<Count>(
    ({ count }) => counted(count, "afvist", "afviste"),
    ({ count }) => `${englishNumeral(count)} refused`,
  ),
  "imports.stands": fixed("Gælder", "Stands"),
  "imports.takenBack": fixed("Taget tilbage", "Taken back"),
  "imports.takenBackBy": given<At & { by: string }>(
    ({ at, by }) => `${danishMoment(at)}, ${by}`,
    ({ at, by }) => `${englishMoment(at)}, ${by}`,
  ),
  "imports.takeBackWhich": given<At>(
    ({ at }) => `Tag listen fra ${danishMoment(at)} tilbage …`,
    ({ at }) => `Take back the list of ${englishMoment(at)} …`,
  ),
  "imports.takenBackNow": fixed("Listen er taget tilbage", "The list was taken back"),

  "takeBack.title": fixed("Tag listen tilbage", "Take the list back"),
  "takeBack.looking": fixed("Ser efter, hvad der ville ske", "Looking at what would happen"),
  "takeBack.working": fixed("Tager listen tilbage", "Taking the list back"),
  "takeBack.would.cases": given<TakenBack>(
    ({ withdrawn, restored }) =>
      `${counted(withdrawn, "sag forsvinder", "sager forsvinder")} fra tavlen, og ${counted(restored, "sag bliver", "sager bliver")} som før listen. Ingen har arbejdet videre på dem.`,
    ({ withdrawn, restored }) =>
      `${englishCounted(withdrawn, "case goes", "cases go")} from the board, and ${englishCounted(restored, "case becomes", "cases become")} as before the list. Nobody has worked on from them.`,
  ),
  "takeBack.would.staff": given<TakenBack>(
    ({ withdrawn, restored }) =>
      `${counted(withdrawn, "medarbejder forsvinder", "medarbejdere forsvinder")}, og ${counted(restored, "bliver", "bliver")} som før listen.`,
    ({ withdrawn, restored }) =>
      `${englishCounted(withdrawn, "member of staff goes", "members of staff go")}, and ${englishCounted(restored, "becomes", "become")} as before the list.`,
  ),
  "takeBack.confirm": fixed("Tag tilbage", "Take back"),
  "takeBack.gone": fixed(
    "Listen findes ikke længere. Genindlæs siden.",
    "The list is no longer there. Reload the page.",
  ),
};
