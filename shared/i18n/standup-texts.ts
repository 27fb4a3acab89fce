import type { Instant, PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

interface Count {
  readonly count: number;
}
interface Numbered {
  readonly number: string;
}

const cases = (count: number): string => counted(count, "sag", "sager");
const casesEn = (count: number): string => englishCounted(count, "case", "cases");

/** *Tavlemøde*: before it, and while it runs. */
export const standupTexts = {
  "nav.standup": fixed("Tavlemøde", "Standup"),
  "standup.title": fixed("Tavlemøde", "Standup"),
  "standup.loading": fixed("Henter tavlemødet", "Loading the standup"),
  "standup.failed": fixed("Kan ikke hentes lige nu", "Cannot be loaded right now"),
  "standup.lead": given<{ minutes: number; count: number }>(
    ({ minutes, count }) => `${counted(minutes, "minut", "minutter")}, ${cases(count)} på dagsordenen`,
    ({ minutes, count }) => `${englishCounted(minutes, "minute", "minutes")}, ${casesEn(count)} on the agenda`,
  ),
  "standup.start": fixed("Start tavlemøde", "Start the standup"),
  "standup.join": fixed("Deltag", "Join"),
  "standup.runs": given<{ name: string; at: Instant }>(
    ({ name, at }) => `${name} startede tavlemødet kl. ${da.clock(at)}. Du kommer ind, hvor mødet er nu`,
    ({ name, at }) => `${name} started the standup at ${en.clock(at)}. You join where it is now`,
  ),
  "standup.alreadyRuns": fixed(
    "Tavlemødet var allerede i gang. Du er med nu",
    "The standup was already running. You are in it now",
  ),
  "standup.follow": fixed("Følg med", "Follow"),
  "standup.noStart": fixed(
    "Enhedens sagsbehandlere og leder starter mødet. Du kan følge med, når det er i gang",
    "The unit’s caseworkers and leader start the meeting. You can follow it once it runs",
  ),
  "standup.share": fixed("Vis på fælles skærm", "Show on a shared screen"),
  "standup.shareLead": fixed(
    "Til skærmen i mødelokalet. Sager med begrænset adgang vises ikke, og navne og notater kan ikke åbnes her, før du skriver din adgangskode.",
    "For the screen in the meeting room. Cases with restricted access are not shown, and names and notes cannot be opened here until you type your password.",
  ),
  "standup.shareWaits": fixed(
    "Vent, til dine ændringer er sendt. Vis så mødet på den fælles skærm",
    "Wait until your changes have been sent. Then show the meeting on the shared screen",
  ),
  "standup.settings": fixed("Indstil tavlemødet", "Set up the standup"),
  "standup.lastSummary": given<{ at: Instant }>(
    ({ at }) => `Se opsummering af mødet kl. ${da.clock(at)}`,
    ({ at }) => `See the summary of the meeting at ${en.clock(at)}`,
  ),

  "standup.agenda": fixed("På dagsordenen", "On the agenda"),
  "standup.agendaEmpty": fixed(
    "Ingen sager kræver mødet i dag. I kan selv tage sager op undervejs",
    "No case needs the meeting today. You can take cases up yourselves",
  ),
  "standup.more": given<Count>(
    ({ count }) => `og ${numeral(count)} ${count === 1 ? "anden" : "andre"}`,
    ({ count }) => `and ${englishNumeral(count)} more`,
  ),
  "standup.why.notKept": fixed("Aftale ikke holdt", "Agreement not kept"),
  "standup.why.hours": fixed("Underretning med timefrist", "Notification with hours to go"),
  "standup.why.dueSoon": fixed("Frist eller besked senest i morgen", "Due, or notice due, by tomorrow"),
  "standup.why.unassigned": fixed("Ikke fordelt", "Unassigned"),
  "standup.why.sparring": fixed("Ønsker sparring", "Wants a second opinion"),
  "standup.why.stuck": fixed("Længst tid i sin kolonne", "Longest in its column"),
  "standup.why.asked": fixed("Taget op på mødet", "Taken up at the meeting"),

  "standup.since": fixed("Siden sidst", "Since last time"),
  "standup.sinceFrom": given<{ on: PlainDate; at: Instant }>(
    ({ on, at }) => `Siden ${da.short(on)} kl. ${da.clock(at)}`,
    ({ on, at }) => `Since ${en.short(on)} at ${en.clock(at)}`,
  ),
  "standup.since.moved": fixed("Flyttet", "Moved"),
  "standup.since.came": fixed("Kommet til", "Came in"),
  "standup.since.decided": fixed("Afgjort", "Decided"),
  "standup.since.wentOverdue": fixed("Gik over fristen", "Went overdue"),
  "standup.sinceCount": given<{ what: string } & Count>(
    ({ what, count }) => `${what}: ${cases(count)}`,
    ({ what, count }) => `${what}: ${casesEn(count)}`,
  ),
  "standup.movedFromTo": given<{ from: string; to: string }>(
    ({ from, to }) => `fra ${from} til ${to}`,
    ({ from, to }) => `from ${from} to ${to}`,
  ),
  "standup.someColumn": fixed("en anden kolonne", "another column"),

  "standup.away": fixed("Fraværende i dag", "Away today"),
  "standup.nobodyAway": fixed("Alle er her i dag", "Everyone is here today"),
  "standup.last": fixed("Aftaler fra sidst", "Agreements from last time"),
  "standup.lastNone": fixed("Ingen aftaler fra tidligere møder", "No agreements from earlier meetings"),
  "standup.kept": fixed("Holdt", "Kept"),
  "standup.notKept": fixed("Ikke holdt", "Not kept"),
  "standup.running": fixed("Åbne", "Open"),

  "standup.place": given<{ at: number; count: number }>(
    ({ at, count }) => `Sag ${numeral(at)} af ${numeral(count)}`,
    ({ at, count }) => `Case ${englishNumeral(at)} of ${englishNumeral(count)}`,
  ),
  "standup.places": fixed("Sagerne på mødet", "The cases of the meeting"),
  "standup.placeOf": given<{ at: number; what: string } & Numbered>(
    ({ at, number, what }) => `${numeral(at)}: sag ${number}, ${what}`,
    ({ at, number, what }) => `${englishNumeral(at)}: case ${number}, ${what}`,
  ),
  "standup.notYet": fixed("ikke taget op endnu", "not taken up yet"),
  "standup.answer.agreement": fixed("aftalt", "agreed"),
  "standup.answer.moved": fixed("flyttet", "moved"),
  "standup.answer.held": fixed("sat til at vente", "put on hold"),
  "standup.answer.assigned": fixed("fordelt", "assigned"),
  "standup.answer.nothingNew": fixed("intet nyt", "nothing new"),
  "standup.answered": given<{ what: string }>(
    ({ what }) => `Færdig: ${what}`,
    ({ what }) => `Done: ${what}`,
  ),
  "standup.previous": fixed("Forrige", "Previous"),
  "standup.next": fixed("Næste", "Next"),
  "standup.first": fixed("Første sag", "First case"),
  "standup.toSummary": fixed("Opsummering", "Summary"),
  "standup.left": given<Count>(
    ({ count }) => `${counted(count, "minut", "minutter")} tilbage`,
    ({ count }) => `${englishCounted(count, "minute", "minutes")} left`,
  ),
  "standup.lastMinute": fixed("Under et minut tilbage", "Less than a minute left"),
  "standup.timeUp": given<{ minutes: number }>(
    ({ minutes }) => `De ${numeral(minutes)} minutter er gået`,
    ({ minutes }) => `The ${englishNumeral(minutes)} minutes have passed`,
  ),
  "standup.shareOf": given<{ seconds: number }>(
    ({ seconds }) =>
      seconds < 60
        ? `ca. ${seconds} sek. til sagen`
        : `ca. ${String(Math.round(seconds / 30) / 2).replace(".", ",")} min. til sagen`,
    ({ seconds }) =>
      seconds < 60 ? `about ${seconds} s for the case` : `about ${Math.round(seconds / 30) / 2} min for the case`,
  ),
  "standup.clock": fixed("Mødets tid", "The meeting’s time"),

  "standup.unassigned": fixed("Ikke fordelt", "Unassigned"),
  "standup.awayName": given<{ name: string }>(
    ({ name }) => `${name}, fraværende i dag`,
    ({ name }) => `${name}, away today`,
  ),
  "standup.agreed": given<{ step: string; on: PlainDate }>(
    ({ step, on }) => `${step} senest ${da.short(on)}`,
    ({ step, on }) => `${step} by ${en.short(on)}`,
  ),
  "standup.agreedBy": given<{ step: string; name: string; on: PlainDate }>(
    ({ step, name, on }) => `${step}, ${name}, senest ${da.short(on)}`,
    ({ step, name, on }) => `${step}, ${name}, by ${en.short(on)}`,
  ),
  "standup.agreementLate": given<{ text: string }>(
    ({ text }) => `Aftale ikke holdt: ${text}`,
    ({ text }) => `Agreement not kept: ${text}`,
  ),
  "standup.agreementNow": given<{ text: string }>(
    ({ text }) => `Aftale: ${text}`,
    ({ text }) => `Agreement: ${text}`,
  ),
  "standup.stepNow": given<{ text: string }>(
    ({ text }) => `Næste skridt: ${text}`,
    ({ text }) => `Next step: ${text}`,
  ),
  "standup.noStep": fixed("Intet næste skridt", "No next step"),
  "standup.chase": given<{ hold: string; on: PlainDate }>(
    ({ hold, on }) => `${hold}, ryk ${da.short(on)}`,
    ({ hold, on }) => `${hold}, chase ${en.short(on)}`,
  ),
  "standup.sparring": fixed("Ønsker sparring", "Wants a second opinion"),
  "standup.whyDate": fixed("Hvorfor denne dato?", "Why this date?"),
  "standup.gone": fixed(
    "Sagen er ikke længere på tavlen. Gå videre til den næste",
    "The case is no longer on the board. Go on to the next",
  ),
  "standup.movedNow": given<{ column: string; name: string }>(
    ({ column, name }) => `Flyttet til ${column} af ${name}, lige nu`,
    ({ column, name }) => `Moved to ${column} by ${name}, just now`,
  ),
  "standup.changedNow": fixed("Sagen er lige blevet ændret", "The case has just been changed"),

  "standup.act": fixed("Hvad bliver det til?", "What will it be?"),
  "standup.act.agreement": fixed("Aftale", "Agreement"),
  "standup.act.move": fixed("Flyt", "Move"),
  "standup.act.hold": fixed("Afventer", "Waits for"),
  "standup.act.assign": fixed("Fordel", "Assign"),
  "standup.act.nothingNew": fixed("Intet nyt", "Nothing new"),
  "standup.back": fixed("Tilbage", "Back"),
  "standup.about": given<{ what: string } & Numbered>(
    ({ what, number }) => `${what}, sag ${number}`,
    ({ what, number }) => `${what}, case ${number}`,
  ),
  "standup.movedOn": given<Numbered>(
    ({ number }) => `Mødet er gået videre. Det, du er i gang med, gælder stadig sag ${number}`,
    ({ number }) => `The meeting has moved on. What you are doing is still about case ${number}`,
  ),
  "standup.ask.what": fixed("Hvad er aftalt?", "What is agreed?"),
  "standup.ask.who": fixed("Hvem?", "Who?"),
  "standup.ask.by": fixed("Senest", "By"),
  "standup.ask.note": fixed(
    "Egne ord, højst 80 tegn. Uden navne og helbredsoplysninger",
    "Own words, at most 80 characters. No names or health",
  ),
  "standup.ask.noteCount": given<{ count: number; most: number }>(
    ({ count, most }) => `${count} af ${most} tegn. Gemmes som notat på sagen`,
    ({ count, most }) => `${count} of ${most} characters. Kept as a note on the case`,
  ),
  "standup.noteTooLong": given<{ most: number }>(
    ({ most }) => `Skriv højst ${most} tegn`,
    ({ most }) => `At most ${most} characters`,
  ),
  "standup.whatMissing": fixed("Vælg, hvad der er aftalt", "Choose what is agreed"),
  "standup.whoMissing": fixed("Vælg, hvem der gør det", "Choose who does it"),
  "standup.moreSteps": fixed("Flere …", "More …"),
  "standup.morePeople": fixed("Alle i enheden …", "Everyone in the unit …"),
  "standup.noteSteps": fixed("Skriv i egne ord …", "Write it in own words …"),
  "standup.day.today": fixed("I dag", "Today"),
  "standup.day.tomorrow": fixed("I morgen", "Tomorrow"),
  "standup.day.friday": fixed("På fredag", "On Friday"),
  "standup.day.on": given<{ on: PlainDate }>(
    ({ on }) => `${da.short(on)[0]?.toUpperCase()}${da.short(on).slice(1)}`,
    ({ on }) => en.short(on),
  ),
  "standup.day.beside": given<{ on: PlainDate }>(
    ({ on }) => da.short(on),
    ({ on }) => en.short(on),
  ),
  "standup.day.week": fixed("Om en uge", "In a week"),
  "standup.day.twoWeeks": fixed("Om to uger", "In two weeks"),
  "standup.day.other": fixed("En anden dato", "Another date"),
  "standup.day.save": fixed("Gem", "Save"),
  "standup.day.missing": fixed("Vælg en dato", "Choose a date"),
  "standup.ask.column": fixed("Flyt til", "Move to"),
  "standup.ask.hold": fixed("Hvad venter sagen på?", "What does the case wait for?"),
  "standup.ask.chase": fixed("Hvornår skal der rykkes?", "When is it to be chased?"),
  "standup.noHold": fixed("Venter ikke længere", "No longer waits"),
  "standup.ask.assign": fixed("Fordel til", "Assign to"),
  "standup.person": given<{ name: string } & Count>(
    ({ name, count }) => `${name}, ${cases(count)}`,
    ({ name, count }) => `${name}, ${casesEn(count)}`,
  ),
  "standup.overLimit": given<{ name: string }>(
    ({ name }) => `${name} har allerede så mange sager, som enheden har bestemt. Hvorfor en til?`,
    ({ name }) => `${name} already has as many cases as the unit has decided. Why one more?`,
  ),
  "standup.offline": fixed(
    "Ingen forbindelse. Intet er gemt, og det, du har skrevet, står her endnu. Prøv igen om lidt",
    "No connection. Nothing was saved, and what you wrote is still here. Try again in a moment",
  ),
  "standup.offlineStart": fixed(
    "Ingen forbindelse. Mødet kan startes og følges, når forbindelsen er tilbage",
    "No connection. The standup can be started and followed when the line is back",
  ),
  "standup.offlineBar": fixed(
    "Ingen forbindelse. Du ser mødet, som det var. Det fortsætter her, når forbindelsen er tilbage",
    "No connection. You see the meeting as it was. It goes on here when the line is back",
  ),
  "standup.nextCaseSaid": given<{ why: string } & Numbered>(
    ({ number, why }) => `Sag ${number}. ${why}`,
    ({ number, why }) => `Case ${number}. ${why}`,
  ),

  "standup.remember": fixed("Husk notat i fagsystemet", "Remember a note in the case system"),
  "standup.copy": fixed("Kopiér", "Copy"),
  "standup.copyOf": given<Numbered>(
    ({ number }) => `Kopiér linjen om sag ${number}`,
    ({ number }) => `Copy the line about case ${number}`,
  ),
  "standup.copied": fixed("Linjen er kopieret", "The line is copied"),
  "standup.copiedAll": fixed("Opsummeringen er kopieret", "The summary is copied"),

  "standup.takeUp": fixed("Tag en anden sag op", "Take up another case"),
  "standup.find": fixed("Find sag på nummer", "Find a case by number"),
  "standup.findNone": fixed("Ingen sag på tavlen har det nummer", "No case on the board has that number"),
  "standup.cannotTakeUp": fixed("Sagen kan ikke tages op på mødet", "The case cannot be taken up at the meeting"),
};
