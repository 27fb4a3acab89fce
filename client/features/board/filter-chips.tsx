import { FilterSelect } from "#client/ui/filter-select.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { HOLD_REASONS, KINDS, SUB_TYPES } from "#shared/domain/case.ts";
import { DEADLINE_FILTERS } from "#shared/domain/deadline-filter.ts";
import { HOLD_FILTERS, type HoldFilter } from "#shared/domain/hold-filter.ts";
import { STEP_FILTERS } from "#shared/domain/step-filter.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { CaseworkerFilter } from "./caseworker-filter.tsx";
import { type CountingParts, choosable, count } from "./facets.ts";
import { type BoardFilter, waitsFor } from "./filter.ts";
import { SectionFilter } from "./section-filter.tsx";

export interface OneFilterProps {
  readonly counting: CountingParts;
  readonly onChange: (change: Partial<BoardFilter>) => void;
}

/** What a board can be filtered by, a chip each. */
export function FilterChips(props: OneFilterProps) {
  return (
    <>
      <SectionFilter {...props} />
      <CaseworkerFilter {...props} />
      <DeadlineChip {...props} />
      <HoldChip {...props} />
      <StepChip {...props} />
      <KindChip {...props} />
    </>
  );
}

function DeadlineChip({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { deadline } = counting.filter;
  const options = () => {
    const cards = choosable("deadline", counting);
    return DEADLINE_FILTERS.map((id) => ({
      id,
      text: t(`filter.${id}`),
      count: count(cards, ({ passes }) => passes[id]),
    }));
  };
  return (
    <FilterSelect
      {...chipWords(t("filter.deadline"), deadline ? [t(`filter.${deadline}`)] : [], t)}
      options={options}
      selected={deadline ? [deadline] : []}
      onSelect={([id]) => onChange({ deadline: DEADLINE_FILTERS.find((name) => name === id) ?? null })}
    />
  );
}

const CHASE = "chase";

function HoldChip({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { holds, chase } = counting.filter;
  const textOf = (hold: HoldFilter) =>
    hold === "any" ? t("filter.holdAny") : hold === "none" ? t("filter.holdNone") : t(`waitsFor.${hold}`);
  const options = () => {
    const cards = choosable("holds", counting);
    const optionOf = (id: HoldFilter) => ({
      id,
      text: id === "any" || id === "none" ? `${t("filter.hold")} ${textOf(id)}` : textOf(id),
      count: count(cards, (judged) => waitsFor(judged, id)),
    });
    const chased = count(choosable("chase", counting), (judged) => judged.chase);
    return [
      { id: CHASE, text: t("filter.holdChase"), count: chased },
      optionOf("any"),
      optionOf("none"),
      ...HOLD_REASONS.map((reason) => ({ ...optionOf(reason), group: t("filter.holdReason") })),
    ];
  };
  const select = (ids: readonly string[]) =>
    onChange({
      chase: ids.includes(CHASE),
      holds: narrowed(
        holds,
        HOLD_FILTERS.filter((hold) => ids.includes(hold)),
      ),
    });
  return (
    <FilterSelect
      {...chipWords(t("filter.hold"), [...holds.map(textOf), ...(chase ? [t("filter.holdChase")] : [])], t)}
      options={options}
      selected={[...holds, ...(chase ? [CHASE] : [])]}
      multiple
      onSelect={select}
    />
  );
}

/** "Anything" and "nothing" stand alone; a reason chosen after them takes their place. */
function narrowed(before: readonly HoldFilter[], now: readonly HoldFilter[]): readonly HoldFilter[] {
  const isWhole = (hold: HoldFilter) => hold === "any" || hold === "none";
  const whole = now.find((hold) => isWhole(hold) && !before.includes(hold));
  if (whole) return [whole];
  return now.some((hold) => !isWhole(hold)) ? now.filter((hold) => !isWhole(hold)) : now;
}

function StepChip({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { step } = counting.filter;
  const options = () => {
    const cards = choosable("step", counting);
    return STEP_FILTERS.map((id) => ({
      id,
      text: t(`filter.step.${id}`),
      count: count(cards, ({ steps }) => steps[id]),
    }));
  };
  return (
    <FilterSelect
      {...chipWords(t("filter.step"), step ? [t(`filter.step.${step}`)] : [], t)}
      options={options}
      selected={step ? [step] : []}
      onSelect={([id]) => onChange({ step: STEP_FILTERS.find((name) => name === id) ?? null })}
    />
  );
}

function KindChip({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { kinds, subTypes } = counting.filter;
  const options = () => {
    const ofKinds = choosable("kinds", counting);
    const ofSubTypes = choosable("subTypes", counting);
    return [
      ...KINDS.map((id) => ({
        id,
        text: capital(t(`kind.${id}`)),
        count: count(ofKinds, ({ card }) => card.kind === id),
      })),
      ...SUB_TYPES.map((id) => ({
        id,
        text: capital(t(`subType.${id}`)),
        count: count(ofSubTypes, ({ card }) => card.subType === id),
        group: t("filter.subType"),
      })),
    ];
  };
  const chosen = [...kinds.map((kind) => t(`kind.${kind}`)), ...subTypes.map((subType) => t(`subType.${subType}`))];
  return (
    <FilterSelect
      {...chipWords(t("filter.kind"), chosen, t)}
      options={options}
      selected={[...kinds, ...subTypes]}
      multiple
      onSelect={(ids) =>
        onChange({
          kinds: KINDS.filter((kind) => ids.includes(kind)),
          subTypes: SUB_TYPES.filter((subType) => ids.includes(subType)),
        })
      }
    />
  );
}

/** A chip's words: what it is about, what is chosen, and how that is taken back. */
function chipWords(label: string, words: readonly string[], t: Translate) {
  const chosen = words.length > 0 ? words.join(", ") : null;
  return { label, chosen, clearLabel: t("filter.remove", { what: chosen ?? "" }) };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("da") + text.slice(1);
