import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}

/** So many cases are named one by one; a longer list would hide why. */
const MOST_NAMED = 5;

function named(numbers: readonly string[], and: string, others: string): string {
  const rest = numbers.length - MOST_NAMED;
  return rest <= 1 ? numbers.join(", ") : `${numbers.slice(0, MOST_NAMED).join(", ")} ${and} ${rest} ${others}`;
}

/** Why something was not done, one text for each code of the domain's closed list (CA5). */
export const refusalTexts = {
  "refuse.about": given<{ numbers: readonly string[]; why: string }>(
    ({ numbers, why }) => `${numbers.length === 1 ? "Sag" : "Sagerne"} ${named(numbers, "og", "andre")}: ${why}`,
    ({ numbers, why }) => `${numbers.length === 1 ? "Case" : "Cases"} ${named(numbers, "and", "others")}: ${why}`,
  ),
  "refuse.malformed": fixed(
    "Ændringen kunne ikke læses. Genindlæs siden, og prøv igen",
    "The change could not be read. Reload the page and try again",
  ),
  "refuse.tooOld": given<{ days: number }>(
    ({ days }) => `Ændringen er mere end ${counted(days, "dag", "dage")} gammel og er ikke gennemført`,
    ({ days }) => `The change is more than ${englishCounted(days, "day", "days")} old and was not made`,
  ),
  "refuse.notFound": fixed(
    "Sagen findes ikke, eller du har ikke adgang til den",
    "The case does not exist, or you have no access",
  ),
  "refuse.signedOut": fixed(
    "Du er logget ud. Log ind igen for at fortsætte",
    "You are logged out. Log in again to go on",
  ),
  "refuse.moved": given<{ who: string; column: string; at: Instant }>(
    ({ who, column, at }) =>
      `${who} har flyttet sagen til ${column} kl. ${da.clock(at)}. Din flytning er ikke gennemført`,
    ({ who, column, at }) => `${who} moved the case to ${column} at ${en.clock(at)}. Your move was not made`,
  ),
  "refuse.movedBySomeone": given<{ column: string }>(
    ({ column }) => `Sagen er i mellemtiden flyttet til ${column}. Din flytning er ikke gennemført`,
    ({ column }) => `The case was meanwhile moved to ${column}. Your move was not made`,
  ),
  "refuse.wip": given<{ column: string; most: number }>(
    ({ column, most }) => `${column} er fyldt (${most} af ${most}). Flyt en sag videre først`,
    ({ column, most }) => `${column} is full (${most} of ${most}). Move a case on first`,
  ),
  "refuse.wipReason": given<{ column: string; most: number }>(
    ({ column, most }) => `${column} er fyldt (${most} af ${most}). Vælg, hvorfor sagen skal ind alligevel`,
    ({ column, most }) => `${column} is full (${most} of ${most}). Say why the case must go there all the same`,
  ),
  "refuse.hands": given<{ who: string; most: number }>(
    ({ who, most }) =>
      `${who} har allerede ${most} sager, som er grænsen. Fordel sagen til en anden, eller spørg din leder`,
    ({ who, most }) =>
      `${who} already has ${most} cases, which is the limit. Assign it to someone else or ask your leader`,
  ),
  "refuse.handsReason": given<{ who: string; most: number }>(
    ({ who, most }) => `${who} har allerede ${most} sager, som er grænsen. Vælg, hvorfor sagen fordeles alligevel`,
    ({ who, most }) =>
      `${who} already has ${most} cases, which is the limit. Say why the case is assigned all the same`,
  ),
  "refuse.undo": given<{ who: string; at: Instant }>(
    ({ who, at }) => `Kan ikke fortrydes: ${who} har arbejdet videre i sagen kl. ${da.clock(at)}`,
    ({ who, at }) => `Cannot be undone: ${who} has worked on the case since ${en.clock(at)}`,
  ),
  "refuse.notUndoable": fixed(
    "Kan ikke fortrydes. Ret sagen i stedet, så rettelsen står i historikken",
    "Cannot be undone. Correct the case instead, so that the history shows it",
  ),
  "refuse.notRecorded": fixed(
    "Det er ikke registreret længere. En anden kan have rettet det i mellemtiden",
    "That is no longer recorded. Someone may have corrected it meanwhile",
  ),
  "refuse.past": given<On>(
    ({ on }) => `Datoen ${da.figures(on)} er allerede gået`,
    ({ on }) => `The date ${en.figures(on)} has already passed`,
  ),
  "refuse.period": given<On>(
    ({ on }) => `Perioden kan ikke slutte, før den begynder (${da.figures(on)})`,
    ({ on }) => `The period cannot end before it begins (${en.figures(on)})`,
  ),
  "refuse.lastColumn": given<{ stage: string }>(
    ({ stage }) => `${stage} skal have mindst én kolonne`,
    ({ stage }) => `${stage} must have at least one column`,
  ),
  "refuse.columnUnknown": fixed(
    "Kolonnen findes ikke længere. Sagen er ikke flyttet",
    "The column no longer exists. The case was not moved",
  ),
  "refuse.alreadyThere": given<{ column: string }>(
    ({ column }) => `Sagen står allerede i ${column}`,
    ({ column }) => `The case is already in ${column}`,
  ),
  "refuse.decisionMissing": given<{ stage: string }>(
    ({ stage }) => `Registrér afgørelsen, før sagen flyttes til ${stage}`,
    ({ stage }) => `Record the decision before moving the case to ${stage}`,
  ),
  "refuse.effortMissing": fixed(
    "Registrér, at indsatsen er startet, eller at der er fulgt op, før sagen flyttes til Opfølgning",
    "Record the start of the effort or a follow-up before moving the case to Follow-up",
  ),
  "refuse.refusalCloses": fixed(
    "Et afslag har ingen opfølgning. Flyt sagen til Afsluttet",
    "A refusal has no follow-up. Move the case to Closed",
  ),
  "refuse.backReason": given<{ stage: string }>(
    ({ stage }) => `Skriv, hvorfor sagen går tilbage til ${stage}`,
    ({ stage }) => `Say why the case goes back to ${stage}`,
  ),
  "refuse.closeReason": fixed("Vælg, hvorfor sagen afsluttes", "Choose why the case is closed"),
  "refuse.date": given<{ receivedOn: PlainDate }>(
    ({ receivedOn }) => `Afgørelsen kan ikke ligge før modtagelsen (${da.figures(receivedOn)})`,
    ({ receivedOn }) => `The decision cannot precede receipt (${en.figures(receivedOn)})`,
  ),
  "refuse.dateBefore": given<{ receivedOn: PlainDate }>(
    ({ receivedOn }) => `Datoen kan ikke ligge før modtagelsen (${da.figures(receivedOn)})`,
    ({ receivedOn }) => `The date cannot precede receipt (${en.figures(receivedOn)})`,
  ),
  "refuse.future": given<On>(
    ({ on }) => `Datoen ${da.figures(on)} ligger i fremtiden`,
    ({ on }) => `The date ${en.figures(on)} is in the future`,
  ),
  "refuse.recorded": given<On>(
    ({ on }) => `Det er allerede registreret (${da.figures(on)})`,
    ({ on }) => `That is already recorded (${en.figures(on)})`,
  ),
  "refuse.notDecided": fixed("Sagen er ikke afgjort endnu", "The case is not decided yet"),
  "refuse.decided": given<On>(
    ({ on }) => `Sagen er afgjort ${da.figures(on)}. Besked om forsinkelse kan kun registreres før afgørelsen`,
    ({ on }) => `The case was decided ${en.figures(on)}. A notice of delay can only be recorded before the decision`,
  ),
  "refuse.noDecisionClock": fixed(
    "Sagen har ingen frist for afgørelse, så der skal ikke sendes besked om forsinkelse",
    "The case has no deadline for a decision, so no notice of delay is due",
  ),
  "refuse.expected": given<On>(
    ({ on }) => `Den dato, I lover svar, skal ligge efter beskeden (${da.figures(on)})`,
    ({ on }) => `The promised date must come after the notice (${en.figures(on)})`,
  ),
  "refuse.provision": fixed(
    "Paragraffen kendes ikke på den dag, sagen er modtaget",
    "The section is not known on the day of receipt",
  ),
  "refuse.number": fixed(
    "Sagsnummeret kan ikke bruges. Det er skrevet forkert eller findes allerede",
    "The case number cannot be used. It is malformed or already taken",
  ),
  "refuse.caseworker": fixed("Sagsbehandleren arbejder ikke i enheden", "The caseworker does not work in the unit"),
  "refuse.name": given<{ name: string }>(
    ({ name }) => `Navnet ${name} er i brug`,
    ({ name }) => `The name ${name} is taken`,
  ),
  "refuse.rule": fixed("Reglen findes ikke", "The rule does not exist"),
  "refuse.leader": given<{ cases: number }>(
    ({ cases }) =>
      `${counted(cases, "borger har", "borgere har")} fået en tidligere dato at vide. Ændringen skal foretages af en leder`,
    ({ cases }) =>
      `${englishCounted(cases, "citizen was", "citizens were")} told an earlier date. A leader must make the change`,
  ),
  "refuse.label": fixed(
    "Sagen kan ikke få et mærkat: Enheden bruger ikke egne mærkater, eller borgeren er beskyttet",
    "The case can have no label: the unit writes none of its own, or the citizen is protected",
  ),
  "refuse.listBuiltOn": given<{ cases: number }>(
    ({ cases }) =>
      cases === 0
        ? "Listen kan ikke tages tilbage: Der er taget en nyere liste ind"
        : `Listen kan ikke tages tilbage: Der er arbejdet videre i ${counted(cases, "sag", "sager")}`,
    ({ cases }) =>
      cases === 0
        ? "The list cannot be taken back: a later one has been taken in"
        : `The list cannot be taken back: ${englishCounted(cases, "case has", "cases have")} been worked on since`,
  ),
  "refuse.list": given<{ rows: number }>(
    ({ rows }) => `Listen er afvist: ${counted(rows, "række", "rækker")} har fejl. Ingen sager er ændret`,
    ({ rows }) => `The list was refused: ${englishCounted(rows, "row", "rows")} with errors. No case was changed`,
  ),
  "refuse.meetingRunning": given<{ at: Instant }>(
    ({ at }) => `Tavlemødet er allerede i gang. Det begyndte kl. ${da.clock(at)}`,
    ({ at }) => `The standup is already running. It began at ${en.clock(at)}`,
  ),
  "refuse.meetingOver": fixed("Tavlemødet er slut", "The standup is over"),
  "refuse.meetingMovedOn": fixed("Mødet er allerede gået videre", "The meeting has already moved on"),
  "refuse.storageFull": fixed(
    "Serverens disk er fuld. Ændringen er ikke gemt. Kontakt jeres systemforvalter",
    "The server’s disk is full. The change was not stored. Tell your system administrator",
  ),
  "refuse.storage": fixed(
    "Serveren kan ikke gemme lige nu. Ændringen er ikke gennemført. Prøv igen om lidt",
    "The server cannot store right now. The change was not made. Try again in a moment",
  ),
};
