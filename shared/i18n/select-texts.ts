import { counted, englishCounted, fixed, given } from "./entry.ts";

/** Several cases chosen, and what is done to them together. */
export const selectTexts = {
  "select.start": fixed("Vælg", "Select"),
  "select.stop": fixed("Afslut valg", "Stop selecting"),
  "select.one": given<{ number: string }>(
    ({ number }) => `Vælg sag ${number}`,
    ({ number }) => `Select case ${number}`,
  ),
  "select.bar": fixed("Valgte sager", "Selected cases"),
  "select.count": given<{ count: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} valgt`,
    ({ count }) => `${englishCounted(count, "case", "cases")} selected`,
  ),
  "select.none": fixed("Ingen sager valgt. Tryk på de sager, du vil vælge", "No cases selected. Press those you want"),
  "select.hidden": given<{ count: number }>(
    ({ count }) => `heraf ${count} skjult af filteret`,
    ({ count }) => `${count} of them hidden by the filter`,
  ),
  "select.clear": fixed("Ryd", "Clear"),
  "select.move": fixed("Flyt de valgte sager til", "Move the selected cases to"),
  "select.assign": fixed("Fordel til …", "Assign to …"),
  "select.assignMenu": fixed("Fordel de valgte sager til", "Assign the selected cases to"),
  "select.nobody": fixed("Ingen", "Nobody"),
  "select.hold": fixed("Afventer …", "Waiting …"),
  "select.holdTitle": given<{ count: number }>(
    ({ count }) => (count === 1 ? "Hvad afventer sagen?" : `Hvad afventer de ${count} sager?`),
    ({ count }) => (count === 1 ? "What does the case wait for?" : `What do the ${count} cases wait for?`),
  ),
  "select.noHold": fixed("Afventer ikke længere", "Waits no longer"),
  "select.chaseOn": fixed("Ryk den (kan udelades)", "Chase on (optional)"),
  "select.confirm": fixed("Gem", "Save"),
  "select.overHands": given<{ who: string; most: number }>(
    ({ who, most }) => `${who} har ${most} sager, som er grænsen. Hvorfor fordeles der flere?`,
    ({ who, most }) => `${who} has ${most} cases, which is the limit. Why are more assigned?`,
  ),
  "select.overHandsTitle": given<{ who: string }>(
    ({ who }) => `Fordel til ${who}`,
    ({ who }) => `Assign to ${who}`,
  ),
  "select.dragged": given<{ count: number }>(
    ({ count }) => counted(count, "sag", "sager"),
    ({ count }) => englishCounted(count, "case", "cases"),
  ),
  "many.done": given<{ count: number; failed: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} er ændret`,
    ({ count }) => `${englishCounted(count, "case was", "cases were")} changed`,
  ),
  "many.partly": given<{ count: number; failed: number }>(
    ({ count, failed }) =>
      `${counted(count, "sag", "sager")} er ændret. ${counted(failed, "sag", "sager")} kunne ikke ændres og er stadig valgt`,
    ({ count, failed }) =>
      `${englishCounted(count, "case was", "cases were")} changed. ${englishCounted(failed, "case", "cases")} could not be changed and stay selected`,
  ),
};
