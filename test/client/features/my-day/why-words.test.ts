import { expect, it } from "vitest";
import { whyWords } from "#client/features/my-day/why-words.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import type { MeetingId } from "#shared/domain/ids.ts";
import { pressing } from "#shared/domain/my-day.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { must } from "#shared/lib/must.ts";
import { ANNA, aCard, aClock, monday, toldNothing } from "#test/client/some-cards.ts";
import { date, noDuties, uuid } from "#test/support/builders.ts";

const words = (change: Partial<ShownCard>, locale: "da" | "en" = "da") => {
  const card = aCard("26-001151", change);
  return whyWords(must(pressing(card, monday, ANNA), "a need"), card, monday, textsIn(locale));
};
const decision = (due: string): Clock => aClock(due, { notice: toldNothing });
const clock = (name: Clock["clock"], due: string): Clock => aClock(due, { clock: name, key: `${name}:1` });
const held = (chaseOn: string): Partial<ShownCard> => ({
  hold: { reason: "doctor", since: date("2026-11-02"), chaseOn: date(chaseOn) },
});
const agreed = (on: string): Partial<ShownCard> => ({ nextStep: { step: "callCitizen", on: date(on) } });
const atStandup = (on: string): Partial<ShownCard> => ({
  nextStep: { step: "callDoctor", on: date(on), meeting: uuid<MeetingId>(701) },
});
const ended = aClock("2026-12-01", { end: { state: "met", on: date("2026-11-18") } });

it.each<readonly [string, string, Partial<ShownCard>]>([
  ["over", "Besked mangler, frist var man 16.11.", { clocks: [decision("2026-11-16")] }],
  ["soon", "Frist i dag. Afgør, eller send besked", { clocks: [decision("2026-11-23")] }],
  ["soon", "Afgørelse: frist fre 27.11., uge 48", { clocks: [decision("2026-11-27")] }],
  ["over", "Lovet svar fre 20.11. er ikke holdt", { clocks: [decision("2026-11-02"), clock("promise", "2026-11-20")] }],
  [
    "soon",
    "Svar lovet i dag. Afgør, eller send ny besked",
    { clocks: [decision("2026-11-02"), clock("promise", "2026-11-23")] },
  ],
  ["soon", "Svar lovet fre 27.11.", { clocks: [decision("2026-11-02"), clock("promise", "2026-11-27")] }],
  ["soon", "Afgjort ons 18.11., ikke sendt", { clocks: [ended], duties: { ...noDuties, decided: "granted" } }],
  ["over", "Børnefaglig undersøgelse: frist var tor 12.11.", { clocks: [clock("investigation", "2026-11-12")] }],
  ["soon", "Opfølgning: frist i dag", { clocks: [clock("followUp", "2026-11-23")] }],
  [
    "soon",
    "Vurdering af underretning: 14 t. 30 min. tilbage",
    { clocks: [clock("assessment", "2026-11-23T21:35:00.000Z")] },
  ],
  ["calm", "Afventer læge, ryk i dag", held("2026-11-23")],
  ["calm", "Afventer læge, ryk tor 26.11.", held("2026-11-26")],
  ["calm", "Afventer læge, skulle rykkes fre 20.11.", held("2026-11-20")],
  ["calm", "Ring til borgeren i dag", agreed("2026-11-23")],
  ["calm", "Ring til borgeren senest tor 26.11.", agreed("2026-11-26")],
  ["calm", "Ring til borgeren, aftalt til fre 20.11.", agreed("2026-11-20")],
  ["calm", "Ring til læge i dag, aftalt på tavlemødet", atStandup("2026-11-23")],
  ["calm", "Ring til læge senest tor 3.12., aftalt på tavlemødet", atStandup("2026-12-03")],
  ["calm", "Ring til læge, aftalt på tavlemødet til fre 20.11.", atStandup("2026-11-20")],
])("[MV10] [ST3] why a case stands on a list, %s: %s", (tone, text, change) => {
  expect(words(change)).toEqual({ tone, text });
});

it("is written in English too", () => {
  expect(words({ clocks: [decision("2026-11-16")] }, "en").text).toBe("No notice sent, was due Mon 16 Nov");
});
