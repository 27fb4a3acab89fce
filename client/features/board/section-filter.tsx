import { FilterSelect } from "#client/ui/filter-select.tsx";
import { useLocale } from "#client/ui/locale.tsx";
import { choosable, countBySection } from "./facets.ts";
import type { OneFilterProps } from "./filter-chips.tsx";
import { sectionOptions, sectionWords, typedSections } from "./section-options.ts";

/** Sections, chosen from those on the board or typed; former numbers and names too (DL8). */
export function SectionFilter({ counting, onChange }: OneFilterProps) {
  const { t, locale } = useLocale();
  const chosenCodes = counting.filter.sections;
  const optionsWith = (count: (code: string) => number) => {
    const onBoard = new Set([...counting.picture.cards.values()].map(({ provision }) => provision));
    return sectionOptions(onBoard, chosenCodes, count, { t, locale });
  };
  const options = () => optionsWith(countBySection(choosable("sections", counting)));
  const chosen = chosenCodes.length > 0 ? chosenCodes.map((code) => sectionWords(code, t)).join(", ") : null;
  const typed = (text: string) => {
    const codes = typedSections(
      text,
      optionsWith(() => 0),
    );
    if (codes) onChange({ sections: [...new Set([...chosenCodes, ...codes])] });
    return codes !== null;
  };
  const typedLabel = (text: string) => {
    const codes = typedSections(text, []);
    const listed = new Set(optionsWith(() => 0).map(({ id }) => id));
    if (!codes || codes.every((code) => listed.has(code))) return null;
    return t("filter.useTyped", { text: codes.map((code) => sectionWords(code, t)).join(", ") });
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
        typedLabel,
      }}
    />
  );
}
