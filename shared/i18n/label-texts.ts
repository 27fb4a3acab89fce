import { fixed, given } from "./entry.ts";

/** The short label on a card: what the unit has chosen, and what its people write. */
export const labelTexts = {
  "labels.title": fixed("Mærkat på kortene", "Label on the cards"),
  "labels.off": fixed("Intet", "None"),
  "labels.initials": fixed("Borgerens initialer", "The citizen’s initials"),
  "labels.own": fixed("Egne mærkater", "Labels of our own"),
  "labels.help": fixed(
    "Initialer og egne mærkater kan føre til, at en borger bliver genkendt. Vælg dem kun efter aftale med kommunens databeskyttelsesrådgiver. En beskyttet borger har aldrig et mærkat.",
    "Initials and labels of your own may lead to a citizen being recognised. Choose them only as agreed with the municipality’s data protection officer. A protected citizen never has a label.",
  ),
  "labels.ownLost": fixed(
    "De mærkater, I selv har skrevet, bliver slettet.",
    "The labels that you have written will be erased.",
  ),
  "labels.field": fixed("Mærkat", "Label"),
  "labels.fieldHelp": given<{ most: number }>(
    ({ most }) =>
      `Højst ${most} tegn, f.eks. blå 3. Ikke navne, fødselsdage eller helbred. Alle i enheden ser det på kortet.`,
    ({ most }) =>
      `At most ${most} characters, for instance blue 3. No names, birthdays or health. Everybody in the unit sees it.`,
  ),
  "labels.set": fixed("Sæt mærkat", "Set the label"),
  "labels.clear": fixed("Fjern mærkatet", "Remove the label"),
  "missing.label": fixed("Skriv et mærkat, eller fjern det", "Enter a label, or remove it"),
};
