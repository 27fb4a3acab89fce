import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en, weekOf } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}

/** The case page. */
export const caseTexts = {
  "case.title": given<{ number: string }>(
    ({ number }) => `Sag ${number}`,
    ({ number }) => `Case ${number}`,
  ),
  "case.back": fixed("Til tavlen", "To the board"),
  "case.loading": fixed("Henter sagen", "Loading the case"),
  "case.offline": fixed(
    "Ingen forbindelse. Sagen kan ikke hentes lige nu",
    "Offline. The case cannot be loaded right now",
  ),
  "case.retry": fixed("Prøv igen", "Try again"),
  "case.stages": fixed("Faser", "Stages"),
  "case.stageDays": given<{ stage: string; days: number }>(
    ({ stage, days }) => `${stage} · ${counted(days, "dag", "dage")}`,
    ({ stage, days }) => `${stage} · ${englishCounted(days, "day", "days")}`,
  ),
  "case.deadlines": fixed("Frister", "Deadlines"),
  "case.deadlineWas": given<On>(
    ({ on }) => `Frist ${da.long(on)} (uge ${weekOf(on)})`,
    ({ on }) => `Due ${en.long(on)} (week ${weekOf(on)})`,
  ),
  "case.deadlineAt": given<{ clock: string } & On>(
    ({ clock, on }) => `Frist ${da.long(on)} kl. ${clock} (uge ${weekOf(on)})`,
    ({ clock, on }) => `Due ${en.long(on)} at ${clock} (week ${weekOf(on)})`,
  ),
  "case.facts": fixed("Sag", "Case"),
  "case.unit": fixed("Enhed", "Unit"),
  "case.stage": fixed("Fase", "Stage"),
  "case.section": fixed("Paragraf", "Section"),
  "case.written": fixed("Skrevet som", "Written as"),
  "case.kind": fixed("Sagstype", "Kind"),
  "case.received": fixed("Modtaget", "Received"),
  "case.caseworker": fixed("Sagsbehandler", "Caseworker"),
  "case.caseworkerChanges": given<{ name: string; count: number }>(
    ({ name, count }) => `${name} (${counted(count, "skift", "skift")} af sagsbehandler)`,
    ({ name, count }) => `${name} (${englishCounted(count, "change", "changes")} of caseworker)`,
  ),
  "case.hold": fixed("Afventer", "Waiting for"),
  "case.holdSince": given<{ reason: string; days: number }>(
    ({ reason, days }) => `${reason} · ${counted(days, "dag", "dage")}`,
    ({ reason, days }) => `${reason} · ${englishCounted(days, "day", "days")}`,
  ),
  "case.stop": fixed("Stopdato", "Stop date"),
  "case.outcome": fixed("Afgørelse", "Decision"),
  "case.history": fixed("Historik", "History"),
  "case.someone": fixed("en kollega", "a colleague"),
  "case.longDate": given<On>(
    ({ on }) => da.long(on),
    ({ on }) => en.long(on),
  ),
};
