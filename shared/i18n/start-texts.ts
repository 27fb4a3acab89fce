import { fixed, given } from "./entry.ts";

/** Start links: the first administrator's, and a colleague's own. */
export const startTexts = {
  "start.title": fixed("Opret den første administrator", "Create the first administrator"),
  "start.lead": fixed(
    "Linket virker én gang. Administratoren opretter derefter kolleger og enheder og ser selv ingen sager.",
    "The link works once. The administrator then adds colleagues and units and sees no cases.",
  ),
  "start.passwordHelp": fixed("Mindst 10 tegn", "At least 10 characters"),
  "start.passwordShort": fixed(
    "Adgangskoden skal have mindst 10 tegn",
    "The password must have at least 10 characters",
  ),
  "start.submit": fixed("Opret administrator", "Create administrator"),
  "start.used": fixed(
    "Linket er brugt eller udløbet. Log ind, eller bed om et nyt link",
    "The link has been used or has expired. Log in, or ask for a new one",
  ),
  "start.toLogin": fixed("Til log ind", "To log in"),

  "invited.title": given<{ name: string }>(
    ({ name }) => `Velkommen, ${name}`,
    ({ name }) => `Welcome, ${name}`,
  ),
  "invited.lead": fixed(
    "Vælg en adgangskode. Derefter logger du ind med dit navn, som det står her.",
    "Choose a password. From then on you log in with your name as it stands here.",
  ),
  "invited.anew": fixed(
    "Vælg en ny adgangskode. Den gamle holder op med at gælde, og du bliver logget ud andre steder.",
    "Choose a new password. The old one ends, and you are logged out elsewhere.",
  ),
  "invited.submit": fixed("Gem og log ind", "Save and log in"),

  "link.used": fixed("Linket er brugt", "The link has been used"),
  "link.usedLead": fixed(
    "Log ind med navn og adgangskode. Er adgangskoden glemt, så bed jeres administrator om et nyt link.",
    "Log in with name and password. If the password is forgotten, ask your administrator for a new link.",
  ),
  "link.expired": fixed("Linket er udløbet", "The link has expired"),
  "link.expiredLead": fixed(
    "Et link virker i syv dage. Bed jeres administrator om et nyt.",
    "A link works for seven days. Ask your administrator for a new one.",
  ),
  "link.unknown": fixed("Linket virker ikke", "The link does not work"),
  "link.unknownLead": fixed(
    "Se efter, om hele linket er kommet med. Måske er det afløst af et nyere. Bed ellers jeres administrator om et nyt.",
    "Check that the whole link was copied. A newer one may have replaced it. Otherwise ask your administrator for a new one.",
  ),
};
