import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

interface Count {
  readonly count: number;
}

/** What a list would do, before it does anything. */
export const importPreviewTexts = {
  "import.previewTitle": given<{ rows: number }>(
    ({ rows }) => `${counted(rows, "række", "rækker")} i listen`,
    ({ rows }) => `${englishCounted(rows, "row", "rows")} in the list`,
  ),
  "import.nothingYet": fixed("Intet er gemt endnu", "Nothing is saved yet"),
  "import.figure.created": fixed("Nye", "New"),
  "import.figure.updated": fixed("Ændrede", "Changed"),
  "import.figure.unchanged": fixed("Uændrede", "Unchanged"),
  "import.figure.kept": fixed("Tavlen er nyere", "The board is newer"),
  "import.figure.missing": fixed("Ikke længere på listen", "No longer in the list"),
  "import.figure.refused": fixed("Afviste", "Refused"),
  "import.figureHelp.created": fixed("kommer på tavlen", "come onto the board"),
  "import.figureHelp.staffCreated": fixed("bliver oprettet", "are created"),
  "import.figureHelp.updated": fixed("bliver som i listen", "become as in the list"),
  "import.figureHelp.unchanged": fixed("er ens begge steder", "are alike in both"),
  "import.figureHelp.kept": fixed("tavlens oplysning beholdes", "the board’s word is kept"),
  "import.figureHelp.missing": fixed("bliver på tavlen", "stay on the board"),
  "import.figureHelp.refused": fixed("kan ikke indlæses", "cannot be loaded"),
  "import.missingCases": fixed("Sager, der ikke længere er på listen", "Cases that are no longer in the list"),
  "import.missingHelp": fixed(
    "De stod i en tidligere liste. Ingen af dem bliver afsluttet; det gør I selv på tavlen, hvis de er færdige.",
    "They stood in an earlier list. None of them is closed; you do that on the board if they are finished.",
  ),
  "import.keptCases": fixed("Sager, hvor tavlen er nyere", "Cases where the board is newer"),
  "import.keptHelp": fixed(
    "De er ændret på tavlen siden den forrige liste. Det, der står på tavlen, bliver stående.",
    "They were changed on the board since the last list. What stands on the board stays.",
  ),
  "import.notAllNumbers": given<Count>(
    ({ count }) => `Og ${counted(count, "sag", "sager")} mere, som ikke vises her.`,
    ({ count }) => `And ${englishCounted(count, "case", "cases")} more that are not shown here.`,
  ),

  "import.refusedTitle": given<Count>(
    ({ count }) => `${counted(count, "række", "rækker")} kan ikke indlæses`,
    ({ count }) => `${englishCounted(count, "row", "rows")} cannot be loaded`,
  ),
  "import.refusedLead": fixed(
    "Ret dem i fagsystemet, og hent listen igen. Filen med de afviste rækker har en kolonne med årsagen.",
    "Correct them in the case system and bring the list in again. The file of refused rows has a column with the reason.",
  ),
  "import.refusedWords": fixed(
    "Ord, som tavlen ikke kender, kan du give en betydning under Kolonner og ord.",
    "Words that the board does not know can be given a meaning under Columns and words.",
  ),
  "import.row": fixed("Række", "Row"),
  "import.field": fixed("Kolonne", "Column"),
  "import.whatIsWrong": fixed("Hvad der er galt, og hvad du gør", "What is wrong, and what to do"),
  "import.download": fixed("Hent de afviste rækker", "Download the refused rows"),
  "import.refusedFile": fixed("afviste-raekker", "refused-rows"),
  "import.more": fixed("Vis flere", "Show more"),
  "import.left.count": given<Count>(
    ({ count }) => `${numeral(count)} mere`,
    ({ count }) => `${englishNumeral(count)} more`,
  ),

  "import.unitsTitle": fixed("Sådan fordeler rækkerne sig", "Where the rows go"),
  "import.unit": fixed("Enhed", "Unit"),
  "import.sum": fixed("I alt", "In all"),
  "import.allUnits": fixed("Alle enheder", "All units"),
  "import.newUnit": fixed("Ny", "New"),

  "import.peopleTitle": given<Count>(
    ({ count }) => (count === 1 ? "1 ny sagsbehandler" : `${numeral(count)} nye sagsbehandlere`),
    ({ count }) => `${englishCounted(count, "new caseworker", "new caseworkers")}`,
  ),
  "import.peopleLead": fixed(
    "De bliver oprettet uden adgangskode. Er en af dem samme person som en, tavlen kender, kan I slå dem sammen under Medarbejdere.",
    "They are created without a password. If one is the same person as one the board knows, merge them under Staff.",
  ),
  "import.personInList": fixed("I listen", "In the list"),
  "import.perhaps": fixed("Måske den samme som", "Perhaps the same as"),
  "import.perhapsNobody": fixed("Ingen på tavlen", "Nobody on the board"),

  "import.warningsTitle": fixed("Værd at se på", "Worth a look"),
  "import.warningsLead": fixed(
    "Rækkerne bliver indlæst. Her er, hvad tavlen har antaget eller sprunget over.",
    "The rows are loaded. This is what the board assumed or left out.",
  ),
  "import.warning": given<{ field: string; what: string }>(
    ({ field, what }) => `${field}: ${what}`,
    ({ field, what }) => `${field}: ${what}`,
  ),
  "import.warningRows": given<{ rows: readonly number[]; hasMore: boolean }>(
    ({ rows, hasMore }) =>
      `${rows.length === 1 && !hasMore ? "Række" : "Rækkerne"} ${rows.join(", ")}${hasMore ? " …" : ""}`,
    ({ rows, hasMore }) => `${rows.length === 1 && !hasMore ? "Row" : "Rows"} ${rows.join(", ")}${hasMore ? " …" : ""}`,
  ),

  "import.howMuch": fixed("Hvad skal indlæses?", "What shall be loaded?"),
  "import.allOrNothing": fixed(
    "Alt eller intet: Jeg retter de afviste rækker først",
    "All or nothing: I correct the refused rows first",
  ),
  "import.validOnly": given<Count>(
    ({ count }) => `Kun gyldige rækker: ${counted(count, "række", "rækker")} indlæses, de afviste springes over`,
    ({ count }) => `Valid rows only: ${englishCounted(count, "row is", "rows are")} loaded, the refused ones left out`,
  ),
  "import.correctFirst": fixed(
    "Ret de afviste rækker, eller vælg kun gyldige rækker",
    "Correct the refused rows, or choose valid rows only",
  ),
  "import.noneGood": fixed("Ingen rækker kan indlæses", "No row can be loaded"),
  "import.run": given<Count>(
    ({ count }) => `Indlæs ${counted(count, "række", "rækker")}`,
    ({ count }) => `Load ${englishCounted(count, "row", "rows")}`,
  ),
};
