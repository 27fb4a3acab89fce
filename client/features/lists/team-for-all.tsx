import { ComboField } from "#client/ui/combo-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { SourceProfile } from "#shared/protocol/lists.ts";
import { type ListDraft, withUnit } from "./draft.ts";

export interface TeamForAllProps {
  readonly draft: ListDraft;
  readonly teams: readonly string[];
  readonly onChange: (profile: SourceProfile) => void;
}

/** One team for every row, where the list tells none. */
export function TeamForAll({ draft, teams, onChange }: TeamForAllProps) {
  const t = useTexts();
  const unit = draft.profile.unit ?? "";
  const isNew = unit !== "" && !teams.includes(unit);
  return (
    <ComboField
      label={t("import.teamForAll")}
      options={teams}
      value={unit}
      onChange={(name) => onChange(withUnit(draft.profile, name))}
      maxLength={80}
      {...(isNew && { help: t("import.teamIsNew") })}
    />
  );
}
