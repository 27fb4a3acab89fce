/** Why a whole list can't be read: nothing is written, and the sentence says what, where, and what to do. */
export interface ListRefusal {
  readonly code:
    | "too-large"
    | "empty"
    | "not-text"
    | "spreadsheet"
    | "header-unknown"
    | "columns-missing"
    | "quote-open"
    | "record-too-long"
    | "no-rows"
    | "map-invalid";
  readonly sentence: string;
}

/** Far above any department's list: half a million rows. */
export const MOST_BYTES = 100 * 1024 * 1024;

const EXPORT_AGAIN = "Gem listen som CSV i fagsystemet eller regnearket, og hent den igen.";
const sentences: Readonly<Record<ListRefusal["code"], string>> = {
  "too-large": "Filen er større end 100 MB og kan ikke være en sagsliste. Kontrollér, at du har valgt den rigtige fil.",
  empty: "Filen er tom. Træk listen igen i fagsystemet, og hent den så her.",
  "not-text": `Filen er ikke en tekstfil. ${EXPORT_AGAIN}`,
  spreadsheet: `Filen er et regneark, ikke en CSV-fil. ${EXPORT_AGAIN}`,
  "header-unknown":
    "Række 1 har ingen kolonner, som tavlen kender, for eksempel Sagsnr., Paragraf, Modtaget og Fase. Listen skal begynde med sine overskrifter.",
  "columns-missing": "",
  "quote-open": "",
  "record-too-long": "",
  "no-rows": "Listen har overskrifter, men ingen sager. Træk listen igen i fagsystemet.",
  "map-invalid": 'Filen med kolonnenavne kan ikke læses. Den skal se sådan ud: {"Sagsnr.": "navnet i din liste"}.',
};

export const refusal = (code: ListRefusal["code"], sentence: string = sentences[code]): ListRefusal => ({
  code,
  sentence,
});
