import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}

/** *Til telefonen*: said to the citizen, or to whoever applied for them; no word that only the office uses. */
export const phoneTexts = {
  "phone.title": fixed("Til telefonen", "On the phone"),
  "phone.copy": fixed("Kopiér", "Copy"),
  "phone.copyLong": fixed("Kopiér teksten til telefonen", "Copy the text for the phone"),
  "phone.copied": fixed("Teksten er kopieret", "The text is copied"),

  "phone.received": given<{ state: string } & On>(
    ({ on, state }) => `Vi modtog ansøgningen ${da.long(on)}, og ${state}.`,
    ({ on, state }) => `We received the application on ${en.long(on)}, and ${state}.`,
  ),
  "phone.followingUp": given<{ state: string }>(
    ({ state }) => `Vi skal følge op på den hjælp, du får, og ${state}.`,
    ({ state }) => `We are to follow up on the help you get, and ${state}.`,
  ),
  "phone.working": fixed("vi er i gang med at behandle den", "we are working on it"),
  "phone.preparing": fixed("vi er i gang med at forberede det", "we are preparing it"),
  "phone.waits.citizen": fixed(
    "vi venter på noget fra dig, før vi kan komme videre",
    "we are waiting for something from you before we can go on",
  ),
  "phone.waits.doctor": fixed("vi venter på oplysninger fra en læge", "we are waiting for information from a doctor"),
  "phone.waits.panel": fixed(
    "den venter på at blive behandlet på et møde",
    "it is waiting to be dealt with at a meeting",
  ),
  "phone.waits.leader": fixed("vi er ved at gennemgå den en sidste gang", "we are going through it a last time"),
  "phone.waits.provider": fixed(
    "vi venter på svar fra dem, der skal give hjælpen",
    "we are waiting for an answer from those who are to give the help",
  ),
  "phone.waits.otherAuthority": fixed(
    "vi venter på svar fra en anden myndighed",
    "we are waiting for an answer from another authority",
  ),

  "phone.answerBy": given<On>(
    ({ on }) => `Du får svar senest ${da.long(on)}, eller også skriver vi til dig inden da.`,
    ({ on }) => `You will have an answer by ${en.long(on)}, or we will write to you before then.`,
  ),
  "phone.promised": given<On>(
    ({ on }) => `Vi har lovet dig svar senest ${da.long(on)}, og når vi det ikke, skriver vi til dig inden da.`,
    ({ on }) => `We have promised you an answer by ${en.long(on)}, and if we cannot, we will write to you before then.`,
  ),
  "phone.letterBy": given<On>(
    ({ on }) => `Vi er forsinkede, og vi skriver til dig igen senest ${da.long(on)}.`,
    ({ on }) => `We are delayed, and we will write to you again by ${en.long(on)}.`,
  ),
  "phone.promiseBroken": given<On>(
    ({ on }) => `Du skulle have hørt fra os senest ${da.long(on)}, og vi skriver nu til dig med en ny dato.`,
    ({ on }) => `You should have heard from us by ${en.long(on)}, and we will now write to you with a new date.`,
  ),
  "phone.late": given<On>(
    ({ on }) => `Du skulle have haft svar senest ${da.long(on)}, og vi skriver til dig med en ny dato.`,
    ({ on }) => `You should have had an answer by ${en.long(on)}, and we will write to you with a new date.`,
  ),
  "phone.noDate": fixed(
    "Der er ikke sat en dato for svaret, men vi kontakter dig, så snart der er nyt.",
    "No date is set for the answer, but we will be in touch as soon as there is news.",
  ),

  "phone.decided": fixed("Vi har truffet en afgørelse.", "We have made a decision."),
  "phone.inLetter": fixed("Du får den i et brev fra os.", "You will get it in a letter from us."),
  "phone.sent": fixed("Vi har sendt dig vores afgørelse.", "We have sent you our decision."),
  "phone.complainBy": given<On>(
    ({ on }) => `Er du uenig i den, kan du klage til os senest ${da.long(on)}.`,
    ({ on }) => `If you disagree with it, you can complain to us by ${en.long(on)}.`,
  ),
  "phone.followUpBy": given<On>(
    ({ on }) => `Vi følger op på hjælpen sammen med dig senest ${da.long(on)}.`,
    ({ on }) => `We will follow up on the help with you by ${en.long(on)}.`,
  ),
  "phone.followUpLate": given<On>(
    ({ on }) => `Vi skulle have fulgt op på hjælpen senest ${da.long(on)}, og vi kontakter dig om det.`,
    ({ on }) => `We should have followed up on the help by ${en.long(on)}, and we will contact you about it.`,
  ),
  "phone.callUs": fixed(
    "Ring til os, hvis noget ændrer sig, eller du har spørgsmål.",
    "Call us if anything changes or you have questions.",
  ),
  "phone.closed": fixed("Vi har afsluttet det, du søgte om.", "We have closed what you applied for."),
  "phone.callAgain": fixed("Ring til os igen, hvis du får brug for hjælp.", "Call us again if you come to need help."),
};
