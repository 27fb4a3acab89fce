import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en, weekOf } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}
interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The case page. */
export const caseTexts = {
  "case.title": given<{ number: string }>(
    ({ number }) => `Sag ${number}`,
    ({ number }) => `Case ${number}`,
  ),
  "case.back": fixed("Til tavlen", "To the board"),
  "case.loading": fixed("Henter sagen", "Loading the case"),
  "case.offline": fixed(
    "Ingen forbindelse. Sagen kan ikke hentes lige nu",
    "Offline. The case cannot be loaded right now",
  ),
  "case.asOf": given<{ at: Instant }>(
    ({ at }) => `Ingen forbindelse. Du ser sagen fra kl. ${da.clock(at)}`,
    ({ at }) => `Offline. Case from ${en.clock(at)}`,
  ),
  "case.retry": fixed("Prøv igen", "Try again"),
  "case.changedBy": given<{ who: string; at: Instant }>(
    ({ who, at }) => `${who} har ændret sagen kl. ${da.clock(at)}`,
    ({ who, at }) => `${who} changed the case at ${en.clock(at)}`,
  ),
  "case.openInSystem": fixed("Åbn i fagsystemet", "Open in the case system"),
  "case.openInSystemKey": fixed(
    "Åbn sagen i fagsystemet i en ny fane (O)",
    "Open the case in the case system in a new tab (O)",
  ),
  "case.copyNumber": fixed("Kopiér nr.", "Copy no."),
  "case.copyNumberKey": fixed("Kopiér sagsnummer (C)", "Copy the case number (C)"),
  "case.copied": fixed("Sagsnummer kopieret", "Case number copied"),
  "case.notCopied": fixed(
    "Det kunne ikke kopieres. Markér teksten, og tryk Ctrl+C",
    "It could not be copied. Select the text and press Ctrl+C",
  ),
  "case.closeKey": fixed("Luk sagen (Esc)", "Close the case (Esc)"),
  "case.moveKey": fixed("Flyt til … (M)", "Move to … (M)"),
  "case.actions": fixed("Handlinger", "Actions"),
  "case.more": fixed("Mere", "More"),
  "case.chooseNextStep": fixed("Vælg næste skridt", "Choose the next step"),
  "case.change": fixed("Ændr", "Change"),
  "case.changeWhat": given<{ what: string }>(
    ({ what }) => `Ændr: ${what}`,
    ({ what }) => `Change: ${what}`,
  ),
  "case.correct": fixed("Ret", "Correct"),
  "case.correctWhat": given<{ what: string }>(
    ({ what }) => `Ret: ${what}`,
    ({ what }) => `Correct: ${what}`,
  ),
  "case.retract": fixed("Tag tilbage", "Take back"),
  "case.retractWhat": given<{ what: string }>(
    ({ what }) => `Tag tilbage: ${what}`,
    ({ what }) => `Take back: ${what}`,
  ),

  "case.stages": fixed("Faser", "Stages"),
  "case.stageDays": given<{ stage: string; days: number }>(
    ({ stage, days }) => `${stage} · ${counted(days, "dag", "dage")}`,
    ({ stage, days }) => `${stage} · ${englishCounted(days, "day", "days")}`,
  ),

  "case.since": given<{ since: PlainDate }>(
    ({ since }) => `Siden sidst, ${da.brief(since)}`,
    ({ since }) => `Since last time, ${en.brief(since)}`,
  ),
  "case.nothingSince": given<{ since: PlainDate }>(
    ({ since }) => `Intet nyt siden ${da.brief(since)}`,
    ({ since }) => `Nothing new since ${en.brief(since)}`,
  ),
  "case.moreSince": given<{ count: number }>(
    ({ count }) => `og ${counted(count, "ændring", "ændringer")} mere, se historikken`,
    ({ count }) => `and ${englishCounted(count, "more change", "more changes")}, see the history`,
  ),

  "case.deadlines": fixed("Frister", "Deadlines"),
  "case.due": given<On>(
    ({ on }) => `${da.short(on)}, uge ${weekOf(on)}`,
    ({ on }) => `${en.short(on)}, week ${weekOf(on)}`,
  ),
  "case.deadlineWas": given<On>(
    ({ on }) => `Frist ${da.long(on)} (uge ${weekOf(on)})`,
    ({ on }) => `Due ${en.long(on)} (week ${weekOf(on)})`,
  ),
  "case.deadlineAt": given<{ clock: string } & On>(
    ({ clock, on }) => `Frist ${da.long(on)} kl. ${clock} (uge ${weekOf(on)})`,
    ({ clock, on }) => `Due ${en.long(on)} at ${clock} (week ${weekOf(on)})`,
  ),
  "case.shouldBeDecided": given<On>(
    ({ on }) => `Skulle være afgjort ${da.long(on)} (uge ${weekOf(on)})`,
    ({ on }) => `Should have been decided ${en.long(on)} (week ${weekOf(on)})`,
  ),
  "case.shouldBeDone": given<On>(
    ({ on }) => `Skulle være gjort ${da.long(on)} (uge ${weekOf(on)})`,
    ({ on }) => `Should have been done ${en.long(on)} (week ${weekOf(on)})`,
  ),
  "case.why": fixed("Sådan er datoen regnet", "How the date is counted"),

  "case.notices": fixed("Beskeder om forsinkelse", "Notices of delay"),
  "case.noticeSent": given<On>(
    ({ on }) => `Sendt ${da.figures(on)}`,
    ({ on }) => `Sent ${en.figures(on)}`,
  ),
  "case.noticePromised": given<On>(
    ({ on }) => `svar lovet ${da.short(on)}`,
    ({ on }) => `answer promised ${en.short(on)}`,
  ),
  "case.noticeUndated": fixed("uden dato", "without a date"),
  "case.noticeIdle": fixed("tæller ikke med", "does not count"),

  "case.hold": fixed("Afventer", "Waiting for"),
  "case.holdSince": given<{ days: number } & On>(
    ({ on, days }) => (days === 0 ? "Siden i dag" : `Siden ${da.brief(on)} · ${counted(days, "dag", "dage")}`),
    ({ on, days }) => (days === 0 ? "Since today" : `Since ${en.brief(on)} · ${englishCounted(days, "day", "days")}`),
  ),
  "case.chaseOn": given<On>(
    ({ on }) => `ryk ${da.short(on)}`,
    ({ on }) => `chase ${en.short(on)}`,
  ),
  "case.noChase": fixed("ingen rykkerdato", "no chase date"),

  "case.dates": fixed("Datoer på sagen", "Dates on the case"),
  "case.nth": given<{ what: string; nth: number }>(
    ({ what, nth }) => `${what}, ${nth}. gang`,
    ({ what, nth }) => `${what}, no. ${nth}`,
  ),

  "case.citizen": fixed("Borger", "Citizen"),
  "case.citizenLead": fixed(
    "Navn og cpr-nummer vises kun på forespørgsel. Opslaget logges.",
    "Name and CPR number are shown on request only. The look-up is logged.",
  ),
  "case.showCitizen": fixed("Vis borger", "Show citizen"),
  "case.hideCitizen": fixed("Skjul", "Hide"),
  "case.nobody": fixed("Der er ikke knyttet en borger til sagen.", "No citizen is tied to the case."),
  "case.citizenFailed": fixed(
    "Borgeren kan ikke vises lige nu. Prøv igen om lidt.",
    "The citizen cannot be shown right now. Try again in a moment.",
  ),
  "case.citizenShown": fixed("Borgeren vises. Skjules igen efter 2 minutter", "The citizen is shown for 2 minutes"),
  "case.cpr": fixed("Cpr-nummer", "CPR number"),
  "case.name": fixed("Navn", "Name"),
  "case.otherCases": fixed("Borgerens andre sager", "The citizen’s other cases"),

  "case.facts": fixed("Sag", "Case"),
  "case.unit": fixed("Enhed", "Unit"),
  "case.section": fixed("Paragraf", "Section"),
  "case.written": fixed("Skrevet som", "Written as"),
  "case.kind": fixed("Sagstype", "Kind"),
  "case.received": fixed("Modtaget", "Received"),
  "case.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "case.earlierCaseworkers": fixed("Tidligere", "Earlier"),
  "case.caseworkerSince": given<{ name: string; nth: number } & On>(
    ({ name, nth, on }) => `${name} (${nth > 1 ? `${nth}. ` : ""}siden ${da.figures(on)})`,
    ({ name, nth, on }) => `${name} (${nth > 1 ? `no. ${nth}, ` : ""}since ${en.figures(on)})`,
  ),
  "case.caseworkerFor": given<{ name: string } & Period>(
    ({ name, from, to }) => `${name}, ${da.figures(from)}–${to ? da.figures(to) : ""}`,
    ({ name, from, to }) => `${name}, ${en.figures(from)}–${to ? en.figures(to) : ""}`,
  ),
  "case.standIn": fixed("I ferie", "During leave"),
  "case.sparring": fixed("Sparring", "Second opinion"),
  "case.sparringSince": given<On>(
    ({ on }) => `Ønskes, siden ${da.figures(on)}`,
    ({ on }) => `Wanted since ${en.figures(on)}`,
  ),
  "case.source": fixed("Kilde", "Source"),
  "case.sourceList": given<On>(
    ({ on }) => `Sagsliste, læst ind ${da.figures(on)}`,
    ({ on }) => `Case list, read in ${en.figures(on)}`,
  ),
  "case.sourceLog": given<On>(
    ({ on }) => `Hændelseslog, læst ind ${da.figures(on)}`,
    ({ on }) => `Event log, read in ${en.figures(on)}`,
  ),
  "case.sourceBoard": given<On>(
    ({ on }) => `Oprettet på tavlen ${da.figures(on)}`,
    ({ on }) => `Registered on the board ${en.figures(on)}`,
  ),
  "case.followUpOn": fixed("Næste opfølgning", "Next follow-up"),
  "case.restricted": fixed("Adgang", "Access"),
  "case.restrictedTo": given<{ names: readonly string[] }>(
    ({ names }) => `Kun ${[...names, "enhedens leder"].join(", ")}`,
    ({ names }) => `Only ${[...names, "the unit’s leader"].join(", ")}`,
  ),
  "case.stop": fixed("Stopdato", "Stop date"),
  "case.outcome": fixed("Afgørelse", "Decision"),
  "case.history": fixed("Historik", "History"),
  "case.allHistory": fixed("Alt", "All"),
  "case.allHistoryLong": given<{ count: number }>(
    ({ count }) => `Vis hele historikken, ${count} linjer`,
    ({ count }) => `Show the whole history, ${count} lines`,
  ),
  "case.someone": fixed("en kollega", "a colleague"),
  "case.longDate": given<On>(
    ({ on }) => da.long(on),
    ({ on }) => en.long(on),
  ),
  "case.figures": given<On>(
    ({ on }) => da.figures(on),
    ({ on }) => en.figures(on),
  ),
};
