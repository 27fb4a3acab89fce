import type { ListReport, RefusalCode, RowRefusal, WarningCode } from "#shared/protocol/lists.ts";
import { COLUMNS } from "./columns.ts";

const AGAIN = "Ret det i listen, og hent filen igen.";

/** What is wrong, after "Række 14, Modtaget: "; only what looks like a date is repeated, since anything else may name somebody. */
const REFUSALS: Readonly<Record<RefusalCode, (shown: string) => string>> = {
  missing: () => `feltet er tomt. Udfyld det i listen, og hent filen igen.`,
  "invalid-date": (shown) => `${shown || "indholdet"} er ikke en dato. Ret den i listen, og hent filen igen.`,
  "date-in-future": (shown) => `${shown} ligger efter listens dato. Ret den i listen, og hent filen igen.`,
  "decided-before-received": (shown) => `${shown} ligger før modtagelsen. Ret den i listen, og hent filen igen.`,
  "unknown-provision": () => `paragraffen kendes ikke. Skriv den som SEL § 85 eller BL § 86, og hent filen igen.`,
  "unknown-stage": () =>
    `fasen kendes ikke. Brug Modtagelse, Oplysning, Afgørelse, Opfølgning eller Afsluttet, og hent filen igen.`,
  "unknown-kind": () =>
    `sagstypen kendes ikke. Brug Ny ansøgning, Ændring, Opfølgning eller Underretning, og hent filen igen.`,
  "duplicate-case-number": () => `sagsnummeret står også i en tidligere række. ${AGAIN}`,
  "invalid-case-number": () =>
    `et sagsnummer har højst 32 bogstaver, cifre, bindestreger, punktummer og skråstreger. ${AGAIN}`,
  "invalid-cpr": () => `et CPR-nummer har 10 cifre og står kun i kolonnen ${COLUMNS.cpr.title} ${AGAIN}`,
  "unit-not-yours": () => "teamet er ikke et af dine. Fjern rækken, eller bed en administrator om at tage listen ind.",
  "invalid-hours": () => "timer pr. uge er et tal fra 0 til 60. Ret det i listen, og hent filen igen.",
  "unknown-absence": () => `fraværsarten kendes ikke. Brug Syg, Langtidssyg, Orlov eller Andet, og hent filen igen.`,
  "ends-before-start": (shown) => `${shown || "slutdatoen"} ligger før begyndelsen. ${AGAIN}`,
  "duplicate-name": () => `medarbejderen står også i en tidligere række i samme team. ${AGAIN}`,
  "case-number-like-cpr": () => `sagsnummeret ligner et CPR-nummer og bliver ikke taget ind. ${AGAIN}`,
};

/** One refused row in words. */
export function refusalSentence({ row, field, code }: RowRefusal, text: string): string {
  const shown = /^[\d./: -]{1,20}$/.test(text) && !/\d{6}/.test(text) ? text : "";
  return `Række ${row}, ${field}: ${REFUSALS[code](shown)}`;
}

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  "law-assumed": "paragraf uden lov, læst som serviceloven, hvor den har paragraffen, ellers som barnets lov",
  "unknown-value": "et ord, som tavlen ikke kender, er sprunget over (i Beskyttet regnes det for Ja)",
  "kind-assumed": "sagstype mangler og er sat til ny ansøgning, ved BL § 136 til underretning",
  "since-assumed": "dato for fasen mangler og er sat ud fra sagens øvrige datoer",
  "since-before-received": "fasen begynder før modtagelsen",
  "since-kept": "ny dato for en fase, som sagen allerede står i; tavlens dato er beholdt",
  "notice-without-clock": "besked om forsinkelse på en sag uden afgørelsesfrist; den tæller ikke",
  "notice-after-decision": "besked om forsinkelse efter afgørelsen; den tæller ikke",
  "notice-before-received": "besked om forsinkelse før modtagelsen",
  "expected-without-notice": "forventet dato uden besked om forsinkelse; den er sprunget over",
  "expected-not-after-notice": "forventet dato er ikke efter beskeden; beskeden står uden dato",
  "outcome-missing": "afgørelsesdato uden afgørelse",
  "decision-date-missing": "afgørelse uden dato; den er sprunget over",
  "sent-without-decision": "sendt uden afgørelse; datoen er sprunget over",
  "sent-before-decided": "sendt før afgørelsen",
  "name-differs": "samme CPR-nummer som en anden række, men et andet navn",
  "kept-on-board": "tavlen og listen er uenige; tavlens oplysning er beholdt",
  "leader-needed": "en rettelse, der giver borgeren en senere frist, kræver en leder; tavlens oplysning er beholdt",
};
const MOST_ROWS = 10;

/** A taken-in list in words: the counts, then what a person should look at, with the rows. */
export function reportSentences(report: ListReport, isDryRun: boolean): readonly string[] {
  const { rows, created, updated, unchanged, kept, missing, refused, warnings } = report;
  const counts = `${rows} rækker: ${created} oprettet, ${updated} ændret, ${unchanged} uændret, ${kept} beholdt fra tavlen, ${refused.length} afvist.`;
  const gone = missing > 0 ? [`${missing} sager fra tidligere lister står ikke i denne. De bliver på tavlen.`] : [];
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const doubts = codes.map((code) => {
    const found = [...new Set(warnings.filter((warning) => warning.code === code).map(({ row }) => row))];
    const more = found.length > MOST_ROWS ? " …" : "";
    return `${found.length} × ${WARNINGS[code]} (række ${found.slice(0, MOST_ROWS).join(", ")}${more})`;
  });
  return [counts, ...gone, ...doubts, ...(isDryRun ? ["Prøvekørsel: intet er gemt."] : [])];
}
