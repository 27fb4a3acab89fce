import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

/** When a board was last current: the time of day, and the day where that is not today. */
export interface SeenAt {
  readonly at: Instant;
  readonly on: PlainDate | null;
}

interface Waiting {
  readonly waiting: number;
}

const clockDa = ({ at, on }: SeenAt): string => `${on ? `${da.short(on)} ` : ""}kl. ${da.clock(at)}`;
const clockEn = ({ at, on }: SeenAt): string => `${on ? `${en.short(on)}, ` : ""}${en.clock(at)}`;

const waitingDa = (count: number): string =>
  count === 0
    ? ""
    : `. ${counted(count, "ændring venter og bliver sendt", "ændringer venter og bliver sendt")}, når du er på igen`;
const waitingEn = (count: number): string =>
  count === 0 ? "" : `. ${englishCounted(count, "change waits and will be sent", "changes wait and will be sent")}`;

/** How far what is on the screen can be trusted, what waits to be sent, and what to do (SY1, SY4, SY7). */
export const statusTexts = {
  "status.fresh": given<SeenAt>(
    (seen) => `Opdateret ${clockDa(seen)}`,
    (seen) => `Updated at ${clockEn(seen)}`,
  ),
  "status.offline": given<SeenAt & Waiting>(
    (seen) => `Ingen forbindelse. Du ser tavlen fra ${clockDa(seen)}${waitingDa(seen.waiting)}`,
    (seen) => `Offline. Board from ${clockEn(seen)}${waitingEn(seen.waiting)}`,
  ),
  "status.stale": given<SeenAt & Waiting>(
    (seen) => `Ikke opdateret siden ${clockDa(seen)}${waitingDa(seen.waiting)}`,
    (seen) => `Not updated since ${clockEn(seen)}${waitingEn(seen.waiting)}`,
  ),
  "status.unreached": given<Waiting>(
    ({ waiting }) => `Ingen forbindelse. Tavlen kan ikke hentes. Vi prøver igen${waitingDa(waiting)}`,
    ({ waiting }) => `Offline. The board cannot be loaded. Trying again${waitingEn(waiting)}`,
  ),
  "status.tryNow": fixed("Prøv nu", "Try now"),
  "status.trying": fixed("Prøver …", "Trying …"),
  "status.newVersion": given<Waiting>(
    ({ waiting }) =>
      waiting === 0
        ? "Der er kommet en ny udgave af Sagstavlen. Genindlæs siden. Det, du har flyttet, er gemt"
        : `Der er kommet en ny udgave af Sagstavlen. ${counted(waiting, "ændring", "ændringer")} venter. Genindlæs siden, så bliver ${waiting === 1 ? "den" : "de"} sendt`,
    ({ waiting }) =>
      waiting === 0
        ? "There is a new version of Sagstavlen. Reload the page. What you have moved is kept"
        : `There is a new version of Sagstavlen. ${englishCounted(waiting, "change waits", "changes wait")}. Reload the page to send ${waiting === 1 ? "it" : "them"}`,
  ),
  "status.reload": fixed("Genindlæs", "Reload"),

  "login.waiting": given<Waiting>(
    ({ waiting }) =>
      waiting === 1
        ? "1 ændring er ikke sendt endnu. Den bliver sendt, når du logger ind igen. Logger en anden ind her, bliver den slettet"
        : `${counted(waiting, "ændring", "ændringer")} er ikke sendt endnu. De bliver sendt, når du logger ind igen. Logger en anden ind her, bliver de slettet`,
    ({ waiting }) =>
      waiting === 1
        ? "1 change has not been sent yet. It will be sent when you log in again. If someone else logs in here, it is deleted"
        : `${englishCounted(waiting, "change", "changes")} have not been sent yet. They will be sent when you log in again. If someone else logs in here, they are deleted`,
  ),
  "logout.title": fixed("Log ud, før alt er sendt?", "Log out before everything is sent?"),
  "logout.lead": given<Waiting>(
    ({ waiting }) =>
      waiting === 1
        ? "1 ændring er ikke sendt endnu. Når du logger ud, bliver den slettet og ikke gennemført"
        : `${counted(waiting, "ændring", "ændringer")} er ikke sendt endnu. Når du logger ud, bliver de slettet og ikke gennemført`,
    ({ waiting }) =>
      waiting === 1
        ? "1 change has not been sent yet. If you log out, it is deleted and not made"
        : `${englishCounted(waiting, "change", "changes")} have not been sent yet. If you log out, they are deleted and not made`,
  ),
  "logout.stay": fixed("Bliv logget ind", "Stay logged in"),
  "logout.anyway": fixed("Log ud og slet", "Log out and delete"),

  "notices.earlier": given<{ count: number }>(
    ({ count }) => `${counted(count, "tidligere besked", "tidligere beskeder")}. Luk en besked for at se flere`,
    ({ count }) => `${englishCounted(count, "earlier notice", "earlier notices")}. Close a notice to see more`,
  ),
};
