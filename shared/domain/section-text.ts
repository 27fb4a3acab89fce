import type { ProvisionId, SectionCode } from "./ids.ts";
import { provisionOf } from "./provisions.ts";
import { readSection } from "./section-code.ts";

const NBSP = "\u00a0";

/** Keeps "§ 85 a" and "nr. 1" on one line. */
const unbroken = (text: string): string =>
  text.replace(/(§|stk\.|nr\.) /g, `$1${NBSP}`).replace(/(\d) ([a-z])(?![a-z])/g, `$1${NBSP}$2`);

/** "§ 85", as the law writes it. */
export const sectionText = (provision: ProvisionId): string => unbroken(provisionOf(provision).section);

/** "SEL § 85": where both laws have the number. */
export const lawSectionText = (provision: ProvisionId): string =>
  `${provisionOf(provision).law} ${sectionText(provision)}`;

/** A section as it was written: "SEL § 41", "§ 85" where no law was named. */
export function writtenText(code: SectionCode): string {
  const section = readSection(code);
  if (!section) return code;
  const [first, last] = section.number;
  const numbers = first === last ? `§ ${first}` : `§§ ${first}-${last}`;
  const detail = section.nr ? `, stk. ${section.stk?.[0] ?? 1}, nr. ${section.nr[0]}` : "";
  return unbroken(
    `${section.law ? `${section.law} ` : ""}${numbers}${section.letter ? ` ${section.letter}` : ""}${detail}`,
  );
}
