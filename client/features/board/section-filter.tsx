import { FilterSelect } from "#client/ui/filter-select.tsx";
import { useLocale } from "#client/ui/locale.tsx";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { type Provision, provisionOf } from "#shared/domain/provisions.ts";
import { codeOf, readSection } from "#shared/domain/section-code.ts";
import { lawSectionText, writtenText } from "#shared/domain/section-text.ts";
import { ownSection } from "#shared/domain/sections.ts";
import { countFor } from "./facets.ts";
import type { OneFilterProps } from "./filter-bar.tsx";

/** Sections, chosen from those on the board or typed; former numbers too (DL8). */
export function SectionFilter({ counting, onChange }: OneFilterProps) {
  const { t, locale } = useLocale();
  const chosenCodes = counting.filter.sections;
  const options = () => {
    const { byProvision } = countFor("sections", counting);
    const provisions = provisionsOf(counting.picture.cards.values());
    const codes = [...new Set(provisions.map((provision) => codeFor(provision, provisions)))];
    const sections = codes.map((code) => ({
      code,
      alike: provisions.filter((each) => codeFor(each, provisions) === code),
    }));
    return sections.map(({ code, alike }) => ({
      id: code,
      text: `${alike.map(({ id: each }) => lawSectionText(each))[0]} ${named(alike, locale)}`,
      search: alike.map(({ formerSection }) => formerSection ?? "").join(" "),
      count: alike.reduce((sum, { id: each }) => sum + (byProvision.get(each) ?? 0), 0),
    }));
  };
  const chosen = chosenCodes.length > 0 ? chosenCodes.map(sectionWords).join(", ") : null;
  const typed = (text: string) => {
    const codes = text.split(/[,;]/).flatMap((part) => readCode(part) ?? []);
    if (codes.length > 0) onChange({ sections: [...new Set([...chosenCodes, ...codes])] });
  };
  return (
    <FilterSelect
      label={t("filter.section")}
      chosen={chosen}
      clearLabel={t("filter.remove", { what: chosen ?? "" })}
      options={options}
      selected={chosenCodes}
      multiple
      onSelect={(codes) => onChange({ sections: codes })}
      search={{
        label: t("filter.sectionTyped"),
        help: t("filter.sectionHelp"),
        empty: t("filter.sectionNone"),
        onTyped: typed,
      }}
    />
  );
}

/** A section may have stood for one thing before and another since: § 100. */
const named = (alike: readonly Provision[], locale: "da" | "en"): string =>
  [...new Set(alike.map(({ nameDa, nameEn }) => (locale === "da" ? nameDa : nameEn)))].join(" / ");

function provisionsOf(cards: Iterable<{ readonly provision: ProvisionId }>): readonly Provision[] {
  const ids = new Set<ProvisionId>();
  for (const { provision } of cards) ids.add(provision);
  const place = (provision: Provision) => ownSection(provision).number[0];
  return [...ids].map(provisionOf).sort((a, b) => place(a) - place(b) || (a.section < b.section ? -1 : 1));
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

function readCode(text: string): SectionCode | null {
  const section = readSection(text.trim());
  return section && codeOf(section);
}

/** As in the address where it cannot be read. */
const sectionWords = (code: string): string => {
  const read = readCode(code);
  return read ? writtenText(read) : code;
};
