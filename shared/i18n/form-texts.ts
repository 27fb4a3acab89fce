import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}

/** The small dialogs about one case: what they ask, and what is missing where. */
export const formTexts = {
  "ask.on": fixed("Dato", "Date"),
  "ask.decidedOn": fixed("Afgjort den", "Decided on"),
  "ask.lapsedOn": fixed("Bortfaldet den", "Lapsed on"),
  "ask.sentToday": fixed("Sendt i dag", "Sent today"),
  "ask.sentThen": fixed("Sendt samme dag", "Sent the same day"),
  "ask.time": fixed("Klokkeslæt", "Time of day"),
  "ask.timeIfKnown": fixed("Klokkeslæt (hvis det kendes)", "Time of day (if known)"),
  "ask.receivedOn": fixed("Modtaget den", "Received on"),
  "ask.notification": fixed("Hvilken underretning?", "Which notification?"),
  "ask.notificationOf": given<{ n: number; at: Instant | null } & On>(
    ({ n, on, at }) => `Nr. ${n}, modtaget ${da.figures(on)}${at === null ? "" : ` kl. ${da.clock(at)}`}`,
    ({ n, on, at }) => `No. ${n}, received ${en.figures(on)}${at === null ? "" : ` at ${en.clock(at)}`}`,
  ),
  "ask.acute": fixed("Er akut indsats nødvendig?", "Is acute action needed?"),
  "ask.acuteYes": fixed("Akut", "Acute"),
  "ask.acuteNo": fixed("Ikke akut", "Not acute"),
  "ask.nextFollowUp": fixed("Næste opfølgning", "Next follow-up"),
  "ask.nextFollowUpOptional": fixed("Næste opfølgning (kan udelades)", "Next follow-up (optional)"),
  "ask.correctionReason": fixed("Hvorfor rettes det?", "Why is it corrected?"),
  "ask.whatToCorrect": fixed("Hvad skal rettes?", "What is to be corrected?"),
  "ask.correctOrBack": fixed("Hvad er der galt?", "What is wrong?"),
  "ask.correct": fixed("Det er sket, men er registreret forkert", "It happened, but is recorded wrongly"),
  "ask.takeBack": fixed("Det er ikke sket", "It did not happen"),
  "ask.recordNow": fixed("Passer til sagen nu", "Fits the case now"),
  "ask.recordOther": fixed("Andet", "Other"),
  "ask.receipt": fixed("Ret datoen for modtagelsen", "Correct the date of receipt"),
  "ask.sentOn": fixed("Besked sendt den", "Notice sent on"),
  "ask.expectation": fixed("Hvornår kommer afgørelsen?", "When will the decision come?"),
  "ask.expectedDate": fixed("Senest en bestemt dato", "By a certain date"),
  "ask.noDate": fixed("Uden dato", "Without a date"),
  "ask.expectedOn": fixed("Forventet afgørelse senest", "Decision expected by"),
  "ask.period": fixed("Hvad regner I med?", "What do you expect?"),
  "ask.periodHelp": fixed(
    "For eksempel “3-4 uger”. Står kun i brevet",
    "For example “3-4 uger”. Stands in the letter only, in Danish",
  ),
  "ask.noticeWaitsFor": fixed("Hvad venter sagen på?", "What does the case wait for?"),
  "ask.waitsForTime": fixed("Mere tid", "More time"),
  "ask.letter": fixed("Brevet til borgeren", "The letter to the citizen"),
  "ask.letterNotCopied": fixed(
    "Brevet kunne ikke kopieres. Teksten er markeret: tryk Ctrl+C, og vælg derefter “Registrér uden at kopiere”",
    "The letter could not be copied. The text is selected: press Ctrl+C, then choose “Record without copying”",
  ),
  "ask.whichNotice": fixed("Hvilken besked?", "Which notice?"),
  "ask.noticeOf": given<{ expectedOn: PlainDate | null } & On>(
    ({ on, expectedOn }) =>
      `Sendt ${da.figures(on)}, ${expectedOn ? `svar lovet ${da.figures(expectedOn)}` : "uden dato"}`,
    ({ on, expectedOn }) =>
      `Sent ${en.figures(on)}, ${expectedOn ? `answer promised ${en.figures(expectedOn)}` : "without a date"}`,
  ),
  "ask.caseworker": fixed("Hvem skal have sagen?", "Who is to have the case?"),
  "ask.findPerson": fixed("Find en kollega", "Find a colleague"),
  "ask.noPerson": fixed("Ingen kolleger passer. Ret søgningen", "No colleagues match. Change the search"),
  "ask.nobody": fixed("Ingen (ikke fordelt)", "Nobody (unassigned)"),
  "ask.overLimit": fixed("Hvorfor alligevel?", "Why all the same?"),
  "ask.standIn": fixed("Hvem passer sagen imens?", "Who looks after the case meanwhile?"),
  "ask.from": fixed("Fra og med", "From"),
  "ask.to": fixed("Til og med", "Until"),
  "ask.standInNow": given<{ name: string; from: PlainDate; to: PlainDate }>(
    ({ name, from, to }) => `Sagen er overdraget til ${name} fra ${da.figures(from)} til ${da.figures(to)}`,
    ({ name, from, to }) => `The case is handed over to ${name} from ${en.figures(from)} to ${en.figures(to)}`,
  ),
  "ask.standInHelp": fixed(
    "Du er stadig sagsbehandler. Overdragelsen ophører af sig selv",
    "You remain the caseworker. The hand-over ends by itself",
  ),
  "ask.hold": fixed("Hvad afventer sagen?", "What does the case wait for?"),
  "ask.chaseOn": fixed("Ryk igen den", "Chase again on"),
  "ask.firstChaseOn": fixed("Ryk den", "Chase on"),
  "ask.step": fixed("Hvad er næste skridt?", "What is the next step?"),
  "ask.stepOn": fixed("Gøres senest", "Done by"),
  "ask.stepDone": given<{ step: string }>(
    ({ step }) => `Gjort: ${step}. Hvad er det næste?`,
    ({ step }) => `Done: ${step}. What comes next?`,
  ),
  "ask.followUpOn": fixed("Følges op senest", "Followed up by"),
  "ask.section": fixed("Paragraf", "Section"),
  "ask.sectionHelp": fixed(
    "Skriv som du plejer: 85, §\u00a0112, SEL 41",
    "Write as you are used to: 85, §\u00a0112, SEL 41",
  ),
  "ask.sectionIs": given<{ section: string; name: string }>(
    ({ section, name }) => `${section} ${name}`,
    ({ section, name }) => `${section} ${name}`,
  ),
  "ask.sectionNumber": fixed("Hvilket nummer i paragraffen?", "Which number of the section?"),
  "ask.kind": fixed("Sagstype", "Kind"),
  "ask.subType": fixed("Undertype", "Sub-type"),
  "ask.noSubType": fixed("Ingen", "None"),
  "ask.deadlinesChange": fixed("Det sker med fristerne", "What happens to the deadlines"),
  "ask.deadlinesStay": fixed("Ingen åbne frister bliver ændret", "No open deadlines change"),
  "ask.deadlineChange": given<{ clock: string; before: string | null; after: string | null }>(
    ({ clock, before, after }) => `${clock}: fra ${before ?? "ingen"} til ${after ?? "ingen"}`,
    ({ clock, before, after }) => `${clock}: from ${before ?? "none"} to ${after ?? "none"}`,
  ),
  "ask.leaderNeeded": fixed(
    "Borgeren har fået en tidligere dato at vide. Rettelsen skal foretages af en leder",
    "The citizen was told an earlier date. A leader must make the correction",
  ),
  "ask.leaderMay": fixed(
    "Borgeren har fået en tidligere dato at vide. Som leder kan du rette det",
    "The citizen was told an earlier date. As a leader you may correct it",
  ),
  "ask.previewOffline": fixed(
    "Fristerne kan ikke beregnes lige nu. De bliver regnet ud, når sagen rettes",
    "The deadlines cannot be computed right now. They will be when the case is corrected",
  ),
  "ask.restrict": fixed("Hvem må se sagen?", "Who may see the case?"),
  "ask.restrictHelp": fixed(
    "Enhedens leder ser altid sagen. For alle andre er den der ikke",
    "The unit’s leader always sees the case. For all others it is not there",
  ),
  "ask.protect": fixed(
    "Kortet viser ikke borgerens initialer, så længe borgeren er beskyttet",
    "The card does not show the citizen’s initials while the citizen is protected",
  ),
  "ask.unprotect": fixed(
    "Borgeren er beskyttet. Ophæver du det, viser kortet initialer igen, hvis enheden bruger dem",
    "The citizen is protected. If you lift it, the card shows initials again where the unit uses them",
  ),
  "ask.column": fixed("Hvor skal sagen hen?", "Where is the case to go?"),
  "ask.unit": fixed("Hvilken enhed skal have sagen?", "Which unit is to have the case?"),
  "ask.transferHelp": fixed(
    "Sagen mister sin sagsbehandler og forsvinder fra denne tavle",
    "The case loses its caseworker and leaves this board",
  ),

  "missing.on": fixed("Angiv en dato", "Give a date"),
  "missing.time": fixed("Angiv klokkeslættet", "Give the time of day"),
  "missing.ending": fixed("Vælg, hvad der blev afgjort", "Choose what was decided"),
  "missing.lapse": fixed("Vælg, hvorfor sagen er bortfaldet", "Choose why the case lapsed"),
  "missing.followUp": fixed("Vælg resultatet af opfølgningen", "Choose the outcome of the follow-up"),
  "missing.nextOn": fixed("Angiv datoen for næste opfølgning", "Give the date of the next follow-up"),
  "missing.notification": fixed("Vælg underretningen", "Choose the notification"),
  "missing.acute": fixed("Vælg, om akut indsats er nødvendig", "Choose whether acute action is needed"),
  "missing.reason": fixed("Vælg en begrundelse", "Choose a reason"),
  "missing.expectedOn": fixed(
    "Angiv den dato, borgeren kan vente svar, eller vælg “Uden dato”",
    "Give the date by which the citizen may expect an answer, or choose “Without a date”",
  ),
  "missing.period": fixed("Skriv, hvad I regner med", "Write what you expect"),
  "missing.waitsFor": fixed("Vælg, hvad sagen venter på", "Choose what the case waits for"),
  "missing.person": fixed("Vælg en kollega", "Choose a colleague"),
  "missing.overLimit": fixed("Vælg en begrundelse", "Choose a reason"),
  "missing.to": fixed("Angiv den sidste dag", "Give the last day"),
  "missing.chaseOn": fixed("Angiv, hvornår der skal rykkes", "Say when to chase"),
  "missing.step": fixed("Vælg næste skridt", "Choose the next step"),
  "missing.section": fixed("Paragraffen kendes ikke. Skriv for eksempel 85", "Unknown section. Write 85, for example"),
  "missing.change": fixed("Der er ikke ændret noget", "Nothing has been changed"),
  "missing.duties": fixed("Vælg mindst ét svar", "Choose at least one answer"),
  "missing.people": fixed("Vælg mindst én", "Choose at least one"),
  "missing.cases": fixed("Vælg mindst én sag", "Choose at least one case"),
  "missing.unit": fixed("Vælg en enhed", "Choose a unit"),
  "missing.column": fixed("Vælg en kolonne", "Choose a column"),

  "handOver.title": fixed("Overdrag i ferie", "Hand over for leave"),
  "handOver.lead": fixed(
    "Du er stadig sagsbehandler. Overdragelsen ophører af sig selv",
    "You remain the caseworker. The hand-over ends by itself",
  ),
  "handOver.none": fixed("Du har ingen åbne sager at overdrage", "You have no open cases to hand over"),
  "handOver.standIn": fixed("Hvem passer sagerne imens?", "Who looks after the cases meanwhile?"),
  "handOver.cases": fixed("Sager, der overdrages", "Cases to hand over"),
  "handOver.all": fixed("Vælg alle", "Select all"),
  "handOver.confirm": given<{ count: number; name: string }>(
    ({ count, name }) => `Overdrag ${counted(count, "sag", "sager")} til ${name}`,
    ({ count, name }) => `Hand over ${englishCounted(count, "case", "cases")} to ${name}`,
  ),
  "handOver.confirmSomeone": given<{ count: number }>(
    ({ count }) => `Overdrag ${counted(count, "sag", "sager")}`,
    ({ count }) => `Hand over ${englishCounted(count, "case", "cases")}`,
  ),
  "handOver.done": given<{ count: number; name: string }>(
    ({ count, name }) => `${counted(count, "sag", "sager")} er overdraget til ${name}`,
    ({ count, name }) => `${englishCounted(count, "case", "cases")} handed over to ${name}`,
  ),
  "handOver.caseDone": fixed("Overdraget", "Handed over"),
  "handOver.someRefused": given<{ count: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} kunne ikke overdrages`,
    ({ count }) => `${englishCounted(count, "case", "cases")} could not be handed over`,
  ),
  "handOver.close": fixed("Luk", "Close"),
  "handOver.already": given<{ name: string; to: PlainDate }>(
    ({ name, to }) => `Overdraget til ${name} til og med ${da.figures(to)}`,
    ({ name, to }) => `Handed over to ${name} until ${en.figures(to)}`,
  ),
};
