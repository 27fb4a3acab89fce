import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { fixed, given } from "./entry.ts";

interface Named {
  readonly name: string;
}

/** The settings' page of screens on walls: which there are, and how one comes to be there. */
export const displaysTexts = {
  "settingsPages.displays": fixed("Skærme", "Screens"),
  "displays.lead": fixed(
    "Skærme på væggen, der viser enhedens tal. De viser aldrig navne eller andre oplysninger om borgere.",
    "Screens on the wall that show the unit’s figures. They never show names or other information about citizens.",
  ),
  "displays.connect": fixed("Tilslut en skærm", "Connect a screen"),
  "displays.none": fixed("Der er ingen skærme endnu", "There are no screens yet"),
  "displays.how": given<{ address: string }>(
    ({ address }) => `Åbn ${address} på skærmen. Den viser en kode, som du skriver her under Tilslut en skærm.`,
    ({ address }) => `Open ${address} on the screen. It shows a code, which you enter here under Connect a screen.`,
  ),
  "displays.failed": fixed("Skærmene kunne ikke hentes", "The screens could not be fetched"),
  "displays.name": fixed("Navn", "Name"),
  "displays.unit": fixed("Enhed", "Unit"),
  "displays.kind": fixed("Hvor den hænger", "Where it hangs"),
  "displays.seen": fixed("Sidst set", "Last seen"),
  "displays.pairedBy": fixed("Tilsluttet af", "Connected by"),
  "displays.actions": fixed("Handlinger", "Actions"),
  "displays.actionsOn": given<Named>(
    ({ name }) => `Handlinger for ${name}`,
    ({ name }) => `Actions for ${name}`,
  ),
  "displays.room": fixed("Lukket rum", "Closed room"),
  "displays.corridor": fixed("Gang", "Corridor"),
  "displays.roomHelp": fixed(
    "Her kommer kun medarbejdere. Viser alle tal, og sagsnumre, hvis enheden har valgt det.",
    "Only staff come here. Shows all figures, and case numbers where the unit has chosen that.",
  ),
  "displays.corridorHelp": fixed(
    "Her kommer alle forbi. Viser ingen sagsnumre, ingen underretninger og ingen antal under 5.",
    "Everybody passes here. Shows no case numbers, no notifications and no counts under 5.",
  ),
  "displays.isOn": fixed("Tændt nu", "On now"),
  "displays.neverSeen": fixed("Ikke set endnu", "Not seen yet"),
  "displays.seenToday": given<{ at: Instant }>(
    ({ at }) => `Set i dag kl. ${da.clock(at)}`,
    ({ at }) => `Seen today at ${en.clock(at)}`,
  ),
  "displays.seenOn": given<{ on: PlainDate; at: Instant }>(
    ({ on, at }) => `Set ${da.short(on)} kl. ${da.clock(at)}`,
    ({ on, at }) => `Seen ${en.short(on)} at ${en.clock(at)}`,
  ),
  "displays.revoked": given<{ on: PlainDate }>(
    ({ on }) => `Frakoblet ${da.figures(on)}`,
    ({ on }) => `Disconnected ${en.figures(on)}`,
  ),

  "display.code": fixed("Koden på skærmen", "The code on the screen"),
  "display.codeHelp": given<{ address: string }>(
    ({ address }) => `Skærmen viser den på ${address}. Koden gælder i 10 minutter.`,
    ({ address }) => `The screen shows it at ${address}. A code is good for 10 minutes.`,
  ),
  "display.codeMissing": fixed("Skriv de 6 tegn, som skærmen viser", "Enter the 6 characters that the screen shows"),
  "display.codeWrong": fixed(
    "Koden passer ikke, eller den er udløbet. Skriv den, som skærmen viser nu",
    "The code does not fit, or it has expired. Enter the one that the screen shows now",
  ),
  "display.nameHelp": fixed("F.eks. Kontoret, 2. sal", "For instance The office, 2nd floor"),
  "display.nameMissing": fixed("Skriv, hvad I kalder skærmen", "Enter what you call the screen"),
  "display.kindMissing": fixed("Vælg, hvor skærmen hænger", "Choose where the screen hangs"),
  "display.confirm": fixed("Tilslut", "Connect"),
  "display.connected": given<Named>(
    ({ name }) => `${name} er tilsluttet`,
    ({ name }) => `${name} is connected`,
  ),
  "display.change": fixed("Ret navn og sted", "Change name and place"),
  "display.changeTitle": given<Named>(
    ({ name }) => `Ret ${name}`,
    ({ name }) => `Change ${name}`,
  ),
  "display.save": fixed("Gem", "Save"),
  "display.saved": given<Named>(
    ({ name }) => `${name} er gemt`,
    ({ name }) => `${name} is saved`,
  ),
  "display.revoke": fixed("Frakobl", "Disconnect"),
  "display.revokeTitle": given<Named>(
    ({ name }) => `Frakobl ${name}?`,
    ({ name }) => `Disconnect ${name}?`,
  ),
  "display.revokeLead": fixed(
    "Skærmen bliver tom med det samme. Den kan kun tilsluttes igen med en ny kode.",
    "The screen goes blank at once. It can only be connected again with a new code.",
  ),
  "display.revokedNow": given<Named>(
    ({ name }) => `${name} er frakoblet`,
    ({ name }) => `${name} is disconnected`,
  ),
  "display.tooMany": given<{ seconds: number }>(
    ({ seconds }) => `For mange forsøg. Prøv igen om ${seconds} sekunder`,
    ({ seconds }) => `Too many attempts. Try again in ${seconds} seconds`,
  ),
  "display.gone": fixed(
    "Skærmen er frakoblet, eller du har ikke længere adgang til den",
    "The screen is disconnected, or you no longer have access to it",
  ),
  "display.failed": fixed("Ændringen kunne ikke gennemføres", "The change could not be made"),
};
