import { counted, englishCounted, fixed, given } from "./entry.ts";

type Titled = { readonly title: string };

/** What a leader decides for the unit's board, seen by everybody on it at once. */
export const settingsTexts = {
  "settings.column": given<Titled>(
    ({ title }) => `Indstil ${title}`,
    ({ title }) => `Settings for ${title}`,
  ),
  "settings.seenByAll": fixed(
    "Gælder tavlen for hele enheden, og alle ser det med det samme.",
    "Holds for the whole unit’s board, and everybody sees it at once.",
  ),
  "settings.title": fixed("Overskrift", "Title"),
  "settings.titleHelp": given<{ stage: string }>(
    ({ stage }) => `Lad stå tom for fasens eget navn, ${stage}`,
    ({ stage }) => `Empty: the stage’s own name, ${stage}`,
  ),
  "settings.sorting": fixed("Rækkefølge", "Order"),
  "settings.urgency": fixed("Efter hvad der haster mest", "By urgency"),
  "settings.hand": fixed("Som I selv lægger dem", "As you place them"),
  "settings.limit": fixed("Grænse for sager ad gangen", "Limit of cases at a time"),
  "settings.off": fixed("Ingen", "None"),
  "settings.soft": fixed("Flere kræver en grund", "More need a reason"),
  "settings.hard": fixed("Flere afvises", "More are refused"),
  "settings.most": fixed("Højst", "At most"),
  "settings.mostWrong": fixed("Skriv et tal fra 1 til 9999", "Enter a number from 1 to 9999"),
  "settings.save": fixed("Gem", "Save"),
  "settings.saved": fixed("Indstillingerne er gemt", "The settings are saved"),
  "settings.split": fixed("Del i to kolonner", "Split in two columns"),
  "settings.splitTitle": given<Titled>(
    ({ title }) => `Del ${title} i to kolonner`,
    ({ title }) => `Split ${title} in two columns`,
  ),
  "settings.newTitle": fixed("Den nye kolonnes overskrift", "The new column’s title"),
  "settings.newTitleMissing": fixed("Skriv en overskrift", "Enter a title"),
  "settings.side": fixed("Hvor skal den stå?", "Where shall it stand?"),
  "settings.left": fixed("Til venstre", "To the left"),
  "settings.right": fixed("Til højre", "To the right"),
  "settings.splitHelp": fixed(
    "Begge kolonner hører til samme fase. Sagerne bliver, hvor de er.",
    "Both columns belong to the same stage. The cases stay where they are.",
  ),
  "settings.remove": fixed("Fjern kolonnen", "Remove the column"),
  "settings.removeTitle": given<Titled>(
    ({ title }) => `Fjern ${title}`,
    ({ title }) => `Remove ${title}`,
  ),
  "settings.removeHelp": given<{ count: number; heir: string }>(
    ({ count, heir }) =>
      count === 0
        ? "Kolonnen er tom og forsvinder for alle."
        : `${counted(count, "sag flyttes", "sager flyttes")} til ${heir}. Kolonnen forsvinder for alle.`,
    ({ count, heir }) =>
      count === 0
        ? "The column is empty and disappears for everybody."
        : `${englishCounted(count, "case moves", "cases move")} to ${heir}. The column disappears for everybody.`,
  ),
  "settings.unit": given<{ unit: string }>(
    ({ unit }) => `Indstil ${unit}`,
    ({ unit }) => `Settings for ${unit}`,
  ),
  "settings.unitShort": fixed("Enhedens indstillinger", "Unit settings"),
  "settings.caseSystem": fixed("Fagsystemets adresse", "The case system’s address"),
  "settings.caseSystemHelp": fixed(
    "Skriv {nr}, hvor sagsnummeret skal stå. Alle i enheden kan så åbne sagen der.",
    "Write {nr} where the case number goes. Everybody in the unit can then open the case there.",
  ),
  "settings.caseSystemExample": given<{ address: string }>(
    ({ address }) => `Bliver til ${address}`,
    ({ address }) => `Becomes ${address}`,
  ),
  "settings.caseSystemWrong": fixed(
    "Adressen skal begynde med f.eks. https: og indeholde {nr}",
    "The address must begin with for instance https: and contain {nr}",
  ),
  "settings.phone": fixed("Telefon i brevet om forsinkelse", "Phone in the letter of delay"),
  "settings.phoneHelp": fixed("Borgeren ser nummeret i brevet.", "The citizen sees it in the letter."),
  "settings.phoneWrong": fixed("Skriv et telefonnummer med cifre", "Enter a telephone number in figures"),
  "settings.hands": fixed("Grænse for sager pr. sagsbehandler", "Limit of cases per caseworker"),
  "settings.handsHelp": fixed(
    "Gælder, når kolleger fordeler. Lederen kan altid fordele. Ingen ser andres tal her.",
    "Holds when colleagues assign. A leader always may. Nobody sees others’ numbers here.",
  ),
};
