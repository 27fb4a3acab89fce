import { counted, englishCounted, fixed, given } from "./entry.ts";

/** *Find borger*: the logged look-up by number or name. */
export const citizensTexts = {
  "citizens.title": fixed("Find borger", "Find citizen"),
  "citizens.label": fixed("Hele cpr-nummeret eller hele navnet", "The whole CPR number or the whole name"),
  "citizens.help": fixed(
    "Søgningen logges. Det, du skriver, gemmes ikke.",
    "The search is logged. What you type is not kept.",
  ),
  "citizens.purpose": fixed("Søg. Det er til:", "Search. It is for:"),
  "citizens.missing": fixed("Skriv et cpr-nummer eller et navn", "Enter a CPR number or a name"),
  "citizens.numberAlone": fixed("Skriv cpr-nummeret alene", "Enter the CPR number alone"),
  "citizens.tooShort": fixed(
    "Et cpr-nummer har ti cifre. Et navn skrives helt ud",
    "A CPR number has ten digits. A name is written in full",
  ),
  "citizens.asking": fixed("Søger", "Searching"),
  "citizens.none": fixed(
    "Ingen borger fundet, eller ingen sager, du har adgang til.",
    "No citizen found, or no cases you have access to.",
  ),
  "citizens.found": given<{ count: number }>(
    ({ count }) =>
      count === 1
        ? "Borgerens sager. Skjules igen efter 2 minutter."
        : `${counted(count, "borger", "borgere")} med det navn. Skjules igen efter 2 minutter.`,
    ({ count }) =>
      count === 1
        ? "The citizen’s cases. Hidden again after 2 minutes."
        : `${englishCounted(count, "citizen", "citizens")} of that name. Hidden again after 2 minutes.`,
  ),
  "citizens.more": given<{ count: number }>(
    ({ count }) => `Flere end ${count} borgere har det navn. Søg på cpr-nummeret i stedet.`,
    ({ count }) => `More than ${count} citizens have that name. Search by the CPR number instead.`,
  ),
  "citizens.citizen": given<{ nth: number }>(
    ({ nth }) => `Borger ${nth}`,
    ({ nth }) => `Citizen ${nth}`,
  ),
  "citizens.tooMany": fixed(
    "Du har søgt mange gange på kort tid. Vent et minut, og prøv igen.",
    "You have searched many times in a short while. Wait a minute, and try again.",
  ),
  "citizens.offline": fixed(
    "Ingen forbindelse. Der kan ikke søges lige nu.",
    "Offline. Searching is not possible right now.",
  ),
  "citizens.failed": fixed(
    "Der kan ikke søges lige nu. Prøv igen om lidt.",
    "Searching is not possible right now. Try again in a moment.",
  ),
};
