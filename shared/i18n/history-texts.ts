import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { fixed, given } from "./entry.ts";

interface Named {
  readonly name: string;
}
interface On {
  readonly on: PlainDate;
}
interface Because {
  readonly reason: string | null;
}

const why = ({ reason }: Because): string => (reason === null ? "" : `. ${reason}`);

/** What has happened in a case, one plain sentence for each kind of event. */
export const historyTexts = {
  "history.registered": given<{ provision: string; kind: string } & On>(
    ({ provision, kind, on }) => `Sagen er oprettet: ${provision}, ${kind}, modtaget ${da.figures(on)}`,
    ({ provision, kind, on }) => `The case was registered: ${provision}, ${kind}, received ${en.figures(on)}`,
  ),
  "history.listed": given<{ provision: string; kind: string } & On>(
    ({ provision, kind, on }) => `Sagen er læst ind fra en liste: ${provision}, ${kind}, modtaget ${da.figures(on)}`,
    ({ provision, kind, on }) => `The case was read in from a list: ${provision}, ${kind}, received ${en.figures(on)}`,
  ),
  "history.moved": given<{ from: string; to: string } & Because>(
    (p) => `Flyttet fra ${p.from} til ${p.to}${why(p)}`,
    (p) => `Moved from ${p.from} to ${p.to}${why(p)}`,
  ),
  "history.moveUndone": given<{ column: string }>(
    ({ column }) => `Flytningen er fortrudt. Sagen står igen i ${column}`,
    ({ column }) => `The move was undone. The case stands in ${column} again`,
  ),
  "history.assignmentUndone": fixed("Fordelingen er fortrudt", "The assignment was undone"),
  "history.retracted": given<{ what: string } & Because>(
    (p) => `Taget tilbage: ${p.what}${why(p)}`,
    (p) => `Taken back: ${p.what}${why(p)}`,
  ),
  "history.dutyReopened": given<{ duty: string }>(
    ({ duty }) => `Før afgørelsen, ${duty}: mangler igen`,
    ({ duty }) => `Before the decision, ${duty}: missing again`,
  ),
  "history.noticeRetracted": given<Because>(
    (p) => `Taget tilbage: besked om forsinkelse${why(p)}`,
    (p) => `Taken back: notice of delay${why(p)}`,
  ),
  "history.nextStep": given<{ step: string } & On>(
    ({ step, on }) => `Næste skridt: ${step}, senest ${da.figures(on)}`,
    ({ step, on }) => `Next step: ${step}, by ${en.figures(on)}`,
  ),
  "history.agreed": given<{ step: string } & On>(
    ({ step, on }) => `Aftalt på tavlemøde: ${step}, senest ${da.figures(on)}`,
    ({ step, on }) => `Agreed at a standup: ${step}, by ${en.figures(on)}`,
  ),
  "history.stepOf": given<{ step: string; name: string }>(
    ({ step, name }) => `${step} (${name})`,
    ({ step, name }) => `${step} (${name})`,
  ),
  "history.nextStepCleared": fixed("Næste skridt er fjernet", "The next step was removed"),
  "history.sparring": fixed("Ønsker sparring", "Wants a second opinion"),
  "history.sparringDone": fixed("Ønsker ikke længere sparring", "No longer wants a second opinion"),
  "history.standIn": given<{ name: string; from: PlainDate; to: PlainDate }>(
    ({ name, from, to }) => `Overdraget i ferie til ${name}, ${da.figures(from)}–${da.figures(to)}`,
    ({ name, from, to }) => `Handed over for leave to ${name}, ${en.figures(from)}–${en.figures(to)}`,
  ),
  "history.standInEnded": fixed("Overdragelsen er ophævet", "The hand-over was ended"),
  "history.overLimit": given<{ text: string } & Because>(
    (p) => `${p.text}. Over grænsen${p.reason === null ? "" : `: ${p.reason.toLowerCase()}`}`,
    (p) => `${p.text}. Over the limit${p.reason === null ? "" : `: ${p.reason.toLowerCase()}`}`,
  ),
  "history.ranked": fixed("Flyttet op eller ned i kolonnen", "Moved up or down in the column"),
  "history.assigned": given<Named>(
    ({ name }) => `Ny sagsbehandler: ${name}`,
    ({ name }) => `New caseworker: ${name}`,
  ),
  "history.unassigned": fixed("Sagen har ikke længere en sagsbehandler", "The case no longer has a caseworker"),
  "history.duty": given<{ duty: string; answer: string }>(
    ({ duty, answer }) => `Før afgørelsen, ${duty}: ${answer.toLowerCase()}`,
    ({ duty, answer }) => `Before the decision, ${duty}: ${answer.toLowerCase()}`,
  ),
  "history.notice": given<{ expectedOn: PlainDate | null }>(
    ({ expectedOn }) =>
      `Besked om forsinkelse sendt. ${expectedOn ? `Svar lovet ${da.figures(expectedOn)}` : "Uden dato"}`,
    ({ expectedOn }) =>
      `Notice of delay sent. ${expectedOn ? `Answer promised ${en.figures(expectedOn)}` : "Without a date"}`,
  ),
  "history.noticeIdle": given<{ expectedOn: PlainDate | null }>(
    () => "Besked om forsinkelse sendt. Den tæller ikke med, fordi sagen ingen åben frist for afgørelse havde",
    () => "Notice of delay sent. It does not count, since the case had no open deadline for a decision",
  ),
  "history.notification": fixed("Underretning modtaget", "Notification received"),
  "history.hold": given<{ what: string } & On>(
    ({ what, on }) => `${what}. Rykkes ${da.figures(on)}`,
    ({ what, on }) => `${what}. To be chased ${en.figures(on)}`,
  ),
  "history.holdCleared": fixed("Afventer ikke længere", "No longer waiting"),
  "history.followUpSet": given<On>(
    ({ on }) => `Næste opfølgning sat til ${da.figures(on)}`,
    ({ on }) => `Next follow-up set for ${en.figures(on)}`,
  ),
  "history.followUpCleared": fixed(
    "Datoen for næste opfølgning er fjernet",
    "The date of the next follow-up was removed",
  ),
  "history.stopSet": given<On>(
    ({ on }) => `Stopdato sat: sidste dag er ${da.figures(on)}`,
    ({ on }) => `Stop date set: the last day is ${en.figures(on)}`,
  ),
  "history.stopCleared": fixed("Stopdatoen er fjernet", "The stop date was removed"),
  "history.citizenSet": fixed("Borgeren er angivet på ny", "The citizen was told anew"),
  "history.protected": fixed("Borgerens oplysninger er beskyttet", "The citizen’s details were protected"),
  "history.unprotected": fixed("Beskyttelsen er ophævet", "The protection was lifted"),
  "history.restricted": fixed("Adgangen til sagen er begrænset", "Access to the case was restricted"),
  "history.unrestricted": fixed("Begrænsningen af adgangen er ophævet", "The restriction of access was lifted"),
  "history.corrected": given<{ what: readonly string[] } & Because>(
    (p) => `Rettet: ${p.what.join(", ")}${why(p)}`,
    (p) => `Corrected: ${p.what.join(", ")}${why(p)}`,
  ),
  "history.clockCorrected": given<{ clock: string; cause: string; before: string | null; after: string | null }>(
    ({ clock, cause, before, after }) =>
      `Fristen for ${clock.toLowerCase()} er ændret fra ${before ?? "ingen"} til ${after ?? "ingen"} (${cause})`,
    ({ clock, cause, before, after }) =>
      `The deadline for ${clock.toLowerCase()} was changed from ${before ?? "none"} to ${after ?? "none"} (${cause})`,
  ),
  "history.cause.rule": fixed("reglen er rettet", "the rule was corrected"),
  "history.cause.calendar": fixed("kalenderen er rettet", "the calendar was corrected"),
  "history.cause.facts": fixed("sagens oplysninger er rettet", "the facts were corrected"),
  "history.caseworkerMerged": fixed(
    "To navne for samme medarbejder er lagt sammen",
    "Two names of one colleague were merged",
  ),
  "history.labelSet": fixed("Sagens mærkat er ændret", "The case’s label was changed"),
  "history.registrationUndone": fixed(
    "Listen, som sagen kom med, er taget tilbage",
    "The list that brought the case was taken back",
  ),
  "history.correctionUndone": fixed("Rettelsen fra listen er taget tilbage", "The list’s correction was taken back"),
  "history.entryUndone": fixed("Listens skift af enhed er taget tilbage", "The list’s change of unit was taken back"),
  "history.erased": fixed("Borgeren er slettet", "The citizen was erased"),
  "history.left": fixed("Sagen er overdraget til en anden enhed", "The case was handed over to another unit"),
  "history.entered": fixed("Sagen er modtaget fra en anden enhed", "The case came from another unit"),

  "milestone.callBackRequested": fixed(
    "Borgeren har bedt om at blive ringet op",
    "The citizen asked to be called back",
  ),
  "milestone.calledBack": fixed("Ringet tilbage", "Called back"),
  "milestone.aware": fixed("Kommunen blev opmærksom på behovet", "The municipality became aware of the need"),
  "milestone.informed": fixed("Sagen er oplyst", "The case is fully informed"),
  "milestone.hearingSent": fixed("Partshøring sendt", "Party hearing sent"),
  "milestone.hearingAnswered": fixed("Svar på partshøring modtaget", "Party hearing answered"),
  "milestone.investigated": fixed("Undersøgelsen er afsluttet", "The investigation is finished"),
  "milestone.preliminaryAssessed": fixed("Foreløbig vurdering lavet", "Preliminary assessment made"),
  "milestone.decided": fixed("Afgørelse truffet", "Decision made"),
  "milestone.lapsed": fixed("Sagen er bortfaldet", "The case lapsed"),
  "milestone.sent": fixed("Afgørelsen er sendt", "The decision was sent"),
  "milestone.decisionReceived": fixed("Borgeren har modtaget afgørelsen", "The citizen received the decision"),
  "milestone.effortStarted": fixed("Indsatsen er startet", "The effort started"),
  "milestone.childPlanMade": fixed("Barnets plan er lavet", "The child’s plan was made"),
  "milestone.followedUp": fixed("Der er fulgt op", "Follow-up was done"),
  "milestone.complaintReceived": fixed("Klage modtaget", "Complaint received"),
  "milestone.reassessed": fixed("Klagen er genvurderet", "The complaint was reassessed"),
  "milestone.accessRequested": fixed("Anmodning om aktindsigt modtaget", "Request for access to files received"),
  "milestone.accessAnswered": fixed("Aktindsigt er besvaret", "Request for access was answered"),
  "milestone.remitted": fixed("Hjemvist af Ankestyrelsen", "Remitted by the appeals board"),
  "milestone.assessed": fixed("Underretningen er vurderet", "The notification was assessed"),
  "milestone.notifierAcknowledged": fixed("Kvittering sendt til underretter", "Receipt sent to the notifier"),
  "history.detail": given<{ what: string; detail: string }>(
    ({ what, detail }) => `${what}: ${lower(detail)}`,
    ({ what, detail }) => `${what}: ${lower(detail)}`,
  ),
  "history.acute": fixed("akut indsats nødvendig", "acute action needed"),
  "history.notAcute": fixed("ikke akut", "not acute"),
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
