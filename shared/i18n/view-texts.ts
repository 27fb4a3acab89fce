import { counted, englishCounted, fixed, given } from "./entry.ts";

interface Named {
  readonly name: string;
}

/** Filters kept under a name: one's own, the unit's, and those that are always there. */
export const viewTexts = {
  "action.saveView": fixed("Gem visning", "Save view"),
  "view.list": fixed("Visninger", "Views"),
  "view.chosen": given<Named>(
    ({ name }) => `Visning: ${name}`,
    ({ name }) => `View: ${name}`,
  ),
  "view.builtIn": fixed("Faste visninger", "Standing views"),
  "view.own": fixed("Mine visninger", "My views"),
  "view.shared": fixed("Enhedens visninger", "The unit’s views"),
  "view.noStep": fixed("Uden næste skridt", "Without a next step"),
  "view.count": given<{ count: number }>(
    ({ count }) => counted(count, "sag", "sager"),
    ({ count }) => englishCounted(count, "case", "cases"),
  ),
  "view.none": fixed(
    "Sæt filtre på tavlen, og vælg Gem visning. Så står de her",
    "Set filters on the board and choose Save view. They will stand here",
  ),
  "view.loading": fixed("Henter gemte visninger", "Loading saved views"),
  "view.offline": fixed(
    "Ingen forbindelse til serveren. Gemte visninger kan ikke hentes lige nu",
    "No connection to the server. Saved views cannot be loaded right now",
  ),
  "view.failed": fixed(
    "Gemte visninger kunne ikke hentes. Luk listen, og åbn den igen",
    "Saved views could not be loaded. Close the list and open it again",
  ),
  "view.name": fixed("Navn", "Name"),
  "view.nameHelp": fixed(
    "Højst 40 tegn. Skriv ikke borgeres navne eller cpr-numre",
    "At most 40 characters. No names or CPR numbers of citizens",
  ),
  "view.nameMissing": fixed("Skriv et navn til visningen", "Give the view a name"),
  "view.nameCpr": fixed("Navnet ligner et cpr-nummer. Skriv et andet", "The name looks like a CPR number. Use another"),
  "view.audience": fixed("Hvem ser visningen", "Who sees the view"),
  "view.me": fixed("Kun mig", "Only me"),
  "view.owner": fixed("Kun den, der har gemt den", "Only the person who saved it"),
  "view.unit": fixed("Hele enheden", "The whole unit"),
  "view.meHelp": fixed("Ingen andre ser den", "Nobody else sees it"),
  "view.ownerHelp": fixed("Du kan så ikke længere se den selv", "You will then no longer see it yourself"),
  "view.unitHelp": given<{ unit: string }>(
    ({ unit }) => `Alle med adgang til ${unit} ser visningen og dens navn`,
    ({ unit }) => `Everyone with access to ${unit} sees the view and its name`,
  ),
  "view.unitHelpMine": fixed("Mine sager viser hver sine egne", "My cases shows each person their own"),
  "view.save": fixed("Gem", "Save"),
  "view.saving": fixed("Gemmer", "Saving"),
  "view.change": given<Named>(
    ({ name }) => `Ret ${name}`,
    ({ name }) => `Change ${name}`,
  ),
  "view.changeTitle": fixed("Ret visning", "Change view"),
  "view.drop": given<Named>(
    ({ name }) => `Slet ${name}`,
    ({ name }) => `Delete ${name}`,
  ),
  "view.dropAsk": given<Named>(
    ({ name }) => `Slet ${name}?`,
    ({ name }) => `Delete ${name}?`,
  ),
  "view.dropAskShared": given<Named>(
    ({ name }) => `Slet ${name} for hele enheden?`,
    ({ name }) => `Delete ${name} for the whole unit?`,
  ),
  "view.dropYes": fixed("Slet", "Delete"),
  "view.dropNo": fixed("Behold", "Keep"),
  "view.saved": given<Named>(
    ({ name }) => `Visningen ${name} er gemt`,
    ({ name }) => `The view ${name} is saved`,
  ),
  "view.dropped": given<Named>(
    ({ name }) => `Visningen ${name} er slettet`,
    ({ name }) => `The view ${name} is deleted`,
  ),
  "view.notSent": fixed(
    "Ingen forbindelse til serveren. Visningen er ikke ændret. Prøv igen, når der er forbindelse",
    "No connection to the server. The view was not changed. Try again when there is a connection",
  ),
  "view.tooLong": fixed(
    "Filteret er for langt til at blive gemt. Vælg færre paragraffer",
    "The filter is too long to be saved. Choose fewer sections",
  ),
  "view.gone": fixed(
    "Visningen findes ikke længere, eller du har ikke lov til at ændre den",
    "The view no longer exists, or you may not change it",
  ),
};
