import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { fixed, given } from "./entry.ts";

interface Dated {
  readonly what: string;
  readonly on: PlainDate;
}

/** The last line of a card: short words, told in full on hovering and to a screen reader. */
export const cardTexts = {
  "card.nextStep": given<Dated>(
    ({ what, on }) => `${what} ${da.brief(on)}`,
    ({ what, on }) => `${what} ${en.brief(on)}`,
  ),
  "card.nextStepLong": given<Dated>(
    ({ what, on }) => `Næste skridt: ${what}, senest ${da.short(on)}`,
    ({ what, on }) => `Next step: ${what}, by ${en.short(on)}`,
  ),
  "card.stepOf": given<{ initials: string; text: string }>(
    ({ initials, text }) => `${initials}: ${text}`,
    ({ initials, text }) => `${initials}: ${text}`,
  ),
  "card.stepOfLong": given<{ name: string; text: string }>(
    ({ name, text }) => `${text}, ${name}`,
    ({ name, text }) => `${text}, ${name}`,
  ),
  "card.noNextStep": fixed("Intet næste skridt", "No next step"),
  "card.sparring": fixed("Ønsker sparring", "Wants a second opinion"),
  "card.standIn": given<{ name: string; initials: string; to: PlainDate }>(
    ({ name, to }) => `${name} passer sagen til og med ${da.short(to)}`,
    ({ name, to }) => `${name} looks after the case until ${en.short(to)}`,
  ),

  "stepShort.callCitizen": fixed("ring", "call"),
  "stepShort.callDoctor": fixed("ring til læge", "call doctor"),
  "stepShort.obtainInformation": fixed("indhent", "obtain"),
  "stepShort.meetCitizen": fixed("møde", "meet"),
  "stepShort.homeVisit": fixed("besøg", "visit"),
  "stepShort.talkWithChild": fixed("barnet", "child"),
  "stepShort.sendHearing": fixed("høring", "hearing"),
  "stepShort.sendNotice": fixed("besked", "notice"),
  "stepShort.askColleague": fixed("kollega", "colleague"),
  "stepShort.submitToPanel": fixed("udvalg", "panel"),
  "stepShort.writeDecision": fixed("skriv", "write"),
  "stepShort.sendDecision": fixed("send", "send"),
  "stepShort.contactProvider": fixed("leverandør", "provider"),
  "stepShort.startEffort": fixed("start", "start"),
  "stepShort.makeChildPlan": fixed("plan", "plan"),
  "stepShort.followUp": fixed("følg op", "follow up"),
  "stepShort.chase": fixed("ryk", "chase"),
  "stepShort.otherStep": fixed("andet", "other"),
};
