import type { Instant, PlainDate } from "../domain/dates.ts";
import { toPlainDate } from "../domain/dates.ts";
import { dayAt } from "../domain/zone.ts";
import { danishDates as da, englishDates as en, weekOf } from "./dates-in-words.ts";
import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

type At = { readonly at: Instant };
type Rates = { readonly inflow: number; readonly outflow: number };
type Count = { readonly count: number };
type Shown = { readonly shown: string };

const dateAt = (at: Instant): PlainDate => toPlainDate(dayAt(at));
/** On a wall nobody asks which year it is. */
const withoutYear = (text: string): string => text.replace(/ \d{4}$/, "");
const secondsOf = (at: Instant): string => String(Math.floor(at / 1000) % 60).padStart(2, "0");

/** A pace is told to the half. */
const rateDa = (rate: number): string => String(Math.round(rate * 10) / 10).replace(".", ",");
const rateEn = (rate: number): string => String(Math.round(rate * 10) / 10);

/** What stands on the wall (WA3–WA7): read from four metres by whoever passes. */
export const wallTexts = {
  "wall.title": fixed("Vægskærm", "Wall"),
  "wall.scene.today": fixed("I dag", "Today"),
  "wall.scene.board": fixed("Tavlen", "The board"),
  "wall.scene.stuck": fixed("Her sidder det fast", "Where it is stuck"),
  "wall.scene.trend": fixed("Udvikling", "Development"),
  "wall.kind.room": fixed("Lukket rum", "Closed room"),
  "wall.kind.corridor": fixed("Gang", "Corridor"),
  "wall.moment": given<At>(
    ({ at }) => `${withoutYear(da.long(dateAt(at)))} · uge ${weekOf(dateAt(at))} · kl. ${da.clock(at)}`,
    ({ at }) => `${withoutYear(en.long(dateAt(at)))} · week ${weekOf(dateAt(at))} · ${en.clock(at)}`,
  ),
  "wall.updated": given<At>(
    ({ at }) => `Opdateret kl. ${da.clock(at)}.${secondsOf(at)}`,
    ({ at }) => `Updated at ${en.clock(at)}:${secondsOf(at)}`,
  ),
  "wall.noCitizens": fixed(
    "Skærmen viser ingen oplysninger om borgere",
    "This screen shows no information about citizens",
  ),
  "wall.smallHidden": fixed("Små tal vises ikke", "Small numbers are not shown"),
  "wall.sceneOf": given<{ scene: string; place: number; all: number }>(
    ({ scene, place, all }) => `${scene}, billede ${place} af ${all}`,
    ({ scene, place, all }) => `${scene}, picture ${place} of ${all}`,
  ),

  "wall.count": given<Count>(
    ({ count }) => numeral(count),
    ({ count }) => englishNumeral(count),
  ),
  "wall.few": fixed("under 5", "under 5"),
  "wall.hidden": fixed("–", "–"),
  "wall.figure.now": fixed("skal ske i dag", "to be done today"),
  "wall.figure.noticeWeek": fixed("skal have besked i denne uge", "must be told this week"),
  "wall.figure.dueWeek": fixed("har frist i denne uge", "due this week"),
  "wall.figure.overdue": fixed("over fristen", "past the deadline"),
  "wall.figure.overdueUnpromised": fixed("over fristen uden lovet svar", "past it without a promised answer"),
  "wall.figure.unassigned": fixed("uden sagsbehandler", "without a caseworker"),
  "wall.moreThan": given<Count & { day: string }>(
    ({ count, day }) => `${numeral(count)} ${count === 1 ? "mere" : "flere"} end ${day}`,
    ({ count, day }) => `${englishNumeral(count)} more than ${day}`,
  ),
  "wall.fewerThan": given<Count & { day: string }>(
    ({ count, day }) => `${numeral(count)} ${count === 1 ? "mindre" : "færre"} end ${day}`,
    ({ count, day }) => `${englishNumeral(count)} fewer than ${day}`,
  ),
  "wall.asMany": given<{ day: string }>(
    ({ day }) => `som ${day}`,
    ({ day }) => `as ${day}`,
  ),
  "wall.yesterday": fixed("i går", "yesterday"),
  "wall.weekday": given<{ on: PlainDate }>(
    ({ on }) => `i ${da.long(on).split(" ")[0]}s`,
    ({ on }) => `last ${en.long(on).split(" ")[0]}`,
  ),
  "wall.onDay": given<{ on: PlainDate }>(
    ({ on }) => `den ${da.brief(on)}`,
    ({ on }) => `on ${en.brief(on)}`,
  ),

  "wall.open": fixed("Åbne sager", "Open cases"),
  "wall.over": given<Shown>(
    ({ shown }) => `${shown} over`,
    ({ shown }) => `${shown} over`,
  ),
  "wall.others": fixed("Øvrige paragraffer", "Other sections"),
  "wall.noCases": fixed("Enheden har ingen åbne sager.", "The unit has no open cases."),
  "wall.development": fixed("Udvikling", "Development"),
  "wall.weekByWeek": fixed("åbne sager, uge for uge", "open cases, week by week"),

  "wall.where": given<{ stage: string; section: string | null }>(
    ({ stage, section }) => (section ? `${stage}, ${section}:` : `${stage}:`),
    ({ stage, section }) => (section ? `${stage}, ${section}:` : `${stage}:`),
  ),
  "wall.flow": given<Rates>(
    ({ inflow, outflow }) => `${rateDa(inflow)} ${inflow === 1 ? "ny" : "nye"} og ${rateDa(outflow)} videre om ugen.`,
    ({ inflow, outflow }) => `${rateEn(inflow)} new and ${rateEn(outflow)} passed on a week.`,
  ),
  "wall.waiting": given<Shown & { days: number }>(
    ({ shown, days }) => `${shown}\u00a0venter, den ældste i ${counted(days, "dag", "dage")}`,
    ({ shown, days }) => `${shown}\u00a0waiting, the oldest for ${englishCounted(days, "day", "days")}`,
  ),
  "wall.waitingHidden": given<{ days: number }>(
    ({ days }) => `Den ældste har ventet i ${counted(days, "dag", "dage")}`,
    ({ days }) => `The oldest has waited for ${englishCounted(days, "day", "days")}`,
  ),
  "wall.in": fixed("nye om ugen", "new a week"),
  "wall.out": fixed("videre om ugen", "passed on a week"),
  "wall.rate": given<{ rate: number }>(
    ({ rate }) => rateDa(rate),
    ({ rate }) => rateEn(rate),
  ),
  "wall.heat": fixed(
    "Bjælke og farve viser, hvor stor en del der er over fristen",
    "Bar and colour show how large a part is past the deadline",
  ),
  "wall.share": given<{ percent: number }>(
    ({ percent }) => `${percent}\u00a0%\u00a0over\u00a0fristen`,
    ({ percent }) => `${percent}% past the deadline`,
  ),
  "wall.tooFew": fixed("For få sager til at vise et tal (under 10)", "Too few cases to show a figure (under 10)"),
  "wall.shareTooFew": fixed(
    "over fristen: for få sager til at vise et tal (under 10)",
    "past the deadline: too few cases to show a figure (under 10)",
  ),
  "wall.waitsFirst": given<Shown & { reason: string }>(
    ({ shown, reason }) => `${shown} venter på ${reason}`,
    ({ shown, reason }) => `${shown} waiting for ${reason}`,
  ),
  "wall.waitsNext": given<Shown & { reason: string }>(
    ({ shown, reason }) => `${shown} på ${reason}`,
    ({ shown, reason }) => `${shown} for ${reason}`,
  ),
  "wall.ninety": given<{ days: number }>(
    ({ days }) => `9 ud af 10 har ventet højst ${counted(days, "dag", "dage")}`,
    ({ days }) => `9 in 10 have waited ${englishCounted(days, "day", "days")} at most`,
  ),
  "wall.growing": fixed("køen vokser", "the queue grows"),
  "wall.growingBy": given<{ by: number }>(
    ({ by }) => `køen vokser med ${rateDa(by)} om ugen`,
    ({ by }) => `the queue grows by ${rateEn(by)} a week`,
  ),
  "wall.shrinking": fixed("køen bliver kortere", "the queue gets shorter"),
  "wall.shrinkingBy": given<{ by: number }>(
    ({ by }) => `køen bliver ${rateDa(by)} kortere om ugen`,
    ({ by }) => `the queue gets ${rateEn(by)} shorter a week`,
  ),
  "wall.steady": fixed("køen er lige lang", "the queue stays as long"),
  "wall.nothingStuck": fixed(
    "Tallene peger ikke på et sted, hvor det sidder fast.",
    "The figures point to no place where it is stuck.",
  ),
  "wall.counting": fixed("Tallene er ved at blive regnet ud.", "The figures are being worked out."),
  "wall.stuckLater": fixed(
    "Hvor det sidder fast, kan vises, når tavlen har været i brug i fire uger.",
    "Where it is stuck can be shown when the board has been in use for four weeks.",
  ),
  "wall.trendLater": fixed(
    "Udviklingen kan vises, når tavlen har været i brug i fire uger.",
    "The development can be shown when the board has been in use for four weeks.",
  ),
  "wall.openByStage": fixed("Åbne sager efter fase", "Open cases by stage"),
  "wall.overdueByWeek": fixed("Over fristen, uge for uge", "Past the deadline, week by week"),
  "wall.week": given<{ week: number }>(
    ({ week }) => `uge ${week}`,
    ({ week }) => `week ${week}`,
  ),
  "wall.trendTold": given<{ what: string; first: string; last: string; from: string; to: string }>(
    ({ what, first, last, from, to }) => `${what}: ${from} i ${first}, ${to} i ${last}`,
    ({ what, first, last, from, to }) => `${what}: ${from} in ${first}, ${to} in ${last}`,
  ),
};
