import { given } from "./entry.ts";

interface Shown {
  readonly shown: string;
}

const AGAIN = "Ret det i listen, og hent filen igen.";
const AGAIN_EN = "Correct it in the list and load the file again.";

/** What is wrong with a row's field; `shown` is the field's text where it may be repeated, else empty. */
export const listRowTexts = {
  "listRow.at": given<{ row: number; field: string; what: string }>(
    ({ row, field, what }) => `Række ${row}, ${field}: ${what}`,
    ({ row, field, what }) => `Row ${row}, ${field}: ${what}`,
  ),
  "listRow.missing": given<Shown>(
    () => "feltet er tomt. Udfyld det i listen, og hent filen igen.",
    () => "the field is empty. Fill it in and load the file again.",
  ),
  "listRow.invalid-date": given<Shown>(
    ({ shown }) => `${shown || "indholdet"} er ikke en dato. Ret den i listen, og hent filen igen.`,
    ({ shown }) => `${shown || "the content"} is not a date. ${AGAIN_EN}`,
  ),
  "listRow.date-in-future": given<Shown>(
    ({ shown }) => `${shown || "datoen"} ligger efter listens dato. Ret den i listen, og hent filen igen.`,
    ({ shown }) => `${shown || "the date"} is later than the list. ${AGAIN_EN}`,
  ),
  "listRow.decided-before-received": given<Shown>(
    ({ shown }) => `${shown || "datoen"} ligger før modtagelsen. Ret den i listen, og hent filen igen.`,
    ({ shown }) => `${shown || "the date"} is before receipt. ${AGAIN_EN}`,
  ),
  "listRow.unknown-provision": given<Shown>(
    () => "paragraffen kendes ikke. Skriv den som SEL §\u00a085 eller BL §\u00a086, og hent filen igen.",
    () => "the section is not known. Write it like SEL §\u00a085 or BL §\u00a086 and load the file again.",
  ),
  "listRow.unknown-stage": given<Shown>(
    () => "fasen kendes ikke. Brug Modtagelse, Oplysning, Afgørelse, Opfølgning eller Afsluttet, og hent filen igen.",
    () =>
      "the stage is not known. Use Modtagelse, Oplysning, Afgørelse, Opfølgning or Afsluttet and load the file again.",
  ),
  "listRow.unknown-kind": given<Shown>(
    () => "sagstypen kendes ikke. Brug Ny ansøgning, Ændring, Opfølgning eller Underretning, og hent filen igen.",
    () =>
      "the kind of case is not known. Use Ny ansøgning, Ændring, Opfølgning or Underretning and load the file again.",
  ),
  "listRow.duplicate-case-number": given<Shown>(
    () => `sagsnummeret står også i en tidligere række. ${AGAIN}`,
    () => `the case number also stands in an earlier row. ${AGAIN_EN}`,
  ),
  "listRow.invalid-case-number": given<Shown>(
    () => `et sagsnummer har højst 32 bogstaver, cifre, bindestreger, punktummer og skråstreger. ${AGAIN}`,
    () => `a case number has at most 32 letters, digits, hyphens, full stops and slashes. ${AGAIN_EN}`,
  ),
  "listRow.invalid-cpr": given<Shown>(
    () => `et cpr-nummer har 10 cifre og står kun i kolonnen CPR-nr. ${AGAIN}`,
    () => `a CPR number has 10 digits and stands in its own column only. ${AGAIN_EN}`,
  ),
  "listRow.case-number-like-cpr": given<Shown>(
    () => `sagsnummeret ligner et cpr-nummer og bliver ikke indlæst. ${AGAIN}`,
    () => `the case number looks like a CPR number and is not loaded. ${AGAIN_EN}`,
  ),
  "listRow.unit-not-yours": given<Shown>(
    () => "teamet er ikke et af dine. Fjern rækken, eller bed en administrator om at indlæse listen.",
    () => "the team is none of yours. Remove the row, or ask an administrator to load the list.",
  ),
  "listRow.invalid-hours": given<Shown>(
    () => `timer pr. uge er et tal fra 0 til 60. ${AGAIN}`,
    () => `hours a week is a number from 0 to 60. ${AGAIN_EN}`,
  ),
  "listRow.unknown-absence": given<Shown>(
    () => "fraværsarten kendes ikke. Brug Syg, Langtidssyg, Orlov eller Andet, og hent filen igen.",
    () => "the kind of absence is not known. Use Syg, Langtidssyg, Orlov or Andet and load the file again.",
  ),
  "listRow.ends-before-start": given<Shown>(
    ({ shown }) => `${shown || "slutdatoen"} ligger før begyndelsen. ${AGAIN}`,
    ({ shown }) => `${shown || "the end"} is before the beginning. ${AGAIN_EN}`,
  ),
  "listRow.duplicate-name": given<Shown>(
    () => `medarbejderen står også i en tidligere række i samme team. ${AGAIN}`,
    () => `the member of staff also stands in an earlier row of the same team. ${AGAIN_EN}`,
  ),
};
