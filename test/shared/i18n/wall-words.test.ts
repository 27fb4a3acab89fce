import { describe, expect, it } from "vitest";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import type { Bottleneck, Told } from "#shared/domain/wall.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import {
  bottleneckWords,
  hasHistory,
  provisionWords,
  sinceBefore,
  toldText,
  weekWords,
  withoutFigures,
} from "#shared/i18n/wall-words.ts";
import { date, instant } from "#test/support/builders.ts";
import { bottleneck, someWall } from "#test/support/some-walls.ts";

const da = textsIn("da");
const en = textsIn("en");

function sentence(change: Partial<Bottleneck> = {}, t = da): string {
  const { where, flow, waiting, share, growth, notes } = bottleneckWords(bottleneck(change), t);
  const text = `${where} ${flow} ${waiting}${share ? `, ${share}` : ""}. ${[...notes, growth].join(" · ")}`;
  return text.replaceAll("\u00a0", " ");
}

describe("where it is stuck, in words", () => {
  it("[FL2] says what comes, what goes, how many wait, the oldest, the share overdue and what it waits for", () => {
    expect(sentence()).toBe(
      "Oplysning, § 85: 14 nye og 9 videre om ugen. 131 venter, den ældste i 214 dage, 38 % over fristen. " +
        "41 venter på læge, 22 på borger · 9 ud af 10 har ventet højst 168 dage · køen vokser med 5 om ugen",
    );
  });
  it("[FL2] in English too", () => {
    expect(sentence({}, en)).toBe(
      "Investigation, § 85: 14 new and 9 passed on a week. 131 waiting, the oldest for 214 days, 38% past the deadline. " +
        "41 waiting for doctor, 22 for citizen · 9 in 10 have waited 168 days at most · the queue grows by 5 a week",
    );
  });
  it.each([
    [{ growing: "shrinking", inPerWeek: 9, outPerWeek: 11.5 }, "køen bliver 2,5 kortere om ugen"],
    [{ growing: "shrinking", inPerWeek: 9, outPerWeek: 9 }, "køen bliver kortere"],
    [{ growing: "growing", inPerWeek: 9, outPerWeek: 9 }, "køen vokser"],
    [{ growing: "steady" }, "køen er lige lang"],
  ] as const)("[FL2] a queue that is %o: %s", (change, words) => {
    expect(sentence(change).split(" · ").at(-1)).toBe(words);
  });
  it("[FL4] a share and a percentile from fewer than ten cases are not said, and that is said", () => {
    const text = sentence({ stock: 9, overdueShare: null, p90Days: null, waits: [] });
    expect(text).toContain("9 venter, den ældste i 214 dage. For få sager til at vise et tal (under 10)");
    expect(text).not.toContain("%");
  });
  it("[WA2] a few are under five, and a hidden stock is told without a number", () => {
    expect(sentence({ stock: "few" })).toContain("Under 5 venter, den ældste i 214 dage");
    expect(sentence({ stock: "hidden" })).toContain("Den ældste har ventet i 214 dage");
    const waits = [
      { reason: "doctor", count: "hidden" },
      { reason: "panel", count: "few" },
    ] as const;
    expect(sentence({ waits })).toContain("under 5 venter på visitationsudvalg");
    expect(sentence({ waits })).not.toContain("læge");
  });
  it("one of each, and a stage as a whole", () => {
    const text = sentence({ provision: null, inPerWeek: 1, outPerWeek: 1, oldestDays: 1 });
    expect(text).toContain("Oplysning: 1 ny og 1 videre om ugen. 131 venter, den ældste i 1 dag,");
  });
});

describe("how many more are overdue", () => {
  const said = (count: Told, on: string, now: Told = 192) => {
    const { today, asOf } = someWall();
    return sinceBefore({ ...today, overdue: { count: now }, overdueBefore: { on: date(on), count } }, asOf, da);
  };
  it.each([
    [188, "2026-11-20", "4 flere end i fredags"],
    [191, "2026-11-22", "1 mere end i går"],
    [193, "2026-11-19", "1 mindre end i torsdags"],
    [200, "2026-11-20", "8 færre end i fredags"],
    [192, "2026-11-20", "som i fredags"],
    [190, "2026-11-13", "2 flere end den 13.11."],
  ])("[WA5] after %i on %s: %s", (count, on, words) => {
    expect(said(count, on)).toBe(words);
  });
  it("[WA2] is not said where either count is small, nor without history", () => {
    expect(said("few", "2026-11-20")).toBeNull();
    expect(said(188, "2026-11-20", "hidden")).toBeNull();
    expect(sinceBefore({ ...someWall().today, overdueBefore: null }, someWall().asOf, da)).toBeNull();
  });
});

describe("what stands in the table and under the charts", () => {
  it("[WA2] a count is a number, under 5, or a dash", () => {
    expect([12_345, 0, "few", "hidden"].map((told) => toldText(told as Told, da))).toEqual([
      "12.345",
      "0",
      "under 5",
      "–",
    ]);
  });
  it("sections have their short names, and the law where two share a number", () => {
    const rows = ["SEL-85", "BL-85", "SEL-96", "SEL-85a", null].map((provision) => ({
      provision: provision as ProvisionId | null,
    }));
    expect(provisionWords(rows, da, "da")).toEqual([
      { section: "SEL §\u00a085", name: "socialpædagogisk støtte" },
      { section: "BL §\u00a085", name: "hjemmetræning" },
      { section: "§\u00a096", name: "BPA" },
      { section: "§\u00a085\u00a0a", name: "bostøtte til borgere i hjemløshed" },
      { section: "Øvrige paragraffer", name: null },
    ]);
  });
  it("[FL7] a week is an ISO week, with the year where it is another", () => {
    const weeks = ["2026-12-21", "2026-12-28", "2027-01-04"].map((monday) => ({
      monday: date(monday),
      open: [],
      overdue: 0,
    }));
    expect(weekWords(weeks, da)).toEqual([
      { week: "uge 52", year: null },
      { week: "uge 53", year: null },
      { week: "uge 1", year: "2027" },
    ]);
  });
  it("figures over time wait for four weeks of history", () => {
    const since = (historySince: string | null) =>
      hasHistory({
        historySince: historySince as PlainDate | null,
        asOf: instant("2026-11-23T07:05:00Z") as IsoInstant,
      });
    expect([since("2026-10-26"), since("2026-10-27"), since(null)]).toEqual([true, false, false]);
  });
  it("[WA3] an empty scene says whether its figures are on their way, the unit is too new, or there is none to tell", () => {
    const said = (historySince: string | null, rows = someWall().board.rows) => {
      const view = someWall({ historySince: historySince as PlainDate | null, board: { stages: [], rows } });
      return [withoutFigures(view, "stuckLater", da), withoutFigures(view, "trendLater", da)];
    };
    const later = [da("wall.stuckLater"), da("wall.trendLater")];
    expect(said(null)).toEqual([da("wall.counting"), da("wall.counting")]);
    expect(said(null, [])).toEqual(later);
    expect(said("2026-11-18")).toEqual(later);
    expect(said("2026-01-05")).toEqual([da("wall.nothingStuck"), da("wall.trendLater")]);
  });
});
