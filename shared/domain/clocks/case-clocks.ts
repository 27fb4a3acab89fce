import type { Calendars } from "../calendar.ts";
import type { CaseFacts, Kind, Milestone, MilestoneName, SubType } from "../case.ts";
import type { IsoInstant, PlainDate } from "../dates.ts";
import type { ProvisionId } from "../ids.ts";
import type { Rulebook } from "../rulebook.ts";

/** What every clock of a case is computed from. */
export interface CaseClocks {
  readonly facts: CaseFacts;
  readonly book: Rulebook;
  readonly calendars: Calendars;
}

/** The facts that can be corrected. */
export interface Known {
  readonly provision: ProvisionId;
  readonly kind: Kind;
  readonly subType: SubType | null;
  readonly receivedOn: PlainDate;
}

/** The facts as they were known when an end was recorded; now, where there is no end (DL7). */
export function knownAt(facts: CaseFacts, recordedAt: IsoInstant | null): Known {
  if (recordedAt === null || facts.earlier.length === 0) return facts;
  return {
    provision: believed(facts, "provision", recordedAt),
    kind: believed(facts, "kind", recordedAt),
    subType: believed(facts, "subType", recordedAt),
    receivedOn: believed(facts, "receivedOn", recordedAt),
  };
}

function believed<K extends keyof Known>(facts: CaseFacts, fact: K, recordedAt: IsoInstant): Known[K] {
  for (const earlier of facts.earlier) {
    const value: Partial<Known>[K] = earlier[fact];
    if (value !== undefined && recordedAt < earlier.until) return value;
  }
  return facts[fact];
}

export const isApplication = (kind: Kind): boolean => kind === "new" || kind === "change";

export const firstNamed = (milestones: readonly Milestone[], name: string): Milestone | undefined =>
  milestones.find((milestone) => milestone.name === name);

/** Time between two rulings: the case until it is remitted, and each time anew after that (DL16). */
export interface Round {
  /** Counts from 1. */
  readonly n: number;
  readonly remitted: Milestone | null;
  readonly isLast: boolean;
  /** As recorded. */
  readonly milestones: readonly Milestone[];
}

/** A milestone belongs to the round that its date lies in; on the day of the ruling, to the one it was recorded in. */
export function roundsOf(milestones: readonly Milestone[]): readonly Round[] {
  const rulings = milestones.flatMap((milestone, at) => (milestone.name === "remitted" ? [{ milestone, at }] : []));
  if (rulings.length === 0) return [{ n: 1, remitted: null, isLast: true, milestones }];
  const roundOf = (on: PlainDate, at: number): number =>
    rulings.filter((ruling) => ruling.milestone.on < on || (ruling.milestone.on === on && ruling.at < at)).length;
  return [null, ...rulings].map((ruling, index, all) => ({
    n: index + 1,
    remitted: ruling?.milestone ?? null,
    isLast: index === all.length - 1,
    milestones: milestones.filter(({ name, on }, at) => name !== "remitted" && roundOf(on, at) === index),
  }));
}

/** Each start with the first end on or after it that no earlier start has taken: requests and their answers. */
export function pairsOf(
  milestones: readonly Milestone[],
  start: MilestoneName,
  end: MilestoneName,
): readonly { readonly start: Milestone; readonly end: Milestone | undefined }[] {
  const byDate = (name: MilestoneName) =>
    milestones.filter((milestone) => milestone.name === name).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const ends = byDate(end);
  return byDate(start).map((from) => {
    const at = ends.findIndex(({ on }) => on >= from.on);
    return { start: from, end: at < 0 ? undefined : ends.splice(at, 1)[0] };
  });
}
