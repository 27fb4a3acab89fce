import type { PlainDate } from "../domain/dates.ts";
import { danishDates as da, englishDates as en } from "./dates-in-words.ts";
import { counted, englishCounted, fixed, given } from "./entry.ts";

interface On {
  readonly on: PlainDate;
}
interface Step extends On {
  readonly step: string;
}

/** Why a case needs what it needs, in a few words beside the button that answers it. */
export const needTexts = {
  "need.decisionOver": given<{ days: number; notice: string }>(
    ({ days, notice }) => `Afgørelsen er ${counted(days, "dag", "dage")} over fristen. ${notice}`,
    ({ days, notice }) => `The decision is ${englishCounted(days, "day", "days")} past the deadline. ${notice}`,
  ),
  "need.decisionToday": fixed(
    "Fristen for afgørelse er i dag. Kan den ikke nås, så send besked i dag",
    "The decision is due today. If you cannot make it, send a notice today",
  ),
  "need.promiseToday": fixed(
    "Svar er lovet i dag. Kan det ikke nås, så send en ny besked i dag",
    "An answer is promised today. If you cannot make it, send a new notice today",
  ),
  "need.decideBy": given<On>(
    ({ on }) => `Afgør sagen senest ${da.short(on)}`,
    ({ on }) => `Decide the case by ${en.short(on)}`,
  ),
  "need.noticeBy": given<On>(
    ({ on }) => `Afgør sagen, eller send besked senest ${da.short(on)}`,
    ({ on }) => `Decide the case or send a notice by ${en.short(on)}`,
  ),
  "need.sendDecision": fixed(
    "Afgørelsen er truffet, men ikke sendt til borgeren",
    "The decision is made but not sent to the citizen",
  ),
  "need.assign": fixed("Sagen har ingen sagsbehandler", "The case has no caseworker"),
  "need.chaseBy": given<{ hold: string } & On>(
    ({ hold, on }) => `${hold}. Ryk ${da.short(on)}`,
    ({ hold, on }) => `${hold}. Chase ${en.short(on)}`,
  ),
  "need.chaseToday": given<{ hold: string }>(
    ({ hold }) => `${hold}. Ryk i dag`,
    ({ hold }) => `${hold}. Chase today`,
  ),
  "need.chaseOver": given<{ hold: string } & On>(
    ({ hold, on }) => `${hold}. Der skulle være rykket ${da.short(on)}`,
    ({ hold, on }) => `${hold}. It should have been chased ${en.short(on)}`,
  ),
  "need.stepBy": given<Step>(
    ({ step, on }) => `${step}, senest ${da.short(on)}`,
    ({ step, on }) => `${step}, by ${en.short(on)}`,
  ),
  "need.stepToday": given<{ step: string }>(
    ({ step }) => `${step}, i dag`,
    ({ step }) => `${step}, today`,
  ),
  "need.stepOver": given<Step>(
    ({ step, on }) => `${step}. Det skulle være gjort ${da.short(on)}`,
    ({ step, on }) => `${step}. It should have been done ${en.short(on)}`,
  ),
  "need.noStep": fixed("Sagen har intet næste skridt", "The case has no next step"),
  "need.nextStep": given<{ text: string }>(
    ({ text }) => `Næste skridt: ${text}`,
    ({ text }) => `Next step: ${text}`,
  ),
  "need.stepOf": given<{ text: string; name: string }>(
    ({ text, name }) => `${text} (${name})`,
    ({ text, name }) => `${text} (${name})`,
  ),
  "need.nothing": fixed("Sagen er afsluttet", "The case is closed"),
};
