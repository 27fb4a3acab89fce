import { must } from "#shared/lib/must.ts";
import type { PlainDate } from "./dates.ts";
import type { ProvisionId } from "./ids.ts";
import stored from "./provisions.json" with { type: "json" };
import type { RuleUnit } from "./rulebook.ts";

const LAWS = ["SEL", "BL", "RSL", "FVL"] as const;
export type Law = (typeof LAWS)[number];
const TARGETS = ["adult", "child", "both"] as const;
const SORTS = ["procedural", "legacy"] as const;
const UNITS = ["weeks", "months"] as const satisfies readonly RuleUnit[];

export interface Span {
  readonly amount: number;
  readonly unit: (typeof UNITS)[number];
}

/** *Bestemmelse*: a section of the law that cases are about, for the time that it holds. */
export interface Provision {
  readonly id: ProvisionId;
  readonly law: Law;
  /** As written in the law: `§ 83, stk. 1, nr. 1`. */
  readonly section: string;
  readonly nameDa: string;
  readonly nameEn: string;
  readonly target: (typeof TARGETS)[number];
  /** `procedural`: rules about handling, never what a case is about. `legacy`: its place has been taken by another. */
  readonly sort: (typeof SORTS)[number] | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly succeededBy: ProvisionId | null;
  readonly formerSection: string | null;
  /** The numbers that the section may mean; it is asked which (DL8). */
  readonly ambiguous: readonly string[];
  readonly stopsAtAge: number | null;
  readonly startsAtAge: number | null;
  /** Given for so long at the most (§ 82 b). */
  readonly stopsAfter: Span | null;
  /** The notice scheme: a reduction takes effect so long after the decision (SEL § 3 a, BL § 11). */
  readonly noticePeriod: Span | null;
  /** False for help that needs no decision: no decision clock by nature (DL8). */
  readonly needsDecision: boolean;
  /** Whether the municipality's fallback serves its decisions where it has no rule of its own (DL8). */
  readonly takesFallback: boolean;
}

function memberOf<T extends string>(list: readonly T[], text: string): T {
  return must(
    list.find((member) => member === text),
    `${text} in ${list.join("|")}`,
  );
}

const spanOf = (span: { readonly amount: number; readonly unit: string } | undefined): Span | null =>
  span ? { amount: span.amount, unit: memberOf(UNITS, span.unit) } : null;

export const PROVISIONS: readonly Provision[] = stored.map((row) => ({
  id: row.id as ProvisionId,
  law: memberOf(LAWS, row.law),
  section: row.section,
  nameDa: row.nameDa,
  nameEn: row.nameEn,
  target: memberOf(TARGETS, row.target),
  sort: row.kind === undefined ? null : memberOf(SORTS, row.kind),
  validFrom: (row.validFrom ?? null) as PlainDate | null,
  validTo: (row.validTo ?? null) as PlainDate | null,
  succeededBy: (row.succeededBy ?? null) as ProvisionId | null,
  formerSection: row.formerSection ?? null,
  ambiguous: row.ambiguous ?? [],
  stopsAtAge: row.stopsAtAge ?? null,
  startsAtAge: row.startsAtAge ?? null,
  stopsAfter: spanOf(row.stopsAfter),
  noticePeriod: spanOf(row.noticePeriod),
  needsDecision: row.needsDecision ?? true,
  takesFallback: row.fallback ?? true,
}));

const BY_ID: ReadonlyMap<ProvisionId, Provision> = new Map(PROVISIONS.map((provision) => [provision.id, provision]));

/** The provision of an id from the catalogue; ids come only from there, so an unknown one throws. */
export const provisionOf = (id: ProvisionId): Provision => must(BY_ID.get(id), `provision ${id}`);

/** Null where the law that followed is not on the board (Ældreloven). */
export const successorOf = ({ succeededBy }: Provision): Provision | null =>
  (succeededBy && BY_ID.get(succeededBy)) || null;

export const isValidOn = ({ validFrom, validTo }: Provision, on: PlainDate): boolean =>
  (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
