import type { HoldReason, Kind, Outcome, Stage } from "#shared/domain/case.ts";
import { type PlainDate, parsePlainDate } from "#shared/domain/dates.ts";
import { plain } from "./columns.ts";

/** The words that lists use, as data; compared without case and surplus spaces. */
const STAGES: Readonly<Record<string, Stage>> = {
  modtagelse: "intake",
  modtaget: "intake",
  oplysning: "investigation",
  "under oplysning": "investigation",
  sagsoplysning: "investigation",
  udredning: "investigation",
  "under udredning": "investigation",
  afgørelse: "decision",
  "til afgørelse": "decision",
  opfølgning: "followUp",
  afsluttet: "closed",
  lukket: "closed",
};

const KINDS: Readonly<Record<string, Kind>> = {
  "ny ansøgning": "new",
  ansøgning: "new",
  ny: "new",
  ændring: "change",
  ændringsansøgning: "change",
  opfølgning: "followUp",
  underretning: "notification",
};

const OUTCOMES: Readonly<Record<string, Outcome | "lapsed">> = {
  bevilling: "granted",
  bevilget: "granted",
  "delvis bevilling": "partlyGranted",
  "delvist bevilget": "partlyGranted",
  afslag: "refused",
  afslået: "refused",
  frafald: "lapsed",
  frafaldet: "lapsed",
  bortfaldet: "lapsed",
};

const HOLDS: Readonly<Record<string, HoldReason>> = {
  borger: "citizen",
  læge: "doctor",
  visitationsudvalg: "panel",
  leder: "leader",
  leverandør: "provider",
  "anden myndighed": "otherAuthority",
};

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ja: true,
  j: true,
  x: true,
  "1": true,
  sand: true,
  nej: false,
  n: false,
  "": false,
  "0": false,
  falsk: false,
};

/** Our own codes are words too: what a profile translates to. */
const reader =
  <T>(words: Readonly<Record<string, T>>) =>
  (text: string): T | undefined => {
    const word = plain(text);
    return Object.hasOwn(words, word) ? words[word] : Object.values(words).find((code) => String(code) === text.trim());
  };

/** Each reads one cell; undefined where the word is unknown. */
export const readStage = reader(STAGES);
export const readKind = reader(KINDS);
export const readOutcome = reader(OUTCOMES);
export const readHold = reader(HOLDS);
export const readYesOrNo = reader(YES_OR_NO);

const DAY_FIRST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
/** What spreadsheets append to a date that has no time. */
const MIDNIGHT = /[ T]00[:.]00([:.]00)?$/;

/** `dd-mm-yyyy`, `dd.mm.yyyy`, `dd/mm/yyyy` or `yyyy-mm-dd`; null where it is none of them, or no such day exists. */
export function readDate(text: string): PlainDate | null {
  const date = text.trim().replace(MIDNIGHT, "");
  const [, day, month, year] = DAY_FIRST.exec(date) ?? [];
  const written = day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : date;
  if (!YEAR_FIRST.test(written)) return null;
  const thisLong = written >= "1900" && written < "2200";
  return thisLong ? parsePlainDate(written) : null;
}

/** A CPR number as 10 digits, written with or without a hyphen or space; no date or modulus test. Null where it is none. */
export function readCpr(text: string): string | null {
  const [, date, serial] = /^(\d{6})[-\u2010-\u2013 ]?(\d{4})$/.exec(text.trim()) ?? [];
  return date && serial ? date + serial : null;
}

/** A day of birth (CPR-like ones of test persons have day + 60) and a serial number, somewhere in a longer text. */
const CPR_WITHIN =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[-\u2010-\u2013 ]?\d{4}(?!\d)/;

/** Whether a text is a CPR number, or holds what looks like one (PR2). */
export const looksLikeCpr = (text: string): boolean => readCpr(text) !== null || CPR_WITHIN.test(text);
