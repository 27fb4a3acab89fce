import type { Person } from "#shared/domain/board.ts";
import type { Kind, SubType } from "#shared/domain/case.ts";
import { DEADLINE_FILTERS, type DeadlineFilter } from "#shared/domain/deadline-filter.ts";
import { type HoldFilter, passesHold } from "#shared/domain/hold-filter.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { sectionFilter } from "#shared/domain/section-filter.ts";
import type { StepFilter } from "#shared/domain/step-filter.ts";
import {
  HOLD_WORDS,
  holdsOf,
  KIND_WORDS,
  kindsOf,
  STEP_WORDS,
  SUB_TYPE_WORDS,
  stepOf,
  subTypesOf,
} from "./filter-words.ts";
import type { Judged } from "./judge.ts";

/** What the address asks for: `?par=85,108&frist=over&sagsbehandler=mig`. All parts must hold; of a list, any one. */
export interface BoardFilter {
  /** Sections as written in the address, former numbers too; empty: all. */
  readonly sections: readonly string[];
  /** `mig`, `mig-venter`, `ingen`, initials or an id; null: all. */
  readonly caseworker: string | null;
  readonly deadline: DeadlineFilter | null;
  readonly holds: readonly HoldFilter[];
  /** *Skal rykkes*. */
  readonly chase: boolean;
  readonly step: StepFilter | null;
  readonly kinds: readonly Kind[];
  readonly subTypes: readonly SubType[];
}

export const NO_FILTER: BoardFilter = {
  sections: [],
  caseworker: null,
  deadline: null,
  holds: [],
  chase: false,
  step: null,
  kinds: [],
  subTypes: [],
};
export const ME = "mig";
/** Own cases that want nothing of one now: what *Min dag* folds away. */
export const ME_WAITING = "mig-venter";
export const NOBODY = "ingen";
/** More than anybody chooses, fewer than would slow a board down. */
const MOST_SECTIONS = 40;
const NAMES = ["par", "frist", "sagsbehandler", "afventer", "rykkes", "skridt", "sagstype", "hjaelpemiddel"];

/** Reads the address, or a filter as `filterQuery` wrote it; what it does not know it leaves out. */
export function parseFilter(search: string): BoardFilter {
  const params = new URLSearchParams(search);
  const words = (name: string): readonly string[] =>
    params
      .getAll(name)
      .flatMap((part) => part.split(","))
      .map((word) => word.trim())
      .filter((word) => word !== "");
  return {
    sections: [...new Set(words("par").filter((code) => code.length <= 40))].slice(0, MOST_SECTIONS),
    caseworker: params.get("sagsbehandler")?.trim() || null,
    deadline: DEADLINE_FILTERS.find((name) => name === params.get("frist")) ?? null,
    holds: holdsOf(words("afventer")),
    chase: words("rykkes").includes("ja"),
    step: stepOf(words("skridt")),
    kinds: kindsOf(words("sagstype")),
    subTypes: subTypesOf(words("hjaelpemiddel")),
  };
}

/** The filter alone, without unit and free text: what a saved view keeps. Empty where nothing is chosen. */
export function filterQuery({ sections, caseworker, deadline, holds, chase, step, kinds, subTypes }: BoardFilter) {
  const listed = {
    par: sections.map(encodeURIComponent),
    frist: deadline ? [deadline] : [],
    sagsbehandler: caseworker ? [encodeURIComponent(caseworker)] : [],
    afventer: holds.map((hold) => HOLD_WORDS[hold]),
    rykkes: chase ? ["ja"] : [],
    skridt: step ? [STEP_WORDS[step]] : [],
    sagstype: kinds.map((kind) => KIND_WORDS[kind]),
    hjaelpemiddel: subTypes.map((subType) => SUB_TYPE_WORDS[subType]),
  };
  return Object.entries(listed)
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `${name}=${words.join(",")}`)
    .join("&");
}

/** The address for a filter, what else stands in it kept; commas stay readable. */
export function formatFilter(filter: BoardFilter, search: string): string {
  const kept = [...new URLSearchParams(search)]
    .filter(([name]) => !NAMES.includes(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const parts = [...kept, filterQuery(filter)].filter(Boolean);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** How many of the bar's choices are made: a list counts once, and so do the two halves of one choice. */
export const chosenCount = ({ sections, caseworker, deadline, holds, chase, step, kinds, subTypes }: BoardFilter) =>
  [
    sections.length > 0,
    caseworker !== null,
    deadline !== null,
    holds.length > 0 || chase,
    step !== null,
    kinds.length > 0 || subTypes.length > 0,
  ].filter(Boolean).length;

export const isFiltered = (filter: BoardFilter): boolean => chosenCount(filter) > 0;

export type Passes = (judged: Judged) => boolean;

/** Whether a card is shown. */
export function passing(filter: BoardFilter, me: PersonId, people: ReadonlyMap<PersonId, Person>): Passes {
  const { sections, caseworker, deadline, holds, chase, step, kinds, subTypes } = filter;
  const isOfSections = sectionFilter(sections);
  const isOf = caseworkerFilter(caseworker, me, people);
  const waits = (judged: Judged): boolean => holds.length === 0 || holds.some((hold) => waitsFor(judged, hold));
  return (judged) =>
    isOf(judged) &&
    (deadline === null || judged.passes[deadline]) &&
    isAmong(kinds, judged.card.kind) &&
    isAmong(subTypes, judged.card.subType) &&
    waits(judged) &&
    (!chase || judged.chase) &&
    (step === null || judged.steps[step]) &&
    isOfSections(judged.card.provision, judged.card.written);
}

/** A closed case waits for nothing any more, and nobody asks that of it. */
export const waitsFor = ({ card, closed }: Judged, hold: HoldFilter): boolean => !closed && passesHold(card.hold, hold);

const isAmong = <T>(chosen: readonly T[], one: T | null): boolean =>
  chosen.length === 0 || (one !== null && chosen.includes(one));

function caseworkerFilter(wanted: string | null, me: PersonId, people: ReadonlyMap<PersonId, Person>): Passes {
  if (wanted === null) return () => true;
  if (wanted === NOBODY) return ({ card }) => card.caseworker === null;
  if (wanted === ME_WAITING) return (judged) => isWaiting(judged, me);
  if (wanted === ME) return (judged) => isMine(judged, me);
  const chosen = peopleMeant(wanted, me, people);
  return ({ card: { caseworker } }) => caseworker !== null && chosen.has(caseworker);
}

/** One's own cases, and those that one looks after while their caseworker is away. */
export const isMine = ({ card, hand }: Judged, me: PersonId): boolean => card.caseworker === me || hand === me;

export const isWaiting = ({ hand, hasTime }: Judged, me: PersonId): boolean => hand === me && hasTime();

/** Initials may be shared; then all who have them are meant. */
export function peopleMeant(
  wanted: string,
  me: PersonId,
  people: ReadonlyMap<PersonId, Person>,
): ReadonlySet<PersonId> {
  if (wanted === ME) return new Set([me]);
  const byId = [...people.keys()].filter((id) => id === wanted);
  if (byId.length > 0) return new Set(byId);
  const lower = wanted.toLowerCase();
  return new Set([...people.values()].filter(({ initials }) => initials.toLowerCase() === lower).map(({ id }) => id));
}
