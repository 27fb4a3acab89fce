import { describe, expect, it } from "vitest";
import { dueWords, type Tone } from "#client/casework/due-words.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { aCard, aClock, monday, toldNothing } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const words = (change: Partial<ShownCard>, closed = false, locale: "da" | "en" = "da") =>
  dueWords(aCard("26-001151", change), closed, monday, textsIn(locale));
const clocks = (...list: ReturnType<typeof aClock>[]): Partial<ShownCard> => ({ clocks: list });
const late = (notice: Parameters<typeof aClock>[1]) => aClock("2026-11-19", notice);
const promise = (due: string) => aClock(due, { clock: "promise", key: "promise:1" });
const told = { first: "inTime", lastSentOn: date("2026-11-02"), promisedOn: date("2026-11-27") } as const;
const decided = (outcome: "granted" | "refused", sent: boolean): Partial<ShownCard> => ({
  clocks: [aClock("2026-12-01", { end: { state: "met", on: date("2026-11-18") } })],
  duties: { ...aCard("").duties, decided: outcome, sent },
});

describe("a card's deadline in words", () => {
  it.each<readonly [string, Partial<ShownCard>, Tone, string, string | null]>([
    ["late", clocks(late({ notice: toldNothing })), "over", "4 dage over fristen", "Besked mangler"],
    [
      "late by a day",
      clocks(aClock("2026-11-22", { notice: toldNothing })),
      "over",
      "1 dag over fristen",
      "Besked mangler",
    ],
    ["late and told", clocks(late({ notice: told })), "over", "4 dage over fristen", "Besked sendt 2.11."],
    [
      "late and told too late",
      clocks(late({ notice: { ...told, first: "late" } })),
      "over",
      "4 dage over fristen",
      "Besked sendt for sent (2.11.)",
    ],
    [
      "late and promised",
      clocks(late({ notice: told }), promise("2026-11-27")),
      "over",
      "4 dage over fristen",
      "Svar lovet fre 27.11.",
    ],
    [
      "late, promised in vain",
      clocks(late({ notice: told }), promise("2026-11-20")),
      "over",
      "4 dage over fristen",
      "Lovet 20.11., ikke holdt",
    ],
    ["today", clocks(aClock("2026-11-23")), "soon", "Frist i dag", null],
    ["this week", clocks(aClock("2026-11-27")), "soon", "Frist fre 27.11., uge 48", null],
    [
      "next year",
      clocks(aClock("2027-01-04", { warnFrom: date("2026-12-20") })),
      "calm",
      "Frist man 4.1., uge 1",
      null,
    ],
    [
      "follow-up late",
      clocks(aClock("2026-10-13", { clock: "followUp", key: "followUp:1" })),
      "over",
      "Opfølgning: 41 dage forsinket",
      null,
    ],
    [
      "follow-up in a year, with the year",
      clocks(aClock("2027-11-02", { clock: "followUp", key: "followUp:1", warnFrom: "2027-10-19" as PlainDate })),
      "calm",
      "Opfølgning: 02.11.2027",
      null,
    ],
    [
      "hours left",
      clocks(aClock("2026-11-23T21:35:00.000Z", { clock: "assessment", key: "assessment:1" })),
      "soon",
      "14 t. 30 min. tilbage",
      null,
    ],
    [
      "hours exceeded",
      clocks(aClock("2026-11-23T05:00:00.000Z", { clock: "assessment", key: "assessment:1" })),
      "over",
      "24 timer overskredet med 2 t. 5 min.",
      null,
    ],
    ["no rule", { noRule: "notSet" }, "none", "Ingen frist fastsat", null],
    ["no decision needed", { noRule: "byNature" }, "none", "Ingen frist: kræver ikke afgørelse", null],
    ["decided, not sent", decided("granted", false), "soon", "Afgjort, ikke sendt (5 dage)", null],
    ["decided and sent", decided("granted", true), "done", "Bevilget 18.11.2026", null],
  ])("[DL11] %s", (_, change, tone, text, side) => {
    expect(words(change)).toEqual({ tone, text, side });
  });

  it("[MV4] a closed refusal shows until when one can complain", () => {
    const { clocks: ended, ...rest } = decided("refused", true);
    const complaint = aClock("2026-12-18", {
      clock: "complaintPeriod",
      key: "complaintPeriod:1",
      owner: "citizen",
      warnFrom: date("2026-12-18"),
    });
    expect(words({ ...rest, clocks: [...(ended ?? []), complaint] }, true)).toEqual({
      tone: "done",
      text: "Afslag 18.11.2026",
      side: "Klagefrist til 18.12.",
    });
  });

  it("is written in English too", () => {
    expect(words(clocks(aClock("2026-11-27")), false, "en").text).toBe("Due Fri 27 Nov, week 48");
    expect(words(clocks(late({ notice: toldNothing })), false, "en")).toMatchObject({
      text: "4 days past the deadline",
      side: "No notice sent",
    });
  });
});
