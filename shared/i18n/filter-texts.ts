import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

/** The filter bar: what is chosen, from what, and how many cases that leaves. */
export const filterTexts = {
  "filter.bar": fixed("Filtre", "Filters"),
  "filter.section": fixed("Paragraf", "Section"),
  "filter.sectionTyped": fixed("Skriv eller søg", "Type or search"),
  "filter.sectionHelp": fixed(
    "Fx 85, 108 eller bostøtte. Tidligere numre virker også",
    "For example 85, 108 or a name. Former numbers work too",
  ),
  "filter.sectionNone": fixed("Ingen paragraf på tavlen passer", "No section on the board matches"),
  "filter.useTyped": given<{ text: string }>(
    ({ text }) => `Vælg ${text}`,
    ({ text }) => `Choose ${text}`,
  ),
  "filter.sectionFormerly": given<{ sections: string }>(
    ({ sections }) => `tidligere ${sections}`,
    ({ sections }) => `formerly ${sections}`,
  ),
  "filter.sectionNow": given<{ sections: string }>(
    ({ sections }) => `nu ${sections}`,
    ({ sections }) => `now ${sections}`,
  ),
  "filter.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "filter.caseworkerMe": fixed("Mine sager", "My cases"),
  "filter.caseworkerWaiting": fixed("Mine, der venter", "Mine, waiting"),
  "filter.caseworkerNobody": fixed("Ikke fordelt", "Unassigned"),
  "filter.caseworkerSearch": fixed("Søg navn eller initialer", "Search name or initials"),
  "filter.caseworkerNone": fixed("Ingen i enheden passer", "Nobody in the unit matches"),
  "filter.deadline": fixed("Frist", "Deadline"),
  "filter.over": fixed("Over fristen", "Past the deadline"),
  "filter.noNotice": fixed("Besked mangler", "No notice sent"),
  "filter.noticeWeek": fixed("Skal have besked i denne uge", "Notice due this week"),
  "filter.dueWeek": fixed("Frist i denne uge", "Due this week"),
  "filter.noRule": fixed("Ingen frist fastsat", "No deadline set"),
  "filter.hold": fixed("Afventer", "Waiting for"),
  "filter.holdAny": fixed("noget", "anything"),
  "filter.holdNone": fixed("intet", "nothing"),
  "filter.holdChase": fixed("Skal rykkes", "To be chased"),
  "filter.holdReason": fixed("Afventer", "Waiting for"),
  "filter.step": fixed("Næste skridt", "Next step"),
  "filter.step.none": fixed("Mangler", "None"),
  "filter.step.due": fixed("I dag eller før", "Today or earlier"),
  "filter.step.week": fixed("I denne uge", "This week"),
  "filter.kind": fixed("Sagstype", "Kind"),
  "filter.subType": fixed("Hjælpemidler, §\u00a0112", "Assistive devices, §\u00a0112"),
  "filter.all": given<{ count: number }>(
    ({ count }) => (count === 0 ? "Filtre" : `Filtre (${count})`),
    ({ count }) => (count === 0 ? "Filters" : `Filters (${count})`),
  ),
  "filter.show": given<{ count: number }>(
    ({ count }) => `Vis ${counted(count, "sag", "sager")}`,
    ({ count }) => `Show ${englishCounted(count, "case", "cases")}`,
  ),
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
  "filter.sumShown": given<{ count: number }>(
    ({ count }) => numeral(count),
    ({ count }) => englishNumeral(count),
  ),
  "filter.sumOf": given<{ total: number }>(
    ({ total }) => `af ${counted(total, "sag", "sager")}`,
    ({ total }) => `of ${englishCounted(total, "case", "cases")}`,
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
