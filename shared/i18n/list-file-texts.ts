import { englishNumeral, fixed, given, numeral } from "./entry.ts";

interface In {
  readonly row: number;
}
interface Most {
  readonly most: number;
}

const AGAIN_EN = "Correct it in the list and load the file again.";
const SAVE_AS = "Gem listen som CSV eller Excel (.xlsx), og hent den igen.";
const SAVE_AS_EN = "Save the list as CSV or Excel (.xlsx) and load it again.";

/** Why a whole file can't be read: what, where, and what to do. */
export const listFileTexts = {
  "listFile.too-large": fixed(
    "Filen er større end 100 MB og kan ikke være en liste. Kontrollér, at du har valgt den rigtige fil.",
    "The file is larger than 100 MB and cannot be a list. Check that you chose the right file.",
  ),
  "listFile.empty": fixed(
    "Filen er tom. Træk listen igen i fagsystemet, og hent den så her.",
    "The file is empty. Export the list again from the case system and load it here.",
  ),
  "listFile.not-text": fixed(
    `Filen er hverken en tekstfil eller et regneark. ${SAVE_AS}`,
    `The file is neither text nor a spreadsheet. ${SAVE_AS_EN}`,
  ),
  "listFile.spreadsheet-old": fixed(
    `Filen er et regneark i det gamle format .xls. ${SAVE_AS}`,
    `The file is a spreadsheet in the old format .xls. ${SAVE_AS_EN}`,
  ),
  "listFile.spreadsheet-locked": fixed(
    "Regnearket er beskyttet med en adgangskode. Fjern adgangskoden, gem regnearket, og hent det igen.",
    "The spreadsheet is protected by a password. Remove the password, save it, and load it again.",
  ),
  "listFile.spreadsheet-broken": fixed(
    "Regnearket er beskadiget eller mangler slutningen. Åbn det i Excel, gem det igen, eller træk listen på ny.",
    "The spreadsheet is damaged or its end is missing. Open it in Excel and save it again, or export the list anew.",
  ),
  "listFile.spreadsheet-swells": fixed(
    "Regnearket fylder langt mere udpakket, end en sagsliste kan. Det er ikke pakket ud. Træk listen på ny i fagsystemet.",
    "Unpacked, the spreadsheet is far larger than a case list can be. It was not unpacked. Export the list anew.",
  ),
  "listFile.no-rows": fixed(
    "Listen har overskrifter, men ingen rækker. Træk listen igen i fagsystemet.",
    "The list has headings but no rows. Export it again from the case system.",
  ),
  "listFile.other-format": given<{ format: string }>(
    ({ format }) => `Filen er ${format} og ikke en liste. ${SAVE_AS}`,
    ({ format }) => `The file is ${format} and not a list. ${SAVE_AS_EN}`,
  ),
  "listFormat.pdf": fixed("en PDF", "a PDF"),
  "listFormat.picture": fixed("et billede", "a picture"),
  "listFormat.document": fixed("et Word-dokument", "a Word document"),
  "listFormat.slides": fixed("en præsentation", "a presentation"),
  "listFormat.other-spreadsheet": fixed("et regneark i et andet format", "a spreadsheet in another format"),
  "listFormat.archive": fixed("en pakket fil", "an archive"),
  "listFile.sheet-unknown": given<{ sheet: string; sheets: string }>(
    ({ sheet, sheets }) => `Regnearket har ikke arket ${sheet}. Det har ${sheets}. Vælg et af dem.`,
    ({ sheet, sheets }) => `The spreadsheet has no sheet ${sheet}. It has ${sheets}. Choose one of them.`,
  ),
  "listFile.too-many-rows": given<Most>(
    ({ most }) => `Listen har mere end ${numeral(most)} rækker. Del den i flere filer.`,
    ({ most }) => `The list has more than ${englishNumeral(most)} rows. Split it into several files.`,
  ),
  "listFile.too-many-columns": given<Most>(
    ({ most }) => `Listen har mere end ${numeral(most)} kolonner. Træk den med færre i fagsystemet.`,
    ({ most }) => `The list has more than ${englishNumeral(most)} columns. Export it with fewer.`,
  ),
  "listFile.header-unknown": given<In>(
    ({ row }) =>
      `Række ${row} har ingen kolonner, som tavlen kender, for eksempel Sagsnr., Paragraf, Modtaget og Fase. Listen skal begynde med sine overskrifter.`,
    ({ row }) =>
      `Row ${row} has no columns that the board knows, for instance Sagsnr., Paragraf, Modtaget and Fase. The list must begin with its headings.`,
  ),
  "listFile.quote-open": given<In>(
    ({ row }) =>
      `Række ${row} har et citationstegn, der ikke bliver afsluttet. Ret rækken i listen, og hent filen igen.`,
    ({ row }) => `Row ${row} has a quotation mark that is never closed. ${AGAIN_EN}`,
  ),
  "listFile.record-too-long": given<In>(
    ({ row }) => `Række ${row} er alt for lang. Mangler der et citationstegn? Ret rækken i listen, og hent filen igen.`,
    ({ row }) => `Row ${row} is far too long. Is a quotation mark missing? ${AGAIN_EN}`,
  ),
  "listFile.row-unreadable": given<In>(
    ({ row }) => `Række ${row} kan ikke læses som en række i en CSV-fil. Ret den i listen, og hent filen igen.`,
    ({ row }) => `Row ${row} cannot be read as a row of a CSV file. ${AGAIN_EN}`,
  ),
  "listFile.cut-off": given<In>(
    ({ row }) => `Filen slutter midt i række ${row}. Den er ikke hentet helt. Træk listen igen i fagsystemet.`,
    ({ row }) => `The file ends in the middle of row ${row}: it is not whole. Export the list again.`,
  ),
  "listFile.columns-missing": given<{ columns: string; count: number }>(
    ({ columns, count }) =>
      `Listen mangler ${count === 1 ? "kolonnen" : "kolonnerne"} ${columns}. Træk listen igen med det, der mangler, eller vælg, hvad det hedder i listen.`,
    ({ columns, count }) =>
      `The list lacks the ${count === 1 ? "column" : "columns"} ${columns}. Export the list with what is missing, or choose what the list calls it.`,
  ),
  "listFile.column-twice": given<{ column: string }>(
    ({ column }) => `Kolonnen ${column} er valgt to gange. Vælg den kun ét sted.`,
    ({ column }) => `The column ${column} is chosen twice. Choose it in one place only.`,
  ),
  "listFile.map-invalid": fixed(
    'Filen med kolonnenavne kan ikke læses. Den skal se sådan ud: {"Sagsnr.": "navnet i din liste"}.',
    'The file of column names cannot be read. It must look like this: {"Sagsnr.": "the name in your list"}.',
  ),
  "listFile.map-name-unknown": given<{ name: string }>(
    ({ name }) => `Tavlen har ingen kolonne, der hedder ${name}. Ret filen med kolonnenavne.`,
    ({ name }) => `The board has no column called ${name}. Correct the file of column names.`,
  ),
  "listFile.source-unknown": given<{ source: string }>(
    ({ source }) => `Der er ikke gemt en kilde, der hedder ${source}.`,
    ({ source }) => `No saved source is called ${source}.`,
  ),
};

/** What a person should know of a file that was read. */
export const listRemarkTexts = {
  "listRemark.hidden-rows": fixed("Skjulte rækker er læst som alle andre.", "Hidden rows were read like all others."),
  "listRemark.hidden-columns": fixed(
    "Skjulte kolonner er læst som alle andre.",
    "Hidden columns were read like all others.",
  ),
  "listRemark.macro": fixed(
    "Regnearket har en makro. Den er ikke kørt.",
    "The spreadsheet has a macro. It was not run.",
  ),
  "listRemark.merged-cells": fixed(
    "Nogle celler er flettet. Kun den første af dem har indhold.",
    "Some cells are merged. Only the first of them has content.",
  ),
  "listRemark.formulas": fixed(
    "Nogle celler er formler. Deres sidst gemte resultat er læst.",
    "Some cells are formulas. Their last saved result was read.",
  ),
  "listRemark.duplicate-headings": fixed(
    "Flere kolonner har samme overskrift. Den første af dem er læst.",
    "Several columns have the same heading. The first of them was read.",
  ),
};
