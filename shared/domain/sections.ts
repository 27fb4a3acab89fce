import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { PlainDate } from "./dates.ts";
import type { ProvisionId, SectionCode } from "./ids.ts";
import { isValidOn, type Law, PROVISIONS, type Provision, successorOf } from "./provisions.ts";
import { codeOf, readSection, type WrittenSection, within } from "./section-code.ts";

export interface ResolvedSection {
  readonly provision: ProvisionId;
  /** Kept where what was written is not the provision's own section (DL8). */
  readonly written: SectionCode | null;
  /** No law was named: SEL if SEL had the section that day, else BL. */
  readonly lawAssumed: boolean;
}

/** A provision together with a section that leads to it: its own, or the one it followed. */
interface Entry {
  readonly provision: Provision;
  readonly section: WrittenSection;
}

const isAboutCases = (provision: Provision): boolean =>
  provision.sort !== "procedural" && successorOf(provision)?.sort !== "procedural";

/** What a case can be about: procedural rules are left out, and what became one. */
export const CASE_PROVISIONS = PROVISIONS.filter(isAboutCases);

/** "SEL § 52 stk. 3 nr. 7 / § 58": every section that a provision followed; the law is named once. */
export function formerSections({ formerSection }: Provision): readonly WrittenSection[] {
  const parts = formerSection?.split("/") ?? [];
  const first = parts[0] ? readSection(parts[0]) : null;
  return parts.flatMap((part) => {
    const section = readSection(part);
    return section ? [{ ...section, law: section.law ?? first?.law ?? null }] : [];
  });
}

/** The provision's own section, read. */
export function ownSection({ law, section }: Provision): WrittenSection {
  const read = readSection(`${law} ${section}`);
  if (!read) throw new Error(`unreadable section ${law} ${section}`);
  return read;
}

const OWN: readonly Entry[] = CASE_PROVISIONS.map((provision) => ({ provision, section: ownSection(provision) }));
const FORMER: readonly Entry[] = CASE_PROVISIONS.flatMap((provision) =>
  formerSections(provision).map((section) => ({ provision, section })),
);

/**
 * The provision that a written section means for a case received that day: forward where it has moved since
 * (SEL § 41 in 2026 is BL § 86), backward where it had not yet come. § 83 without a number stays ambiguous (DL8).
 */
export function resolveSection(text: string, receivedOn: PlainDate): Result<ResolvedSection, "unknown"> {
  const written = readSection(text);
  if (!written) return refuse("unknown");
  const provision = written.law ? inLaw(written, written.law, receivedOn) : inEitherLaw(written, receivedOn);
  if (!provision) return refuse("unknown");
  const code = codeOf(written);
  const asText: string = code;
  const isOwn = asText === provision.id || code === codeOf(ownSection(provision));
  return ok({ provision: provision.id, written: isOwn ? null : code, lawAssumed: written.law === null });
}

const inLaw = (written: WrittenSection, law: Law, on: PlainDate): Provision | null =>
  inForce(written, law, on) ?? moved(written, law, on);

function inEitherLaw(written: WrittenSection, on: PlainDate): Provision | null {
  const sel = best(OWN, written, "SEL");
  const bl = best(OWN, written, "BL");
  // "§ 83, stk. 1, nr. 3" is a number that only SEL has: where it has moved to counts before another § 83.
  const onlySel = sel.fit > bl.fit ? moved(written, "SEL", on) : null;
  return (
    inForce(written, "SEL", on) ??
    onlySel ??
    inForce(written, "BL", on) ??
    moved(written, "SEL", on) ??
    moved(written, "BL", on)
  );
}

const inForce = (written: WrittenSection, law: Law, on: PlainDate): Provision | null =>
  best(OWN, written, law).entries.find(({ provision }) => isValidOn(provision, on))?.provision ?? null;

function moved(written: WrittenSection, law: Law, on: PlainDate): Provision | null {
  const followers = FORMER.filter(({ provision }) => isValidOn(provision, on));
  const forward = best(followers, written, law).entries[0]?.provision;
  return (
    forward ?? backward(best(OWN, written, law).entries, on) ?? notYetInForce(best(FORMER, written, law).entries, on)
  );
}

/** The provision that held before: BL § 86 received in 2023 is SEL § 41. Without a row for it, the later one stands in. */
function backward(entries: readonly Entry[], on: PlainDate): Provision | null {
  for (const { provision } of entries) {
    let found: Provision | undefined = provision;
    while (found && !isValidOn(found, on)) found = predecessorOf(found);
    if (found && isAboutCases(found)) return found;
  }
  return notYetInForce(entries, on);
}

const predecessorOf = ({ id }: Provision): Provision | undefined =>
  PROVISIONS.find(({ succeededBy }) => succeededBy === id);

const notYetInForce = (entries: readonly Entry[], on: PlainDate): Provision | null =>
  entries.find(
    ({ provision }) => provision.formerSection !== null && provision.validFrom !== null && on < provision.validFrom,
  )?.provision ?? null;

interface Best {
  readonly fit: number;
  readonly entries: readonly Entry[];
}

function best(entries: readonly Entry[], written: WrittenSection, law: Law): Best {
  const fits = entries
    .filter(
      ({ section }) =>
        section.law === law && section.letter === written.letter && within(written.number, section.number),
    )
    .map((entry) => ({ entry, fit: fitOf(written.stk, entry.section.stk) + 2 * fitOf(written.nr, entry.section.nr) }));
  const fit = fits.reduce((most, candidate) => Math.max(most, candidate.fit), Number.NEGATIVE_INFINITY);
  return { fit, entries: fits.filter((candidate) => candidate.fit === fit).map(({ entry }) => entry) };
}

/** How well a number inside the section agrees: named and right, not told apart, not named, wrong. */
function fitOf(written: WrittenSection["nr"], own: WrittenSection["nr"]): number {
  if (own === null) return 1;
  if (written === null) return 0;
  return within(written, own) ? 2 : -5;
}
