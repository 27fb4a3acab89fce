import { fixed, given } from "./entry.ts";

/** The audit log as the unit's leader reads it, and what a citizen is looked up for. */
export const logTexts = {
  "purpose.casework": fixed("Sagsbehandling", "Casework"),
  "purpose.contact": fixed("Kontakt", "Contact"),
  "purpose.supervision": fixed("Tilsyn", "Supervision"),
  "purpose.ask": fixed("Hvad skal du bruge det til?", "What is it for?"),

  "logAction.readCitizen": fixed("Så navn og cpr-nummer", "Saw name and CPR number"),
  "logAction.readNotes": fixed("Læste notater", "Read notes"),
  "logAction.writeNote": fixed("Skrev et notat", "Wrote a note"),
  "logAction.searchCitizen": fixed("Søgte efter borgeren", "Searched for the citizen"),
  "logAction.readLog": fixed("Læste opslag", "Read the look-ups"),
  "logAction.exportRows": fixed("Hentede opslag som fil", "Took the look-ups out as a file"),
  "logAction.handOutLink": fixed("Udleverede et startlink", "Handed out a start link"),
  "logAction.exportJournal": fixed("Hentede journalen som fil", "Took the journal out as a file"),
  "logAction.importList": fixed("Indlæste en liste", "Read in a list"),
  "logAction.takeListBack": fixed("Tog en liste tilbage", "Took a list back"),
  "logAction.eraseCitizen": fixed("Slettede borgeren", "Erased the citizen"),
  "logAction.rotateKey": fixed("Skiftede nøgle", "Changed the key"),
  "logAction.backUp": fixed("Tog sikkerhedskopi", "Made a backup"),
  "logAction.restore": fixed("Gendannede fra en sikkerhedskopi", "Restored from a backup"),

  "log.at": fixed("Tidspunkt", "Time"),
  "log.by": fixed("Hvem", "Who"),
  "log.what": fixed("Hvad", "What"),
  "log.purpose": fixed("Formål", "Purpose"),
  "log.number": fixed("Sagsnr.", "Case no."),
  "log.bySystem": fixed("Serverens kommandolinje", "The server’s command line"),
  "log.noPurpose": fixed("ikke angivet", "not given"),
  "log.elsewhere": fixed("Uden for de sager, du ser", "Beside the cases you see"),
  "log.title": given<{ number: string }>(
    ({ number }) => `Opslag i sag ${number}`,
    ({ number }) => `Look-ups on case ${number}`,
  ),
  "log.lead": fixed(
    "Hvem der har set, søgt og skrevet. At du læser det her, står der også.",
    "Who has looked, searched and written. That you read this stands there too.",
  ),
  "log.ofCase": fixed("I sagen", "On the case"),
  "log.ofCitizen": fixed("På borgeren", "On the citizen"),
  "log.citizenLead": fixed(
    "Alle opslag på borgeren, også i sager, du ikke ser. Til brug, når borgeren beder om indsigt.",
    "Every look-up of the citizen, on cases you do not see too. For when the citizen asks for access.",
  ),
  "log.none": fixed("Ingen opslag endnu", "No look-ups yet"),
  "log.more": fixed("Vis flere", "Show more"),
  "log.loading": fixed("Henter opslag", "Loading look-ups"),
  "log.failed": fixed(
    "Opslagene kan ikke vises lige nu. Prøv igen om lidt.",
    "The look-ups cannot be shown right now. Try again in a moment.",
  ),
  "log.export": fixed("Hent som fil (CSV)", "Take out as a file (CSV)"),
  "log.exported": fixed("Filen er hentet. Det står i loggen", "The file is taken out, and the log says so"),
  "log.caption": fixed("Opslag, nyeste først", "Look-ups, newest first"),
};
