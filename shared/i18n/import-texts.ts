import { counted, englishCounted, fixed, given } from "./entry.ts";

interface Fields {
  readonly fields: readonly string[];
}

/** "Paragraf, Fase og Team" */
const inARow = (names: readonly string[], and: string): string => names.join(", ").replace(/, ([^,]*)$/, ` ${and} $1`);

/** The settings' pages; bringing a list in: the file, and how it is read. */
export const importTexts = {
  "settingsPages.title": fixed("Indstillinger", "Settings"),
  "settingsPages.overview": fixed("Overblik", "Overview"),
  "settingsPages.import": fixed("Hent liste", "Bring in a list"),
  "settingsPages.imports": fixed("Tidligere lister", "Earlier lists"),
  "settingsPages.staff": fixed("Medarbejdere", "Staff"),

  "pick.search": fixed("Søg", "Search"),
  "pick.empty": fixed("Intet passer", "Nothing matches"),

  "import.title.cases": fixed("Hent liste", "Bring in a list"),
  "import.title.staff": fixed("Hent medarbejdere", "Bring in staff"),
  "import.lead.cases": fixed(
    "Læg fagsystemets liste over sager på tavlen. Du ser, hvad der sker, før noget bliver gemt.",
    "Put the case system’s list of cases on the board. You see what will happen before anything is saved.",
  ),
  "import.lead.staff": fixed(
    "Hent listen over, hvem der er ansat, i hvor mange timer, og hvem der er fraværende. Du ser, hvad der sker, før noget bliver gemt.",
    "Bring in the list of who is employed, for how many hours, and who is away. You see what will happen before anything is saved.",
  ),
  "import.trail": fixed("Trin", "Steps"),
  "import.stepOf": given<{ step: number; steps: number; name: string }>(
    ({ step, steps, name }) => `Trin ${step} af ${steps}: ${name}`,
    ({ step, steps, name }) => `Step ${step} of ${steps}: ${name}`,
  ),
  "import.step.file": fixed("Fil", "File"),
  "import.step.columns": fixed("Kolonner og ord", "Columns and words"),
  "import.step.preview": fixed("Forhåndsvisning", "Preview"),
  "import.step.load": fixed("Indlæs", "Load"),
  "import.back": fixed("Tilbage", "Back"),

  "import.drop": fixed("Træk filen hertil", "Drop the file here"),
  "import.choose": fixed("Vælg fil", "Choose a file"),
  "import.accepted": fixed(
    "CSV eller Excel (.xlsx), højst 100 MB. Overskrifterne skal stå øverst.",
    "CSV or Excel (.xlsx), at most 100 MB. The headings must come first.",
  ),
  "import.needed.cases": fixed(
    "Listen skal mindst have sagsnummer, paragraf, modtagelsesdato og fase.",
    "The list needs at least case number, section, date of receipt and stage.",
  ),
  "import.needed.staff": fixed("Listen skal mindst have navn og team.", "The list needs at least a name and a team."),
  "import.oneFile": fixed(
    "Træk én fil hertil, ikke en mappe eller flere filer.",
    "Drop one file, not a folder or several files.",
  ),
  "import.privacy": fixed(
    "Filen bliver læst på kommunens egen server og gemmes ikke. Navne og cpr-numre vises ikke her.",
    "The file is read on the municipality’s own server and is not kept. Names and CPR numbers are not shown here.",
  ),
  "import.reading": fixed("Sender og læser filen", "Sending and reading the file"),
  "import.fileIs": given<{ format: string; rows: number; columns: number }>(
    ({ format, rows, columns }) =>
      `${format}, ${counted(rows, "række", "rækker")}, ${counted(columns, "kolonne", "kolonner")}`,
    ({ format, rows, columns }) =>
      `${format}, ${englishCounted(rows, "row", "rows")}, ${englishCounted(columns, "column", "columns")}`,
  ),
  "import.format.csv": fixed("Tekstfil (CSV)", "Text file (CSV)"),
  "import.format.xlsx": fixed("Excel-regneark", "Excel spreadsheet"),
  "import.sheet": fixed("Ark", "Sheet"),
  "import.recognised": given<{ source: string }>(
    ({ source }) => `Genkendt som ${source}`,
    ({ source }) => `Recognised as ${source}`,
  ),
  "import.otherFile": fixed("Vælg en anden fil", "Choose another file"),
  "import.toColumns": fixed("Videre til kolonner", "On to the columns"),

  "import.source": fixed("Kilde", "Source"),
  "import.sourceNone": fixed("Ny kilde", "New source"),
  "import.sourceHelp": fixed(
    "En gemt kilde husker kolonner og ord, så den næste liste bliver læst af sig selv.",
    "A saved source remembers columns and words, so that the next list is read by itself.",
  ),
  "import.chooseSource": fixed("Brug en gemt kilde", "Use a saved source"),
  "import.saveSource": fixed("Gem som kilde …", "Save as source …"),
  "import.saveChanges": fixed("Gem ændringer", "Save changes"),
  "import.dropSource": fixed("Slet kilden …", "Delete the source …"),
  "import.saveSourceTitle": fixed("Gem som kilde", "Save as source"),
  "import.saveSourceLead": fixed(
    "Tavlen husker, hvilke kolonner listen har, og hvad dens ord betyder. Ingen oplysninger fra rækkerne bliver gemt.",
    "The board remembers which columns the list has, and what its words mean. Nothing from the rows is kept.",
  ),
  "import.sourceName": fixed("Navn", "Name"),
  "import.sourceNameHelp": fixed("For eksempel fagsystemets navn", "For instance the case system’s name"),
  "import.sourceNameMissing": fixed("Skriv et navn", "Enter a name"),
  "import.sourceOthers": fixed(
    "Kilden er gemt af en anden, som retter den. Vælg et andet navn",
    "Somebody else has saved this source and looks after it. Choose another name",
  ),
  "import.sourceTaken": fixed(
    "Kilden findes allerede og bliver overskrevet",
    "The source exists already and will be overwritten",
  ),
  "import.overwrite": fixed("Overskriv", "Overwrite"),
  "import.save": fixed("Gem", "Save"),
  "import.sourceSaved": given<{ source: string }>(
    ({ source }) => `Kilden ${source} er gemt`,
    ({ source }) => `The source ${source} is saved`,
  ),
  "import.dropSourceTitle": given<{ source: string }>(
    ({ source }) => `Slet kilden ${source}`,
    ({ source }) => `Delete the source ${source}`,
  ),
  "import.dropSourceLead": fixed(
    "Lister, der er indlæst, bliver på tavlen. Næste gang skal du vælge kolonnerne igen.",
    "Lists that were loaded stay on the board. Next time you must choose the columns again.",
  ),
  "import.dropSourceConfirm": fixed("Slet kilden", "Delete the source"),

  "import.columnsTitle": fixed("Hvilken kolonne er hvad?", "Which column is what?"),
  "import.columnsLead": fixed(
    "Tavlen har gættet ud fra listens overskrifter. Ret det, der ikke passer.",
    "The board has guessed from the list’s headings. Correct what is wrong.",
  ),
  "import.ourField": fixed("På tavlen", "On the board"),
  "import.theirColumn": fixed("Kolonne i listen", "Column in the list"),
  "import.samples": fixed("Eksempler", "Examples"),
  "import.needed": fixed("Skal med", "Needed"),
  "import.optional": fixed("Kan tages med", "May be included"),
  "import.columnFor": given<{ field: string }>(
    ({ field }) => `Kolonne til ${field}`,
    ({ field }) => `Column for ${field}`,
  ),
  "import.notInList": fixed("Ikke i listen", "Not in the list"),
  "import.chooseColumn": fixed("Vælg en kolonne", "Choose a column"),
  "import.columnAbsent": given<{ column: string }>(
    ({ column }) => `Kolonnen ${column} er ikke i denne fil`,
    ({ column }) => `The column ${column} is not in this file`,
  ),
  "import.notShown": fixed("vises ikke", "not shown"),
  "import.noWords": fixed("forskelligt i hver række", "different in every row"),
  "import.noSamples": fixed("tomme celler", "empty cells"),
  "import.left": fixed("Kolonner, der ikke bruges", "Columns that are not used"),
  "import.leftHelp": fixed("Tavlen læser dem ikke.", "The board does not read them."),
  "import.teamForAll": fixed("eller ét team for alle rækker", "or one team for all rows"),
  "import.teamIsNew": fixed(
    "Teamet findes ikke endnu og bliver oprettet.",
    "The team does not exist yet and will be created.",
  ),
  "import.asOf": fixed("Listen er fra", "The list is from"),
  "import.asOfHelp": fixed(
    "Den dag, listen blev trukket i fagsystemet.",
    "The day on which the list was exported from the case system.",
  ),

  "import.wordsTitle": fixed("Hvad betyder listens ord?", "What do the list’s words mean?"),
  "import.wordsLead": fixed(
    "Her er ord, som tavlen ikke kender. Vælg, hvad de betyder.",
    "These are words that the board does not know. Choose what they mean.",
  ),
  "import.wordsLooking": fixed(
    "Leder efter ord, som tavlen ikke kender …",
    "Looking for words that the board does not know …",
  ),
  "import.wordsUnknown": given<{ count: number }>(
    ({ count }) =>
      `${counted(count, "ord", "ord")} kendes ikke. Vælg, hvad ${count === 1 ? "det" : "de"} betyder, eller gå videre`,
    ({ count }) =>
      `${englishCounted(count, "word is", "words are")} not known. Choose what ${count === 1 ? "it means" : "they mean"}, or go on`,
  ),
  "import.wordsLater": fixed(
    "Tavlen leder efter ord, den ikke kender, når kolonnerne ovenfor er valgt.",
    "The board looks for words that it does not know once the columns above are chosen.",
  ),
  "import.wordsNone": fixed("Tavlen kender alle listens ord.", "The board knows all the list’s words."),
  "import.theirWord": fixed("I listen", "In the list"),
  "import.rows": fixed("Rækker", "Rows"),
  "import.means": fixed("Betyder", "Means"),
  "import.meaningOf": given<{ word: string }>(
    ({ word }) => `Hvad ${word} betyder`,
    ({ word }) => `What ${word} means`,
  ),
  "import.wordLeft.section": fixed("Kendes ikke: rækkerne afvises", "Not known: the rows are refused"),
  "import.wordLeft.kind": fixed("Kendes ikke: rækkerne afvises", "Not known: the rows are refused"),
  "import.wordLeft.stage": fixed("Kendes ikke: rækkerne afvises", "Not known: the rows are refused"),
  "import.wordLeft.outcome": fixed("Kendes ikke: springes over", "Not known: left out"),
  "import.wordLeft.hold": fixed("Kendes ikke: springes over", "Not known: left out"),
  "import.wordLeft.isProtected": fixed("Kendes ikke: regnes for ja", "Not known: counts as yes"),
  "import.wordNothing": fixed("Ingenting: læses som en tom celle", "Nothing: read as an empty cell"),
  "import.yes": fixed("Ja", "Yes"),
  "import.no": fixed("Nej", "No"),
  "import.missing": given<Fields>(
    ({ fields }) => `Vælg først en kolonne til ${inARow(fields, "og")}`,
    ({ fields }) => `First choose a column for ${inARow(fields, "and")}`,
  ),
  "import.looking": fixed("Læser listen igennem …", "Reading the list through …"),
  "import.toPreview": fixed("Videre til forhåndsvisning", "On to the preview"),
};
