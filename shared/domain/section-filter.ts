import type { ProvisionId, SectionCode } from "./ids.ts";
import { type Law, type Provision, provisionOf } from "./provisions.ts";
import { overlap, readSection, type WrittenSection, within } from "./section-code.ts";
import { CASE_PROVISIONS, formerSections, ownSection } from "./sections.ts";

export type SectionFilter = (provision: ProvisionId, written: SectionCode | null) => boolean;

const made = new WeakMap<readonly string[], SectionFilter>();

/**
 * The filter of `par=85,108,41`: a number alone means both laws, a former number finds what followed it and what was
 * written so; `SEL-85` narrows to the law, and § 85 a is another section (DL8). An empty list lets everything through.
 */
export function sectionFilter(codes: readonly string[]): SectionFilter {
  if (codes.length === 0) return () => true;
  const wanted = codes.flatMap((code) => readSection(code) ?? []);
  const found = new Set(
    CASE_PROVISIONS.filter((provision) => wanted.some((code) => finds(code, provision))).map(({ id }) => id),
  );
  return (provision, written) => found.has(provision) || (written !== null && isWrittenAs(wanted, written, provision));
}

/** The same for one case; the filter is kept as long as the list of codes is. */
export function matchesSections(
  provision: ProvisionId,
  written: SectionCode | null,
  codes: readonly string[],
): boolean {
  const filter = made.get(codes) ?? sectionFilter(codes);
  made.set(codes, filter);
  return filter(provision, written);
}

function finds(code: WrittenSection, provision: Provision): boolean {
  if (isSame(code, ownSection(provision))) return true;
  return formerSections(provision).some(
    (former) => isSame(code, former) && (former.nr === null || code.nr !== null || isGone(former)),
  );
}

/** What a number was in a law that no longer has it, and where that stands now. */
export interface Moved {
  readonly from: WrittenSection & { readonly law: Law };
  readonly to: readonly Provision[];
  /** Whether the number means something else besides: BL § 42 stands, where SEL § 42 has become BL § 87. */
  readonly isShared: boolean;
}

/** Null where nothing has moved: a law that has the number means it, whatever moved out of it. */
export function movedOf(code: string): Moved | null {
  const section = readSection(code);
  if (!section) return null;
  const standing = CASE_PROVISIONS.filter(({ validTo }) => validTo === null);
  const stands = (one: WrittenSection) => standing.some((provision) => isSame(one, ownSection(provision)));
  for (const law of section.law ? [section.law] : (["SEL", "BL"] as const)) {
    const from = { ...section, law };
    const to = stands(from) ? [] : standing.filter((provision) => finds(from, provision));
    if (to.length > 0) return { from, to, isShared: stands(section) };
  }
  return null;
}

/** § 83 still stands, so that its former number 3 is found by "§ 83, stk. 1, nr. 3" only; § 52 is gone altogether. */
const isGone = (former: WrittenSection): boolean =>
  !CASE_PROVISIONS.some(
    (provision) => provision.validTo === null && isSame({ ...former, stk: null, nr: null }, ownSection(provision)),
  );

function isWrittenAs(wanted: readonly WrittenSection[], written: SectionCode, provision: ProvisionId): boolean {
  const section = readSection(written);
  if (!section) return false;
  const named = { ...section, law: section.law ?? provisionOf(provision).law };
  return wanted.some((code) => isSame(code, named));
}

function isSame(code: WrittenSection, section: WrittenSection): boolean {
  if (code.law !== null && code.law !== section.law) return false;
  if (code.letter !== section.letter || !overlap(code.number, section.number)) return false;
  if (code.nr === null) return true;
  return (
    section.nr !== null && within(code.nr, section.nr) && (!code.stk || !section.stk || overlap(code.stk, section.stk))
  );
}
