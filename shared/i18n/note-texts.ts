import { type Instant, toPlainDate } from "../domain/dates.ts";
import { dayAt } from "../domain/zone.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface Typed {
  readonly count: number;
  readonly most: number;
}

/** What is written in free text: it lies in the vault, beside the case. */
export const noteTexts = {
  "note.reason": fixed("Begrundelse", "Reason"),
  "note.text": fixed("Notat", "Note"),
  "note.forStandIn": fixed("Besked til den, der passer sagen", "Message to the stand-in"),
  "note.help": given<Typed>(
    ({ count, most }) =>
      `Skriv kort, uden navne og helbredsoplysninger. Borgeren kan få aktindsigt${count > 0 ? ` · ${count} af ${most} tegn` : ""}`,
    ({ count, most }) =>
      `Short, no names or health. The citizen may ask to see it${count > 0 ? ` · ${count} of ${most} characters` : ""}`,
  ),
  "note.counted": given<Typed>(
    ({ count, most }) => `${count} af ${most} tegn`,
    ({ count, most }) => `${count} of ${most} characters`,
  ),
  "note.needsLine": fixed(
    "Et notat kræver forbindelse. Du kan godt gå videre uden",
    "A note needs a connection. You may go on without one",
  ),
  "note.likeCpr": fixed(
    "Teksten ser ud til at indeholde et cpr-nummer. Fjern det",
    "The text seems to hold a CPR number. Remove it",
  ),
  "note.tooLong": fixed("Teksten er for lang. Gør den kortere", "The text is too long. Make it shorter"),
  "note.offline": fixed(
    "Et notat kræver forbindelse og er ikke gemt. Tøm feltet for at gå videre uden",
    "A note needs a connection and is not saved. Empty the field to go on without one",
  ),
  "note.failed": fixed(
    "Notatet blev ikke gemt. Prøv igen om lidt, eller tøm feltet for at gå videre uden",
    "The note was not saved. Try again in a moment, or empty the field to go on without one",
  ),
  "missing.note": fixed("Skriv et notat", "Write a note"),
  "note.lineFor": given<{ number: string }>(
    ({ number }) => `Besked om ${number}`,
    ({ number }) => `Message about ${number}`,
  ),
  "note.linePlaceholder": fixed("En linje til den, der passer sagen", "One line to the stand-in"),
  "note.title": fixed("Notater", "Notes"),
  "note.lead": fixed(
    "Notater vises kun på forespørgsel. Opslaget logges.",
    "Notes are shown on request only. The look-up is logged.",
  ),
  "note.show": fixed("Vis notater", "Show notes"),
  "note.hide": fixed("Skjul notater", "Hide notes"),
  "note.count": given<{ count: number }>(
    ({ count }) => (count === 0 ? "Sagen har ingen notater." : `Sagen har ${counted(count, "notat", "notater")}.`),
    ({ count }) => (count === 0 ? "The case has no notes." : `The case has ${englishCounted(count, "note", "notes")}.`),
  ),
  "note.unread": fixed(
    "Notaterne kan ikke vises lige nu. Prøv igen om lidt.",
    "The notes cannot be shown right now. Try again in a moment.",
  ),
  "note.write": fixed("Skriv notat", "Write a note"),
  "note.save": fixed("Gem notat", "Save the note"),
  "note.saved": given<{ number: string }>(
    ({ number }) => `Notat gemt på ${number}`,
    ({ number }) => `Note saved on ${number}`,
  ),
  "note.belongsTo": given<{ what: string }>(
    ({ what }) => `Hører til: ${what}`,
    ({ what }) => `Belongs to: ${what}`,
  ),
  "note.replaced": fixed(
    "Notatet er allerede rettet af en anden. Luk, og vis notaterne igen",
    "Somebody has put the note right already. Close, and show the notes again",
  ),
  "note.correct": fixed("Ret", "Correct"),
  "note.correctLabel": given<{ text: string }>(
    ({ text }) => `Ret notatet: ${text}`,
    ({ text }) => `Correct the note: ${text}`,
  ),
  "note.correctTitle": fixed("Ret notat", "Correct the note"),
  "note.correctLead": fixed(
    "Det gamle notat kan stadig læses som historik.",
    "The old note can still be read as history.",
  ),
  "note.saveCorrected": fixed("Gem rettelsen", "Save the correction"),
  "note.earlier": given<{ at: Instant }>(
    ({ at }) => `Rettet ${da.figures(toPlainDate(dayAt(at)))} kl. ${da.clock(at)}, se tidligere`,
    ({ at }) => `Corrected ${en.figures(toPlainDate(dayAt(at)))} at ${en.clock(at)}, see earlier`,
  ),
  "note.mark": fixed("Vis notat", "Show the note"),
  "note.markLabel": given<{ what: string }>(
    ({ what }) => `Vis notatet til: ${what}. Opslaget logges`,
    ({ what }) => `Show the note on: ${what}. The look-up is logged`,
  ),
  "note.messageFrom": given<{ who: string }>(
    ({ who }) => `Der er en besked til dig fra ${who}`,
    ({ who }) => `There is a message for you from ${who}`,
  ),
  "note.showMessage": fixed("Vis besked", "Show the message"),
  "note.logged": fixed("Opslaget logges.", "The look-up is logged."),
};
