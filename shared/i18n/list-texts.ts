import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

/** What our columns are called; in Danish as in a department's own list. */
const fieldTexts = {
  "listField.number": fixed("Sagsnr.", "Case number"),
  "listField.name": fixed("Navn", "Name"),
  "listField.cpr": fixed("CPR-nr.", "CPR number"),
  "listField.section": fixed("Paragraf", "Section"),
  "listField.kind": fixed("Sagstype", "Kind of case"),
  "listField.receivedOn": fixed("Modtaget", "Received"),
  "listField.stage": fixed("Fase", "Stage"),
  "listField.since": fixed("Fase siden", "In stage since"),
  "listField.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "listField.unit": fixed("Team", "Team"),
  "listField.noticeOn": fixed("Besked om forsinkelse", "Notice of delay"),
  "listField.expectedOn": fixed("Forventet afgørelse", "Expected decision"),
  "listField.outcome": fixed("Afgørelse", "Decision"),
  "listField.decidedOn": fixed("Afgørelsesdato", "Decided"),
  "listField.sentOn": fixed("Sendt", "Sent"),
  "listField.followUpOn": fixed("Næste opfølgning", "Next follow-up"),
  "listField.stopOn": fixed("Stopdato", "Stop date"),
  "listField.isProtected": fixed("Beskyttet", "Protected"),
  "listField.hold": fixed("Afventer", "Waiting for"),
  "listField.staffName": fixed("Navn", "Name"),
  "listField.team": fixed("Team", "Team"),
  "listField.employedFrom": fixed("Ansat fra", "Employed from"),
  "listField.employedTo": fixed("Fratrådt", "Left"),
  "listField.hours": fixed("Timer pr. uge", "Hours a week"),
  "listField.absentFrom": fixed("Fravær fra", "Absent from"),
  "listField.absentTo": fixed("Fravær til", "Absent until"),
  "listField.absence": fixed("Fraværsart", "Kind of absence"),
};

/** Something to look at in a row that was taken in all the same; stands after "Række 14, Fase: ". */
const warningTexts = {
  "listWarning.law-assumed": fixed(
    "paragraf uden lov, læst som serviceloven, hvor den har paragraffen, ellers som barnets lov",
    "section without a law, read as serviceloven where that has it, else as barnets lov",
  ),
  "listWarning.unknown-value": fixed(
    "et ord, som tavlen ikke kender, er sprunget over (i Beskyttet regnes det for Ja)",
    "a word that the board does not know was left out (in Protected it counts as yes)",
  ),
  "listWarning.kind-assumed": fixed(
    "sagstype mangler og er sat til ny ansøgning, ved BL §\u00a0136 til underretning",
    "the kind of case is missing; taken as a new application, under BL §\u00a0136 as a notification",
  ),
  "listWarning.since-assumed": fixed(
    "dato for fasen mangler og er sat ud fra sagens øvrige datoer",
    "the stage’s date is missing; taken from the case’s other dates",
  ),
  "listWarning.since-before-received": fixed("fasen begynder før modtagelsen", "the stage begins before receipt"),
  "listWarning.since-kept": fixed(
    "ny dato for en fase, som sagen allerede står i; tavlens dato er beholdt",
    "another date for a stage that the case is already in; the board’s date was kept",
  ),
  "listWarning.notice-without-clock": fixed(
    "besked om forsinkelse på en sag uden afgørelsesfrist; den tæller ikke",
    "notice of delay in a case without a deadline for a decision; it does not count",
  ),
  "listWarning.notice-after-decision": fixed(
    "besked om forsinkelse efter afgørelsen; den tæller ikke",
    "notice of delay after the decision; it does not count",
  ),
  "listWarning.notice-before-received": fixed(
    "besked om forsinkelse før modtagelsen",
    "notice of delay before receipt",
  ),
  "listWarning.expected-without-notice": fixed(
    "forventet dato uden besked om forsinkelse; den er sprunget over",
    "expected date without a notice of delay; it was left out",
  ),
  "listWarning.expected-not-after-notice": fixed(
    "forventet dato er ikke efter beskeden; beskeden står uden dato",
    "the expected date is not after the notice, which stands without a date",
  ),
  "listWarning.outcome-missing": fixed("afgørelsesdato uden afgørelse", "date of decision without a decision"),
  "listWarning.decision-date-missing": fixed(
    "afgørelse uden dato; den er sprunget over",
    "decision without a date; it was left out",
  ),
  "listWarning.sent-without-decision": fixed(
    "sendt uden afgørelse; datoen er sprunget over",
    "sent without a decision; the date was left out",
  ),
  "listWarning.sent-before-decided": fixed("sendt før afgørelsen", "sent before the decision"),
  "listWarning.name-differs": fixed(
    "samme cpr-nummer som en anden række, men et andet navn",
    "the same CPR number as another row, but another name",
  ),
  "listWarning.kept-on-board": fixed(
    "tavlen og listen er uenige; tavlens oplysning er beholdt",
    "board and list disagree; the board’s word was kept",
  ),
  "listWarning.leaver-signs-in": fixed(
    "fratrådt, men kan stadig logge ind. Gør personen inaktiv på siden Medarbejdere",
    "has left, but can log in still. Make the person inactive on the page of staff",
  ),
  "listWarning.leader-needed": fixed(
    "en rettelse, der giver borgeren en senere frist, kræver en leder; tavlens oplysning er beholdt",
    "a correction that gives the citizen a later deadline needs a leader; the board’s word was kept",
  ),
};

export const listTexts = {
  ...fieldTexts,
  ...warningTexts,
  "list.reason": fixed("Årsag", "Reason"),
  "list.counts": given<{
    rows: number;
    created: number;
    updated: number;
    unchanged: number;
    kept: number;
    refused: number;
  }>(
    ({ rows, created, updated, unchanged, kept, refused }) =>
      `${counted(rows, "række", "rækker")}: ${numeral(created)} oprettet, ${numeral(updated)} ændret, ${numeral(unchanged)} uændret, ${numeral(kept)} beholdt fra tavlen, ${numeral(refused)} afvist.`,
    ({ rows, created, updated, unchanged, kept, refused }) =>
      `${englishCounted(rows, "row", "rows")}: ${englishNumeral(created)} created, ${englishNumeral(updated)} changed, ${englishNumeral(unchanged)} unchanged, ${englishNumeral(kept)} kept from the board, ${englishNumeral(refused)} refused.`,
  ),
  "list.missing": given<{ missing: number }>(
    ({ missing }) =>
      missing === 1
        ? "1 sag fra tidligere lister står ikke i denne. Den bliver på tavlen."
        : `${numeral(missing)} sager fra tidligere lister står ikke i denne. De bliver på tavlen.`,
    ({ missing }) =>
      missing === 1
        ? "1 case of earlier lists is not in this one. It stays on the board."
        : `${englishNumeral(missing)} cases of earlier lists are not in this one. They stay on the board.`,
  ),
  "list.staffCounts": given<{ rows: number; created: number; updated: number; unchanged: number; refused: number }>(
    ({ rows, created, updated, unchanged, refused }) =>
      `${counted(rows, "række", "rækker")}: ${counted(created, "ny medarbejder", "nye medarbejdere")}, ${numeral(updated)} ændret, ${numeral(unchanged)} uændret, ${counted(refused, "række", "rækker")} afvist.`,
    ({ rows, created, updated, unchanged, refused }) =>
      `${englishCounted(rows, "row", "rows")}: ${englishCounted(created, "new person", "new people")}, ${englishNumeral(updated)} changed, ${englishNumeral(unchanged)} unchanged, ${englishCounted(refused, "row", "rows")} refused.`,
  ),
  "list.staffMissing": given<{ missing: number }>(
    ({ missing }) =>
      missing === 1
        ? "1 medarbejder fra tidligere lister står ikke i denne og bliver, som vedkommende er."
        : `${numeral(missing)} medarbejdere fra tidligere lister står ikke i denne. De bliver, som de er.`,
    ({ missing }) =>
      missing === 1
        ? "1 person of earlier lists is not in this one and stays as they are."
        : `${englishNumeral(missing)} people of earlier lists are not in this one. They stay as they are.`,
  ),
  "list.doubt": given<{ count: number; what: string; rows: string; hasMore: boolean }>(
    ({ count, what, rows, hasMore }) => `${numeral(count)} × ${what} (række ${rows}${hasMore ? " …" : ""})`,
    ({ count, what, rows, hasMore }) => `${englishNumeral(count)} × ${what} (row ${rows}${hasMore ? " …" : ""})`,
  ),
  "list.dryRun": fixed("Prøvekørsel: intet er gemt.", "Trial run: nothing was stored."),
};
