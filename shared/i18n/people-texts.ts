import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface Named {
  readonly name: string;
}

/** Hours a week from minutes: 37, 32,5. */
const hours = (minutes: number, comma: string): string => String(Math.round(minutes / 6) / 10).replace(".", comma);

/** The people page: who works here, who signs in, who is away. */
export const peopleTexts = {
  "role.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "role.leader": fixed("Leder", "Leader"),
  "role.coordinator": fixed("Koordinator", "Coordinator"),
  "role.administrator": fixed("Administrator", "Administrator"),
  "role.display": fixed("Skærm", "Display"),
  "role.caseworkerHelp": fixed("Arbejder med enhedens sager", "Works with the unit’s cases"),
  "role.leaderHelp": fixed("Leder enheden og indstiller dens tavle", "Leads the unit and sets up its board"),
  "role.coordinatorHelp": fixed("Ser sager på tværs af enheder", "Sees cases across units"),
  "role.administratorHelp": fixed(
    "Opretter medarbejdere og henter lister, ser ingen sager",
    "Adds people and brings in lists, sees no cases",
  ),

  "absence.leave": fixed("Orlov", "Leave"),
  "absence.sick": fixed("Syg", "Sick"),
  "absence.longTermSick": fixed("Langtidssyg", "Long-term sick"),
  "absence.other": fixed("Andet fravær", "Other absence"),

  "people.lead": fixed(
    "Hvem der arbejder i enhederne, og hvem der kan logge ind.",
    "Who works in the units, and who can log in.",
  ),
  "people.leaderLead": fixed(
    "Hvem der arbejder i dine enheder. Hvorfor nogen er fraværende, ser kun enhedens ledere; kolleger ser, om nogen er fraværende i dag.",
    "Who works in your units. Only the unit’s leaders see why somebody is away; colleagues see whether somebody is away today.",
  ),
  "people.list": fixed("Hent medarbejderliste", "Bring in a staff list"),
  "people.create": fixed("Opret medarbejder", "Add a person"),
  "people.find": fixed("Find en medarbejder", "Find a person"),
  "people.inactive": given<{ count: number }>(
    ({ count }) => `Vis ${counted(count, "inaktiv", "inaktive")}`,
    ({ count }) => `Show ${englishCounted(count, "inactive person", "inactive people")}`,
  ),
  "people.shown": given<{ count: number }>(
    ({ count }) => counted(count, "medarbejder", "medarbejdere"),
    ({ count }) => englishCounted(count, "person", "people"),
  ),
  "people.none": fixed("Der er ingen medarbejdere endnu", "There are no people yet"),
  "people.noneMatch": fixed("Ingen medarbejdere passer. Ret søgningen", "Nobody matches. Change the search"),
  "people.failed": fixed("Listen kunne ikke hentes", "The list could not be fetched"),

  "people.name": fixed("Navn", "Name"),
  "people.role": fixed("Rolle", "Role"),
  "people.unit": fixed("Enhed", "Unit"),
  "people.hours": fixed("Ansættelse", "Employment"),
  "people.status": fixed("Status", "Status"),
  "people.login": fixed("Log ind", "Login"),
  "people.actions": fixed("Handlinger", "Actions"),
  "people.actionsOn": given<Named>(
    ({ name }) => `Handlinger for ${name}`,
    ({ name }) => `Actions for ${name}`,
  ),
  "people.hoursAWeek": given<{ minutes: number }>(
    ({ minutes }) => `${hours(minutes, ",")} timer`,
    ({ minutes }) => `${hours(minutes, ".")} hours`,
  ),
  "people.from": given<{ from: PlainDate }>(
    ({ from }) => `fra ${da.figures(from)}`,
    ({ from }) => `from ${en.figures(from)}`,
  ),
  "people.until": given<{ to: PlainDate }>(
    ({ to }) => `til ${da.figures(to)}`,
    ({ to }) => `until ${en.figures(to)}`,
  ),
  "people.left": given<{ to: PlainDate }>(
    ({ to }) => `fratrådt ${da.figures(to)}`,
    ({ to }) => `left ${en.figures(to)}`,
  ),
  "people.allUnits": fixed("Alle enheder", "All units"),
  "people.active": fixed("Aktiv", "Active"),
  "people.isInactive": fixed("Inaktiv", "Inactive"),
  "people.sameAs": given<Named>(
    ({ name }) => `Samme som ${name}`,
    ({ name }) => `Same as ${name}`,
  ),
  "people.absence": given<{ kind: string; from: PlainDate; to: PlainDate | null }>(
    ({ kind, from, to }) => `${kind} fra ${da.figures(from)}${to ? ` til ${da.figures(to)}` : ""}`,
    ({ kind, from, to }) => `${kind} from ${en.figures(from)}${to ? ` to ${en.figures(to)}` : ""}`,
  ),
  "people.signsIn": fixed("Kan logge ind", "Can log in"),
  "people.noLogin": fixed("Ingen adgangskode", "No password"),
  "people.invited": given<{ until: PlainDate }>(
    ({ until }) => `Startlink virker til ${da.brief(until)}`,
    ({ until }) => `Start link works until ${en.brief(until)}`,
  ),
};
