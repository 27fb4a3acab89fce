import { type IsoInstant, isoWeekOf, type PlainDate, toDay } from "../domain/dates.ts";
import type { ProvisionId } from "../domain/ids.ts";
import { provisionOf } from "../domain/provisions.ts";
import { lawSectionText, sectionText } from "../domain/section-text.ts";
import type { Bottleneck, Told, TrendWeek, WallToday, WallView } from "../domain/wall.ts";
import { dayAt, fromIso } from "../domain/zone.ts";
import type { Translate } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

/** A count as the wall may tell it: "131", "under 5", "–". */
export const toldText = (told: Told, t: Translate): string =>
  typeof told === "number" ? t("wall.count", { count: told }) : t(`wall.${told}`);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("da") + text.slice(1);

/** Where it is stuck, in words: a headline, the sentence with its share, and what stands small below (FL2, FL4). */
export interface BottleneckWords {
  readonly where: string;
  readonly flow: string;
  /** Without a full stop: the share, where there is one, ends the sentence. */
  readonly waiting: string;
  readonly share: string | null;
  /** With a small letter: it stands in a row with the notes. */
  readonly growth: string;
  readonly notes: readonly string[];
}

export function bottleneckWords(bottleneck: Bottleneck, t: Translate): BottleneckWords {
  const { stage, provision, stock, oldestDays: days, overdueShare, p90Days } = bottleneck;
  const section = provision && sectionText(provision);
  return {
    where: t("wall.where", { stage: t(`stage.${stage}`), section }),
    flow: t("wall.flow", { inflow: bottleneck.inPerWeek, outflow: bottleneck.outPerWeek }),
    waiting:
      stock === "hidden"
        ? t("wall.waitingHidden", { days })
        : t("wall.waiting", { shown: capital(toldText(stock, t)), days }),
    share: overdueShare === null ? null : t("wall.share", { percent: overdueShare }),
    growth: growthWords(bottleneck, t),
    notes: [
      ...waitsWords(bottleneck, t),
      ...(p90Days === null ? [] : [t("wall.ninety", { days: p90Days })]),
      ...(overdueShare === null ? [t(p90Days === null ? "wall.tooFew" : "wall.shareTooFew")] : []),
    ],
  };
}

/** More reasons than these are not read from four metres. */
const MOST_WAITS = 3;

function waitsWords({ waits }: Bottleneck, t: Translate): readonly string[] {
  const told = waits.filter(({ count }) => count !== "hidden" && count !== 0).slice(0, MOST_WAITS);
  if (told.length === 0) return [];
  const words = told.map(({ reason, count }, at) =>
    t(at === 0 ? "wall.waitsFirst" : "wall.waitsNext", {
      shown: toldText(count, t),
      reason: t(`waitsFor.${reason}`).toLowerCase(),
    }),
  );
  return [words.join(", ")];
}

/** By how much is said where the paces differ by half a case at least. */
function growthWords({ growing, inPerWeek, outPerWeek }: Bottleneck, t: Translate): string {
  if (growing === "steady") return t("wall.steady");
  const by = growing === "growing" ? inPerWeek - outPerWeek : outPerWeek - inPerWeek;
  return by > 0 ? t(`wall.${growing}By`, { by }) : t(`wall.${growing}`);
}

/** "4 flere end i fredags": null where either count is not told, or there is no history. */
export function sinceBefore({ overdue, overdueBefore }: WallToday, asOf: IsoInstant, t: Translate): string | null {
  if (!overdueBefore || typeof overdueBefore.count !== "number" || typeof overdue.count !== "number") return null;
  const difference = overdue.count - overdueBefore.count;
  const day = dayBeforeWords(overdueBefore.on, asOf, t);
  if (difference === 0) return t("wall.asMany", { day });
  return t(difference > 0 ? "wall.moreThan" : "wall.fewerThan", { count: Math.abs(difference), day });
}

function dayBeforeWords(on: PlainDate, asOf: IsoInstant, t: Translate): string {
  const ago = dayAt(fromIso(asOf)) - toDay(on);
  if (ago === 1) return t("wall.yesterday");
  return ago < 7 ? t("wall.weekday", { on }) : t("wall.onDay", { on });
}

export interface ProvisionWords {
  readonly section: string;
  /** Short and in lower case, as it stands behind the number; null for what has no name of its own. */
  readonly name: string | null;
}

/** How the rows name their sections: with the law only where the same number stands there twice. */
export function provisionWords(
  rows: readonly { readonly provision: ProvisionId | null }[],
  t: Translate,
  locale: Locale,
): readonly ProvisionWords[] {
  const sections = rows.map(({ provision }) => (provision === null ? null : sectionText(provision)));
  return rows.map(({ provision }) => {
    if (provision === null) return { section: t("wall.others"), name: null };
    const section = sectionText(provision);
    const isShared = sections.filter((other) => other === section).length > 1;
    return { section: isShared ? lawSectionText(provision) : section, name: shortName(provision, locale) };
  });
}

/** Without what stands in brackets: "socialpædagogisk støtte". A name that is all brackets' short form keeps it: "BPA". */
function shortName(provision: ProvisionId, locale: Locale): string {
  const { nameDa, nameEn } = provisionOf(provision);
  const name = locale === "da" ? nameDa : nameEn;
  const short = /\(([A-ZÆØÅ]{2,4})\)$/.exec(name)?.[1];
  if (short) return short;
  const plain = name.replace(/ \([^)]*\)/g, "");
  return plain.charAt(0).toLocaleLowerCase("da") + plain.slice(1);
}

/** "uge 47", and the year where it is another than that of the week before (FL7). */
export interface WeekWords {
  readonly week: string;
  readonly year: string | null;
}

export function weekWords(weeks: readonly TrendWeek[], t: Translate): readonly WeekWords[] {
  return weeks.map(({ monday }, at) => {
    const own = isoWeekOf(toDay(monday));
    const before = weeks[at - 1];
    const isNewYear = before !== undefined && isoWeekOf(toDay(before.monday)).year !== own.year;
    return { week: t("wall.week", { week: own.week }), year: isNewYear ? String(own.year) : null };
  });
}

/** Why a scene of figures over time is empty: they are not there yet, the unit is too new, or there is none to tell. */
export function withoutFigures(view: WallView, later: "stuckLater" | "trendLater", t: Translate): string {
  // A unit that has cases has a history: without one its figures have not come since the server started.
  if (view.historySince === null && view.board.rows.length > 0) return t("wall.counting");
  return t(hasHistory(view) && later === "stuckLater" ? "wall.nothingStuck" : `wall.${later}`);
}

/** Weeks of history that figures over time need before they say anything. */
const WEEKS_NEEDED = 4;

/** Whether the unit has been here long enough for figures over time. */
export function hasHistory({ historySince, asOf }: Pick<WallView, "historySince" | "asOf">): boolean {
  return historySince !== null && dayAt(fromIso(asOf)) - toDay(historySince) >= WEEKS_NEEDED * 7;
}
