import { fixed, given } from "./entry.ts";

/** Registering a case by hand. */
export const newCaseTexts = {
  "action.newCase": fixed("Opret sag", "New case"),
  "newCase.number": fixed("Sagsnummer", "Case number"),
  "newCase.numberMissing": fixed("Skriv sagsnummeret", "Enter the case number"),
  "newCase.numberWrong": fixed(
    "Det ligner ikke et sagsnummer. Brug sagsnummeret fra fagsystemet, ikke et cpr-nummer",
    "That does not look like a case number. Use the one from the case system, not a CPR number",
  ),
  "newCase.numberTaken": fixed(
    "Sagsnummeret er brugt. Find sagen på tavlen, eller ret nummeret",
    "The case number is in use. Find the case on the board, or correct the number",
  ),
  "newCase.section": fixed("Paragraf", "Section"),
  "newCase.sectionHelp": fixed("F.eks. 85, 112 eller BL 32", "For instance 85, 112 or BL 32"),
  "newCase.sectionMissing": fixed("Skriv, hvilken paragraf sagen handler om", "Enter the section the case is about"),
  "newCase.sectionUnknown": fixed(
    "Paragraffen kendes ikke. Skriv den som i loven, f.eks. §\u00a085 eller BL §\u00a032",
    "Unknown section. Write it as in the law, for instance §\u00a085 or BL §\u00a032",
  ),
  "newCase.kind": fixed("Sagstype", "Kind"),
  "newCase.subType": fixed("Hvilke hjælpemidler?", "Which aids?"),
  "newCase.received": fixed("Modtaget", "Received"),
  "newCase.receivedHelp": given<{ on: string }>(
    ({ on }) => `Lad stå tom for i dag. Læses som ${on}`,
    ({ on }) => `Leave empty for today. Read as ${on}`,
  ),
  "newCase.receivedWrong": fixed(
    "Det er ikke en dato. Skriv f.eks. 3/11, 031126 eller i går",
    "That is not a date. Write for instance 3/11, 031126 or yesterday",
  ),
  "newCase.receivedLater": fixed("Datoen er efter i dag", "The date is after today"),
  "newCase.hour": fixed("Klokken", "At"),
  "newCase.hourHelp": fixed("Når underretningen kom. Fristen er 24 timer", "When it came. The deadline is 24 hours"),
  "newCase.hourWrong": fixed(
    "Det er ikke et klokkeslæt. Skriv f.eks. 8.05",
    "That is not a time. Write for instance 8:05",
  ),
  "newCase.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "newCase.nobody": fixed("Ikke fordelt", "Unassigned"),
  "newCase.deadlinesLater": fixed(
    "Fristerne vises her, når paragraffen er skrevet.",
    "The deadlines appear here once the section is written.",
  ),
  "newCase.dueAt": given<{ on: string; clock: string }>(
    ({ on, clock }) => `${on} kl. ${clock}`,
    ({ on, clock }) => `${on} at ${clock}`,
  ),
  "newCase.create": fixed("Opret", "Create"),
  "newCase.creating": fixed("Opretter …", "Creating …"),
  "newCase.done": given<{ number: string }>(
    ({ number }) => `Sag ${number} er oprettet`,
    ({ number }) => `Case ${number} was created`,
  ),
  "newCase.waits": given<{ number: string }>(
    ({ number }) => `Sag ${number} oprettes, når der er forbindelse igen`,
    ({ number }) => `Case ${number} is created when the connection is back`,
  ),
  "newCase.failed": given<{ number: string; why: string }>(
    ({ number, why }) => `Sag ${number} blev ikke oprettet: ${why}`,
    ({ number, why }) => `Case ${number} was not created: ${why}`,
  ),
  "newCase.open": fixed("Åbn sagen", "Open the case"),
  "newCase.assumed": given<{ section: string; name: string; law: string }>(
    ({ section, name, law }) => `${section} ${name}. Loven er ikke nævnt og læses som ${law}`,
    ({ section, name, law }) => `${section} ${name}. No law named; read as ${law}`,
  ),
};
