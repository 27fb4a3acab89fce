import type { Person } from "#shared/domain/board.ts";
import { DEADLINE_FILTERS, type DeadlineFilter } from "#shared/domain/deadline-filter.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { sectionFilter } from "#shared/domain/section-filter.ts";
import type { Judged } from "./judge.ts";

/** What the address asks for: `?par=85,108&frist=over&sagsbehandler=mig`. */
export interface BoardFilter {
  /** Sections as written in the address, former numbers too; empty: all. */
  readonly sections: readonly string[];
  readonly deadline: DeadlineFilter | null;
  /** `mig`, `ingen`, initials or an id; null: all. */
  readonly caseworker: string | null;
}

export const NO_FILTER: BoardFilter = { sections: [], deadline: null, caseworker: null };
export const ME = "mig";
export const NOBODY = "ingen";
/** More than anybody chooses, fewer than would slow a board down. */
const MOST_SECTIONS = 40;

/** Reads the address; what it does not know it leaves out. */
export function parseFilter(search: string): BoardFilter {
  const params = new URLSearchParams(search);
  const sections = params
    .getAll("par")
    .flatMap((part) => part.split(","))
    .map((code) => code.trim())
    .filter((code) => code !== "" && code.length <= 40);
  return {
    sections: [...new Set(sections)].slice(0, MOST_SECTIONS),
    deadline: DEADLINE_FILTERS.find((name) => name === params.get("frist")) ?? null,
    caseworker: params.get("sagsbehandler")?.trim() || null,
  };
}

/** The address for a filter, what else stands in it kept; commas stay readable. */
export function formatFilter({ sections, deadline, caseworker }: BoardFilter, search: string): string {
  const unit = new URLSearchParams(search).get("enhed");
  const parts = [
    unit && `enhed=${encodeURIComponent(unit)}`,
    sections.length > 0 && `par=${sections.map(encodeURIComponent).join(",")}`,
    deadline && `frist=${deadline}`,
    caseworker && `sagsbehandler=${encodeURIComponent(caseworker)}`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

export const isFiltered = ({ sections, deadline, caseworker }: BoardFilter): boolean =>
  sections.length > 0 || deadline !== null || caseworker !== null;

export type Passes = (judged: Judged) => boolean;

/** Whether a card is shown. */
export function passing(filter: BoardFilter, me: PersonId, people: ReadonlyMap<PersonId, Person>): Passes {
  const isOfSections = sectionFilter(filter.sections);
  const isOf = caseworkerFilter(filter.caseworker, me, people);
  const { deadline } = filter;
  return ({ card, passes }) =>
    isOf(card.caseworker) && (deadline === null || passes[deadline]) && isOfSections(card.provision, card.written);
}

function caseworkerFilter(
  wanted: string | null,
  me: PersonId,
  people: ReadonlyMap<PersonId, Person>,
): (caseworker: PersonId | null) => boolean {
  if (wanted === null) return () => true;
  if (wanted === NOBODY) return (caseworker) => caseworker === null;
  const chosen = peopleMeant(wanted, me, people);
  return (caseworker) => caseworker !== null && chosen.has(caseworker);
}

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
