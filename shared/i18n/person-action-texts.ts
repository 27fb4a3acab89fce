import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given } from "./entry.ts";

interface Named {
  readonly name: string;
}
interface TwoNames extends Named {
  readonly into: string;
}

/** What an administrator does about a person: adding, start links, merging two names, who has left. */
export const personActionTexts = {
  "person.role": fixed("Hvilken rolle?", "Which role?"),
  "person.unit": fixed("Hvilken enhed?", "Which unit?"),
  "person.newUnit": fixed("Ny enhed …", "New unit …"),
  "person.unitName": fixed("Den nye enheds navn", "The new unit’s name"),
  "person.nameMissing": fixed("Skriv et navn", "Enter a name"),
  "person.roleMissing": fixed("Vælg en rolle", "Choose a role"),
  "person.unitMissing": fixed("Vælg en enhed", "Choose a unit"),
  "person.unitNameMissing": fixed("Skriv enhedens navn", "Enter the unit’s name"),
  "person.nameHelp": fixed(
    "Som i fagsystemet, så sager på en liste finder deres sagsbehandler. Personen logger ind med navnet.",
    "As in the case system, so that a list’s cases find their caseworker. The person logs in with it.",
  ),
  "person.create": fixed("Opret og lav startlink", "Add and make a start link"),
  "person.knownName": given<Named>(
    ({ name }) => `${name} findes allerede. Luk, og brug "Nyt startlink" på listen`,
    ({ name }) => `${name} is there already. Close, and use "New start link" in the list`,
  ),
  "person.failed": fixed(
    "Det lykkedes ikke. Genindlæs siden, og prøv igen",
    "That did not work. Reload the page and try again",
  ),

  "person.newLink": fixed("Nyt startlink", "New start link"),
  "person.newLinkTitle": given<Named>(
    ({ name }) => `Nyt startlink til ${name}`,
    ({ name }) => `New start link for ${name}`,
  ),
  "person.newLinkLead": fixed(
    "Med linket vælger personen selv en adgangskode. Et tidligere link holder op med at virke.",
    "With the link the person chooses a password. An earlier link stops working.",
  ),
  "person.newLinkForgotten": fixed(
    "Den gamle adgangskode gælder, til linket bliver brugt. Så bliver personen logget ud alle andre steder.",
    "The old password holds until the link is used. Then the person is logged out everywhere else.",
  ),
  "person.makeLink": fixed("Lav startlink", "Make the start link"),
  "person.linkTitle": given<Named>(
    ({ name }) => `Startlink til ${name}`,
    ({ name }) => `Start link for ${name}`,
  ),
  "person.linkLead": given<Named & { until: PlainDate }>(
    ({ name, until }) =>
      `Giv linket til ${name} og ingen andre. Det virker én gang og til ${da.long(until)}. Du ser det kun her.`,
    ({ name, until }) =>
      `Give the link to ${name} and nobody else. It works once and until ${en.long(until)}. You see it only here.`,
  ),
  "person.link": fixed("Startlink", "Start link"),
  "person.copyLink": fixed("Kopiér link", "Copy the link"),
  "person.linkCopied": fixed("Linket er kopieret", "The link is copied"),

  "person.merge": fixed("Er samme person som …", "Is the same person as …"),
  "person.mergeTitle": given<Named>(
    ({ name }) => `${name} er samme person som …`,
    ({ name }) => `${name} is the same person as …`,
  ),
  "person.mergeInto": fixed("Hvilket navn er det rigtige?", "Which name is the right one?"),
  "person.mergeMissing": fixed("Vælg den rigtige person", "Choose the right person"),
  "person.mergeCases": given<TwoNames & { all: number; open: number }>(
    ({ name, into, all, open }) =>
      all === 0
        ? `${name} har ingen sager.`
        : `${counted(all, "sag", "sager")}, heraf ${counted(open, "åben", "åbne")}, går fra ${name} til ${into}.`,
    ({ name, into, all, open }) =>
      all === 0
        ? `${name} has no cases.`
        : `${englishCounted(all, "case", "cases")}, ${englishNumeral(open)} of them open, go from ${name} to ${into}.`,
  ),
  "person.mergeCount": fixed("Tæller sager …", "Counting cases …"),
  "person.mergeHelp": given<TwoNames>(
    ({ name, into }) =>
      `${name} bliver inaktiv og kan ikke logge ind. Lister, der nævner ${name}, mener fra nu af ${into}. Det kan ikke fortrydes.`,
    ({ name, into }) =>
      `${name} becomes inactive and cannot log in. Lists that name ${name} mean ${into} from now on. It cannot be undone.`,
  ),
  "person.mergeConfirm": given<TwoNames>(
    ({ into }) => `Saml under ${into}`,
    ({ into }) => `Merge into ${into}`,
  ),
  "person.mergeSomeone": fixed("Saml de to navne", "Merge the two names"),
  "person.merged": given<TwoNames>(
    ({ name, into }) => `${name} er nu samme person som ${into}`,
    ({ name, into }) => `${name} is now the same person as ${into}`,
  ),

  "person.deactivate": fixed("Gør inaktiv", "Make inactive"),
  "person.deactivateTitle": given<Named>(
    ({ name }) => `Gør ${name} inaktiv`,
    ({ name }) => `Make ${name} inactive`,
  ),
  "person.deactivateLead": given<Named>(
    ({ name }) =>
      `${name} bliver logget ud, kan ikke logge ind og kan ikke få nye sager. Sager, ${name} har, bliver stående, til nogen fordeler dem.`,
    ({ name }) =>
      `${name} is logged out, cannot log in and gets no new cases. The cases that ${name} has stay until somebody assigns them.`,
  ),
  "person.deactivated": given<Named>(
    ({ name }) => `${name} er inaktiv`,
    ({ name }) => `${name} is inactive`,
  ),
  "person.activate": fixed("Gør aktiv", "Make active"),
  "person.activated": given<Named>(
    ({ name }) => `${name} er aktiv igen`,
    ({ name }) => `${name} is active again`,
  ),
};
