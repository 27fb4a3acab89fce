import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

/** The filter bar: what is chosen, from what, and how many cases that leaves. */
export const filterTexts = {
  "filter.bar": fixed("Filtre", "Filters"),
  "filter.section": fixed("Paragraf", "Section"),
  "filter.sectionTyped": fixed("Skriv eller søg", "Type or search"),
  "filter.sectionHelp": fixed(
    "Fx 85, 108. Tidligere numre virker også",
    "For example 85, 108. Former numbers work too",
  ),
  "filter.sectionNone": fixed("Ingen paragraf på tavlen passer", "No section on the board matches"),
  "filter.sectionsOnBoard": fixed("Paragraffer på tavlen", "Sections on the board"),
  "filter.useTyped": given<{ text: string }>(
    ({ text }) => `Vælg ${text}`,
    ({ text }) => `Choose ${text}`,
  ),
  "filter.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "filter.caseworkerMe": fixed("Mine sager", "My cases"),
  "filter.caseworkerNobody": fixed("Ikke fordelt", "Unassigned"),
  "filter.caseworkerSearch": fixed("Søg navn eller initialer", "Search name or initials"),
  "filter.caseworkerNone": fixed("Ingen i enheden passer", "Nobody in the unit matches"),
  "filter.deadline": fixed("Frist", "Deadline"),
  "filter.deadlineAll": fixed("Alle frister", "All deadlines"),
  "filter.over": fixed("Over fristen", "Past the deadline"),
  "filter.noNotice": fixed("Besked mangler", "No notice sent"),
  "filter.noticeWeek": fixed("Skal have besked i denne uge", "Notice due this week"),
  "filter.dueWeek": fixed("Frist i denne uge", "Due this week"),
  "filter.noRule": fixed("Ingen frist fastsat", "No deadline set"),
  "filter.everyone": fixed("Alle sagsbehandlere", "All caseworkers"),
  "filter.clear": fixed("Ryd filtre", "Clear filters"),
  "filter.remove": given<{ what: string }>(
    ({ what }) => `Fjern ${what}`,
    ({ what }) => `Remove ${what}`,
  ),
  "filter.sum": given<{ shown: number; total: number }>(
    ({ shown, total }) =>
      shown === total ? counted(total, "sag", "sager") : `${numeral(shown)} af ${counted(total, "sag", "sager")}`,
    ({ shown, total }) =>
      shown === total
        ? englishCounted(total, "case", "cases")
        : `${englishNumeral(shown)} of ${englishCounted(total, "case", "cases")}`,
  ),
  "filter.sumOver": given<{ count: number }>(
    ({ count }) => `${numeral(count)} over fristen`,
    ({ count }) => `${englishNumeral(count)} past the deadline`,
  ),
  "filter.sumNotice": given<{ count: number }>(
    ({ count }) => `${numeral(count)} skal have besked i denne uge`,
    ({ count }) => `${englishNumeral(count)} to be sent notice this week`,
  ),
  "empty.filter": fixed("Ingen sager passer til dit valg", "No cases match"),
};
