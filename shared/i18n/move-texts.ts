import { counted, englishCounted, fixed, given } from "./entry.ts";

const listed = (items: readonly string[]): string => items.join(", ");

/** Moving a case: the menu, the dialog at the drop, and what a screen reader hears (MV4, MV8). */
export const moveTexts = {
  "action.moveTo": fixed("Flyt til …", "Move to …"),
  "move.menu": given<{ number: string }>(
    ({ number }) => `Flyt sag ${number} til`,
    ({ number }) => `Move case ${number} to`,
  ),
  "move.title": given<{ number: string; column: string }>(
    ({ number, column }) => `Flyt sag ${number} til ${column}`,
    ({ number, column }) => `Move case ${number} to ${column}`,
  ),
  "move.confirm": fixed("Flyt sagen", "Move the case"),
  "move.cancel": fixed("Annullér", "Cancel"),
  "move.incomplete": fixed(
    "Udfyld det, der mangler, før sagen kan flyttes",
    "Fill in what is missing before the case can be moved",
  ),

  "move.titleMany": given<{ count: number; column: string }>(
    ({ count, column }) => `Flyt ${counted(count, "sag", "sager")} til ${column}`,
    ({ count, column }) => `Move ${englishCounted(count, "case", "cases")} to ${column}`,
  ),
  "move.confirmMany": fixed("Flyt sagerne", "Move the cases"),

  "dialog.overLimit": given<{ column: string; most: number }>(
    ({ column, most }) => `${column} er fyldt (${most} af ${most}). Hvorfor skal der flere ind?`,
    ({ column, most }) => `${column} is full (${most} of ${most}). Why must more go there?`,
  ),
  "dialog.missing": given<{ duties: readonly string[] }>(
    ({ duties }) => `Før afgørelsen mangler: ${listed(duties)}. Udfyld, eller flyt med en begrundelse`,
    ({ duties }) => `Missing before the decision: ${listed(duties)}. Fill in, or move with a reason`,
  ),
  "dialog.passReason": fixed("Hvorfor flyttes sagen uden?", "Why is the case moved without it?"),
  "dialog.outcome": fixed("Hvad blev afgørelsen, og hvornår?", "What was decided, and when?"),
  "dialog.decidedOn": fixed("Afgjort den", "Decided on"),
  "dialog.lapsedOn": fixed("Bortfaldet den", "Lapsed on"),
  "dialog.lapseReason": fixed("Hvorfor er sagen bortfaldet?", "Why did the case lapse?"),
  "dialog.noDecision": fixed("Afsluttes uden afgørelse", "Closed without a decision"),
  "dialog.effort": fixed("Hvad er der sket?", "What has happened?"),
  "dialog.effortStarted": fixed("Indsatsen er startet", "The effort has started"),
  "dialog.followedUp": fixed("Der er fulgt op", "Follow-up was done"),
  "dialog.effortOn": fixed("Startet den", "Started on"),
  "dialog.followedUpOn": fixed("Fulgt op den", "Followed up on"),
  "dialog.followUpOutcome": fixed("Hvad blev resultatet?", "What was the outcome?"),
  "dialog.nextFollowUp": fixed("Næste opfølgning (kan udelades)", "Next follow-up (optional)"),
  "dialog.backReason": given<{ stage: string }>(
    ({ stage }) => `Hvorfor går sagen tilbage til ${stage}?`,
    ({ stage }) => `Why does the case go back to ${stage}?`,
  ),
  "dialog.closeReason": fixed("Hvorfor afsluttes sagen?", "Why is the case closed?"),

  "moved.done": given<{ number: string; column: string; place: number; count: number }>(
    ({ number, column, place, count }) => `Sag ${number} er flyttet til ${column}, plads ${place} af ${count}`,
    ({ number, column, place, count }) => `Case ${number} was moved to ${column}, place ${place} of ${count}`,
  ),
  "moved.doneHidden": given<{ number: string; column: string }>(
    ({ number, column }) => `Sag ${number} er flyttet til ${column}`,
    ({ number, column }) => `Case ${number} was moved to ${column}`,
  ),
  "moved.neighbourGone": given<{ number: string }>(
    ({ number }) => `Sag ${number} står nu sidst i kolonnen, fordi sagen, den skulle stå før, er flyttet`,
    ({ number }) => `Case ${number} now stands last in the column: the case it was to go before has moved`,
  ),
  "moved.waits": given<{ number: string; column: string }>(
    ({ number, column }) => `Sag ${number} flyttes til ${column}, når der er forbindelse igen`,
    ({ number, column }) => `Case ${number} will move to ${column} when the connection is back`,
  ),

  "drag.how": fixed(
    "Træk med mus eller finger. Med tastatur: løft kortet med mellemrum og flyt det med piletasterne, eller tryk M for menuen",
    "Drag with mouse or finger. By keyboard: lift the card with space and move it with the arrow keys, or press M for the menu",
  ),
  "drag.lifted": given<{ number: string; column: string }>(
    ({ number, column }) => `Sag ${number} er løftet fra ${column}`,
    ({ number, column }) => `Case ${number} is lifted from ${column}`,
  ),
  "drag.overColumn": given<{ number: string; column: string }>(
    ({ number, column }) => `Sag ${number} er over ${column}`,
    ({ number, column }) => `Case ${number} is over ${column}`,
  ),
  "drag.outside": given<{ number: string }>(
    ({ number }) => `Sag ${number} er ikke over en kolonne`,
    ({ number }) => `Case ${number} is not over a column`,
  ),
  "drag.dropped": given<{ number: string; column: string }>(
    ({ number, column }) => `Sag ${number} er sluppet i ${column}`,
    ({ number, column }) => `Case ${number} is dropped in ${column}`,
  ),
  "drag.cancelled": given<{ number: string }>(
    ({ number }) => `Flytningen af sag ${number} er fortrudt`,
    ({ number }) => `Moving case ${number} was cancelled`,
  ),
  "drag.slot": given<{ column: string }>(
    ({ column }) => `Slip for at flytte til ${column}`,
    ({ column }) => `Drop to move to ${column}`,
  ),
  "drag.slotReason": given<{ column: string; most: number }>(
    ({ column, most }) => `${column} er fyldt (${most} af ${most}). Slip, og giv en grund`,
    ({ column, most }) => `${column} is full (${most} of ${most}). Drop, and give a reason`,
  ),
  "drag.landsBelow": given<{ place: number; count: number }>(
    ({ place, count }) => `Lander længere nede, plads ${place} af ${count}`,
    ({ place, count }) => `Lands further down, place ${place} of ${count}`,
  ),
  "drag.landsAbove": given<{ place: number; count: number }>(
    ({ place, count }) => `Lander længere oppe, plads ${place} af ${count}`,
    ({ place, count }) => `Lands further up, place ${place} of ${count}`,
  ),
};
