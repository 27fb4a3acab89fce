import { fixed } from "./entry.ts";

/** The settings' pages, and bringing lists in on them. */
export const importTexts = {
  "settingsPages.title": fixed("Indstillinger", "Settings"),
  "settingsPages.overview": fixed("Overblik", "Overview"),
  "settingsPages.import": fixed("Hent liste", "Bring in a list"),
  "settingsPages.imports": fixed("Tidligere lister", "Earlier lists"),
  "settingsPages.staff": fixed("Medarbejdere", "Staff"),

  "import.lead": fixed(
    "Læg fagsystemets liste over sager på tavlen. Du ser, hvad der sker, før noget bliver gemt.",
    "Put the case system’s list of cases on the board. You see what will happen before anything is saved.",
  ),

  "imports.lead": fixed(
    "De lister, der er lagt på tavlen, og hvad de gjorde.",
    "The lists that were put on the board, and what they did.",
  ),
};
