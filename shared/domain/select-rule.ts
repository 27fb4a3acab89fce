import type { Kind, SubType } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { ClockName } from "./deadline.ts";
import type { ProvisionId } from "./ids.ts";
import { isValidOn, type Provision, provisionOf, successorOf } from "./provisions.ts";
import type { Rule, Rulebook, RuleDraft, RuleVersion } from "./rulebook.ts";

/** What a rule is chosen by. */
export interface RuleSubject {
  readonly provision: ProvisionId;
  readonly kind: Kind;
  readonly subType: SubType | null;
}

export interface FoundRule {
  readonly rule: Rule;
  readonly version: RuleVersion;
}

/** When a rule's clock starts in the case at hand; null: not yet. */
export type StartOf = (rule: Rule) => PlainDate | null;

const indexes = new WeakMap<Rulebook, ReadonlyMap<string, readonly Rule[]>>();

/** How narrowly a rule is drawn: the sub-type tells more than the kind (DL8). */
const narrowness = ({ kind, subType }: Rule): number => (subType ? 2 : 0) + (kind ? 1 : 0);

const isFor = ({ kind, subType }: Rule, subject: RuleSubject): boolean =>
  (!kind || kind === subject.kind) && (!subType || subType === subject.subType);

/** Rules by provision and clock, the narrowest first; made once for each rulebook. */
function indexOf(book: Rulebook): ReadonlyMap<string, readonly Rule[]> {
  const known = indexes.get(book);
  if (known) return known;
  const index = new Map<string, Rule[]>();
  for (const rule of [...book.rules].sort((a, b) => narrowness(b) - narrowness(a))) {
    const key = `${rule.provision}|${rule.clock}`;
    const rules = index.get(key);
    if (rules) rules.push(rule);
    else index.set(key, [rule]);
  }
  indexes.set(book, index);
  return index;
}

/**
 * The rule, and its version, for a clock of a case: the most specific one that holds on the day the clock starts; then
 * that of the provision which followed; then the one for every provision; then, where it serves, the fallback (DL7, DL8).
 */
export function ruleVersionFor(
  book: Rulebook,
  subject: RuleSubject,
  clock: ClockName,
  startOf: StartOf,
  mayFallBack: boolean,
): FoundRule | null {
  const index = indexOf(book);
  const pick = (provision: Rule["provision"], inForce?: Provision): FoundRule | null => {
    for (const rule of index.get(`${provision}|${clock}`) ?? []) {
      const start = isFor(rule, subject) ? startOf(rule) : null;
      const version = start === null || (inForce && !isValidOn(inForce, start)) ? null : versionOn(rule, start);
      if (version) return { rule, version };
    }
    return null;
  };
  const own = pick(subject.provision);
  if (own) return own;
  for (let next = successorOf(provisionOf(subject.provision)); next; next = successorOf(next)) {
    const followed = pick(next.id, next);
    if (followed) return followed;
  }
  return pick("*") ?? (mayFallBack ? pick("fallback") : null);
}

/** Whether the municipality's fallback serves decisions on the provision (DL8). */
export function servedByFallback(id: ProvisionId): boolean {
  const { takesFallback, needsDecision, ambiguous } = provisionOf(id);
  return takesFallback && needsDecision && ambiguous.length === 0;
}

/** The day from which a version applies: when it holds and is decided (DL7); null: always. */
export function effectiveFrom({ validFrom, decidedOn }: RuleVersion): PlainDate | null {
  if (validFrom === null || decidedOn === null) return validFrom ?? decidedOn;
  return validFrom > decidedOn ? validFrom : decidedOn;
}

/** The version for clocks that start that day: the latest that applies by then. */
export function versionOn(rule: Rule, start: PlainDate): RuleVersion | null {
  let found: RuleVersion | null = null;
  for (const version of rule.versions) {
    const from = effectiveFrom(version);
    if ((from !== null && from > start) || (version.validTo !== null && version.validTo < start)) continue;
    if (found === null || (from ?? "") >= (effectiveFrom(found) ?? "")) found = version;
  }
  return found;
}

/** What the version said when a clock's end was recorded: a later correction does not reach an ended clock (DL7). */
export function draftKnownAt(version: RuleVersion, recordedAt: IsoInstant | null): RuleDraft {
  if (recordedAt === null) return version;
  return version.earlier.find(({ until }) => recordedAt < until)?.draft ?? version;
}
