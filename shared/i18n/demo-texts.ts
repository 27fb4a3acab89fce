import { fixed, given } from "./entry.ts";

/** What an installation says in which everything is made up. */
export const demoTexts = {
  "demo.bar": fixed("Demo: opdigtede sager og personer", "Demo: made-up cases and people"),
  "demo.title": given<{ title: string }>(
    ({ title }) => `Demo · ${title}`,
    ({ title }) => `Demo · ${title}`,
  ),
  "demo.choose": fixed("Vælg, hvem du vil være", "Choose who you want to be"),
  "demo.orLogin": fixed("Eller log ind med navn og adgangskode", "Or log in with name and password"),
  "demo.role.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "demo.role.leader": fixed("Leder", "Leader"),
  "demo.role.coordinator": fixed("Faglig koordinator", "Professional coordinator"),
  "demo.role.administrator": fixed("Administrator", "Administrator"),
  "demo.role.display": fixed("Skærm", "Display"),
  "demo.can.caseworker": fixed(
    "Arbejder med sagerne på tavlen og har sin egen dag",
    "Works with the cases on the board and has a day of their own",
  ),
  "demo.can.leader": fixed(
    "Fordeler teamets sager og indstiller tavlen",
    "Hands out the team’s cases and sets up the board",
  ),
  "demo.can.coordinator": fixed(
    "Ser alle enheders sager, men ændrer dem ikke",
    "Sees the cases of all units, but changes none",
  ),
  "demo.can.administrator": fixed(
    "Styrer enheder, personer og lister, men ser ingen sager",
    "Looks after units, people and lists, but sees no cases",
  ),
  "demo.can.display": fixed("Viser tavlen på væggen", "Shows the board on the wall"),
};
