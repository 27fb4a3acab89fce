import type { FilterOption } from "#client/ui/filter-select.tsx";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { type Provision, provisionOf, successorOf } from "#shared/domain/provisions.ts";
import { codeOf, readSection } from "#shared/domain/section-code.ts";
import { movedOf } from "#shared/domain/section-filter.ts";
import { lawSectionText, writtenText } from "#shared/domain/section-text.ts";
import { formerSections, ownSection } from "#shared/domain/sections.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { Locale } from "#shared/i18n/locale.ts";

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

/** The sections to choose among: those on the board, and above them chosen ones that the board hasn't. */
export function sectionOptions(
  onBoard: Iterable<ProvisionId>,
  chosen: readonly string[],
  count: (code: string) => number,
  words: Words,
): readonly FilterOption[] {
  const provisions = inOrder(onBoard);
  const alike = new Map<string, readonly Provision[]>();
  for (const provision of provisions) {
    const code = codeFor(provision, provisions);
    alike.set(code, [...(alike.get(code) ?? []), provision]);
  }
  const others = chosen.filter((code) => !alike.has(code));
  return [
    ...others.map((code) => ({ id: code, text: sectionWords(code, words.t), count: count(code) })),
    ...[...alike].map(([code, each]) => ({ id: code, ...textsOf(each, words), count: count(code) })),
  ];
}

function textsOf(alike: readonly Provision[], { t, locale }: Words) {
  // A section may have stood for one thing before and another since: § 100.
  const names = new Set(alike.map(({ nameDa, nameEn }) => (locale === "da" ? nameDa : nameEn)));
  const sections = new Set(alike.map(({ id }) => lawSectionText(id)));
  return { text: `${[...sections][0]} ${[...names].join(" / ")}`, note: noteOn(alike, t) };
}

/** "tidligere SEL § 41", or of a section that is gone "nu BL § 86". */
function noteOn(alike: readonly Provision[], t: Translate): string | null {
  const own = new Set(alike.map((provision) => codeOf({ ...ownSection(provision), stk: null, nr: null })));
  const former = alike.flatMap(formerSections).map((section) => ({ section, code: codeOf({ ...section, nr: null }) }));
  const formerTexts = former.filter(({ code }) => !own.has(code)).map(({ section }) => writtenText(codeOf(section)));
  if (formerTexts.length > 0) return t("filter.sectionFormerly", { sections: [...new Set(formerTexts)].join(", ") });
  const now = alike.flatMap((provision) => lastOf(provision) ?? []).filter((last) => !alike.includes(last));
  return now.length > 0 ? t("filter.sectionNow", { sections: sectionList(now) }) : null;
}

/** What a provision has become at last; null where it still stands, or is the business of a law without cases here. */
function lastOf(provision: Provision): Provision | null {
  const next = successorOf(provision);
  return next && (lastOf(next) ?? next);
}

const sectionList = (provisions: readonly Provision[]): string =>
  [...new Set(provisions.map(({ id }) => lawSectionText(id)))].join(", ");

/** A chosen section in words: "§ 85", "§ 41 (nu BL § 86)"; as in the address where it cannot be read. */
export function sectionWords(code: string, t: Translate): string {
  const read = readCode(code);
  if (!read) return code;
  const moved = movedOf(read);
  if (!moved) return writtenText(read);
  const now = t("filter.sectionNow", { sections: sectionList(moved.to) });
  return `${writtenText(read)} (${moved.isShared ? `${writtenText(codeOf(moved.from))} ` : ""}${now})`;
}

/** The section alone, as short as it goes: "§ 85". */
export function shortSection(code: string): string {
  const read = readCode(code);
  return read ? writtenText(read) : code;
}

/** What somebody typed, as sections: numbers, also former ones, and names or parts of them. Null where nothing was found. */
export function typedSections(text: string, options: readonly FilterOption[]): readonly string[] | null {
  const parts = text.split(/[,;]| og /).filter((part) => part.trim() !== "");
  const codes = parts.flatMap((part) => readCode(part) ?? named(part, options));
  return codes.length > 0 ? [...new Set(codes)] : null;
}

function named(part: string, options: readonly FilterOption[]): readonly string[] {
  const wanted = part.trim().toLocaleLowerCase("da");
  return options.filter(({ text }) => text.toLocaleLowerCase("da").includes(wanted)).map(({ id }) => id);
}

function readCode(text: string): SectionCode | null {
  const section = readSection(text.trim());
  return section && codeOf(section);
}

function inOrder(ids: Iterable<ProvisionId>): readonly Provision[] {
  const place = (provision: Provision) => ownSection(provision).number[0];
  return [...new Set(ids)].map(provisionOf).sort((a, b) => place(a) - place(b) || (a.section < b.section ? -1 : 1));
}

/** The number alone, which means both laws; with its law only where the board has that number of both. */
function codeFor(provision: Provision, onBoard: readonly Provision[]): SectionCode {
  const section = ownSection(provision);
  const plain = codeOf({ ...section, law: null });
  const isShared = onBoard.some(
    (other) => other.law !== provision.law && codeOf({ ...ownSection(other), law: null }) === plain,
  );
  return isShared ? codeOf(section) : plain;
}
