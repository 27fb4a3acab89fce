import { counted, englishCounted, fixed, given } from "./entry.ts";

type Numbered = { readonly number: string };

/** What one has just done, and taking it back (MV7). */
export const undoTexts = {
  "action.undo": fixed("Fortryd", "Undo"),
  "undo.nothing": fixed("Der er ikke noget at fortryde", "There is nothing to undo"),
  "undo.waits": fixed("Det fortrydes, når der er forbindelse igen", "It is undone when the connection is back"),
  "undo.done": given<Numbered>(
    ({ number }) => `Fortrudt. Sag ${number} er, som den var før`,
    ({ number }) => `Undone. Case ${number} is as it was before`,
  ),
  "undo.doneMany": given<{ count: number }>(
    ({ count }) => `Fortrudt i ${counted(count, "sag", "sager")}`,
    ({ count }) => `Undone in ${englishCounted(count, "case", "cases")}`,
  ),
  "undo.failed": given<Numbered & { why: string }>(
    ({ number, why }) => `Sag ${number}: ${why}`,
    ({ number, why }) => `Case ${number}: ${why}`,
  ),
  "done.moved": given<Numbered & { column: string }>(
    ({ number, column }) => `Sag ${number} er flyttet til ${column}`,
    ({ number, column }) => `Case ${number} was moved to ${column}`,
  ),
  "done.ranked": given<Numbered & { column: string }>(
    ({ number, column }) => `Sag ${number} har fået en ny plads i ${column}`,
    ({ number, column }) => `Case ${number} has a new place in ${column}`,
  ),
  "done.assigned": given<Numbered & { who: string }>(
    ({ number, who }) => `Sag ${number} er fordelt til ${who}`,
    ({ number, who }) => `Case ${number} was assigned to ${who}`,
  ),
  "done.unassigned": given<Numbered>(
    ({ number }) => `Sag ${number} er ikke længere fordelt`,
    ({ number }) => `Case ${number} is no longer assigned`,
  ),
  "done.held": given<Numbered & { hold: string }>(
    ({ number, hold }) => `Sag ${number}: ${hold}`,
    ({ number, hold }) => `Case ${number}: ${hold}`,
  ),
  "done.unheld": given<Numbered>(
    ({ number }) => `Sag ${number} afventer ikke længere`,
    ({ number }) => `Case ${number} waits no longer`,
  ),
  "done.changed": given<Numbered>(
    ({ number }) => `Sag ${number} er ændret`,
    ({ number }) => `Case ${number} was changed`,
  ),
  "done.movedMany": given<{ count: number; column: string }>(
    ({ count, column }) => `${counted(count, "sag", "sager")} er flyttet til ${column}`,
    ({ count, column }) => `${englishCounted(count, "case was", "cases were")} moved to ${column}`,
  ),
  "done.assignedMany": given<{ count: number; who: string }>(
    ({ count, who }) => `${counted(count, "sag", "sager")} er fordelt til ${who}`,
    ({ count, who }) => `${englishCounted(count, "case was", "cases were")} assigned to ${who}`,
  ),
  "done.changedMany": given<{ count: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} er ændret`,
    ({ count }) => `${englishCounted(count, "case was", "cases were")} changed`,
  ),
};
