import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

/** The board: columns, cards, and its empty states. */
export const boardTexts = {
  "board.title": given<{ unit: string }>(
    ({ unit }) => `Tavle, ${unit}`,
    ({ unit }) => `Board, ${unit}`,
  ),
  "board.loading": fixed("Henter tavlen", "Loading the board"),
  "board.week": given<{ week: number }>(
    ({ week }) => `Uge ${week}`,
    ({ week }) => `Week ${week}`,
  ),

  "column.over": given<{ count: number }>(
    ({ count }) => `${numeral(count)} over fristen`,
    ({ count }) => `${englishNumeral(count)} past the deadline`,
  ),
  "column.bar": given<{ over: number; soon: number; rest: number }>(
    ({ over, soon, rest }) => `${numeral(over)} over fristen, ${numeral(soon)} med frist snart, ${numeral(rest)} andre`,
    ({ over, soon, rest }) =>
      `${englishNumeral(over)} past the deadline, ${englishNumeral(soon)} due soon, ${englishNumeral(rest)} others`,
  ),
  "column.ofLimit": given<{ count: number; most: number }>(
    ({ count, most }) => `${numeral(count)} af ${numeral(most)}`,
    ({ count, most }) => `${englishNumeral(count)} of ${englishNumeral(most)}`,
  ),
  "column.shownOfLimit": given<{ shown: number; ofLimit: string }>(
    ({ shown, ofLimit }) => `${numeral(shown)} (${ofLimit})`,
    ({ shown, ofLimit }) => `${englishNumeral(shown)} (${ofLimit})`,
  ),
  "column.full": fixed("Fyldt", "Full"),
  "column.hardLimit": given<{ most: number }>(
    ({ most }) => `Højst ${counted(most, "sag", "sager")} ad gangen`,
    ({ most }) => `At most ${englishCounted(most, "case", "cases")} at a time`,
  ),
  "column.softLimit": given<{ most: number }>(
    ({ most }) => `Helst højst ${counted(most, "sag", "sager")} ad gangen. Flere kræver en grund`,
    ({ most }) => `Preferably at most ${englishCounted(most, "case", "cases")} at a time. More need a reason`,
  ),
  "column.another": fixed("en anden kolonne", "another column"),
  "column.number": given<{ count: number }>(
    ({ count }) => numeral(count),
    ({ count }) => englishNumeral(count),
  ),
  "column.empty": fixed("Ingen sager", "No cases"),
  "column.strip": given<{ title: string; count: number }>(
    ({ title, count }) => `${title} · ${numeral(count)}`,
    ({ title, count }) => `${title} · ${englishNumeral(count)}`,
  ),
  "column.feed": given<{ title: string }>(
    ({ title }) => `Sager i ${title}`,
    ({ title }) => `Cases in ${title}`,
  ),
  "column.collapse": given<{ title: string }>(
    ({ title }) => `Fold ${title} sammen`,
    ({ title }) => `Collapse ${title}`,
  ),

  "card.inStage": given<{ days: number }>(
    ({ days }) => `${counted(days, "dag", "dage")} i fasen`,
    ({ days }) => `${englishCounted(days, "day", "days")} in this stage`,
  ),
  "card.unassigned": fixed("Ikke fordelt", "Unassigned"),
  "card.remitted": fixed("Hjemvist", "Remitted"),
  "card.changes": given<{ count: number }>(
    ({ count }) => `${count} skift`,
    ({ count }) => englishCounted(count, "change", "changes"),
  ),
  "card.changesLong": given<{ count: number }>(
    ({ count }) => `Sagsbehandleren er skiftet ${counted(count, "gang", "gange")}`,
    ({ count }) => `The caseworker has changed ${englishCounted(count, "time", "times")}`,
  ),
  "card.pending": fixed("Sendes", "Sending"),
  "card.waiting": fixed("Venter", "Waiting"),
  "card.waitingLong": fixed(
    "Ændringen bliver sendt, når der er forbindelse igen",
    "The change is sent when the connection is back",
  ),
  "card.writtenAs": given<{ written: string; provision: string }>(
    ({ written, provision }) => `Skrevet som ${written}, bedømmes som ${provision}`,
    ({ written, provision }) => `Written as ${written}, judged as ${provision}`,
  ),

  "empty.unit": fixed("Du hører ikke til en enhed endnu", "You do not belong to a unit yet"),
  "empty.unitLead": fixed(
    "Bed jeres systemforvalter om at knytte dig til den enhed, hvor du arbejder.",
    "Ask your system administrator to add you to the unit where you work.",
  ),
  "empty.board": fixed("Der er ingen sager på tavlen endnu", "There are no cases on the board yet"),
  "empty.boardLead": fixed(
    "Sagerne kommer, når jeres leder eller administrator har hentet en sagsliste.",
    "Cases appear when your leader or administrator has brought in a case list.",
  ),
  "empty.boardStart": fixed(
    "Opret den første sag her, eller bed jeres leder eller administrator om at hente en sagsliste.",
    "Create the first case here, or ask your leader or administrator to bring in a case list.",
  ),
  "empty.boardLeader": fixed("Opret den første sag her, eller", "Create the first case here, or"),
  "empty.toImport": fixed("hent en sagsliste", "bring in a case list"),
  "unitNotFound.title": fixed(
    "Enheden findes ikke, eller du har ikke adgang til den",
    "The unit does not exist, or you have no access",
  ),
  "unitNotFound.back": fixed("Gå til din egen tavle", "Go to your own board"),
};
