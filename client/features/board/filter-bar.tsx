import { Button } from "#client/ui/button.tsx";
import { FilterSelect } from "#client/ui/filter-select.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { DEADLINE_FILTERS } from "#shared/domain/deadline-filter.ts";
import { CaseworkerFilter } from "./caseworker-filter.tsx";
import type { FilterSum } from "./derive-board.ts";
import { type CountingParts, type Counts, countFor } from "./facets.ts";
import { type BoardFilter, isFiltered, NO_FILTER } from "./filter.ts";
import styles from "./filter-bar.module.css";
import { FilterTotal } from "./filter-total.tsx";
import { SectionFilter } from "./section-filter.tsx";

export interface FilterBarProps {
  readonly counting: CountingParts;
  readonly sum: FilterSum;
  readonly onChange: (change: Partial<BoardFilter>) => void;
}

export interface OneFilterProps {
  readonly counting: CountingParts;
  readonly onChange: (change: Partial<BoardFilter>) => void;
}

/** What the board shows and how many cases that is; every number that counts cases opens their list. */
export function FilterBar({ counting, sum, onChange }: FilterBarProps) {
  const t = useTexts();
  const { filter } = counting;
  return (
    <search aria-label={t("filter.bar")} className={styles.bar}>
      <SectionFilter counting={counting} onChange={onChange} />
      <CaseworkerFilter counting={counting} onChange={onChange} />
      <DeadlineFilterChip counting={counting} onChange={onChange} />
      {isFiltered(filter) && (
        <Button look="quiet" onPress={() => onChange(NO_FILTER)}>
          {t("filter.clear")}
        </Button>
      )}
      <FilterTotal sum={sum} filter={filter} onChange={onChange} />
    </search>
  );
}

function DeadlineFilterChip({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { deadline } = counting.filter;
  const options = () => {
    const { byDeadline }: Counts = countFor("deadline", counting);
    return DEADLINE_FILTERS.map((id) => ({ id, text: t(`filter.${id}`), count: byDeadline[id] }));
  };
  const chosen = deadline && t(`filter.${deadline}`);
  return (
    <FilterSelect
      label={t("filter.deadline")}
      chosen={chosen}
      clearLabel={t("filter.remove", { what: chosen ?? "" })}
      options={options}
      selected={deadline ? [deadline] : []}
      onSelect={([id]) => onChange({ deadline: DEADLINE_FILTERS.find((name) => name === id) ?? null })}
    />
  );
}
