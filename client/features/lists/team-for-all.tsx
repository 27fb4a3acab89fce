import { ComboField } from "#client/ui/combo-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { SourceProfile, StagedList } from "#shared/protocol/lists.ts";
import styles from "./columns-step.module.css";
import { columnFor, type ListDraft, withUnit } from "./draft.ts";
import type { KindOfList } from "./kinds.ts";
import shared from "./list-import.module.css";

export interface TeamForAllProps {
  readonly kind: KindOfList;
  readonly staged: StagedList;
  readonly draft: ListDraft;
  readonly teams: readonly string[];
  readonly onChange: (profile: SourceProfile) => void;
}

/** One team for every row, where the list tells none. */
export function TeamForAll({ kind, staged, draft, teams, onChange }: TeamForAllProps) {
  const t = useTexts();
  const column = columnFor(kind.team, draft.profile, staged.columns);
  if (column) {
    return (
      <div className={styles.field}>
        <p className={styles.fieldName}>{t("import.team")}</p>
        <p>{t("import.teamInList", { column: column.title })}</p>
      </div>
    );
  }
  return (
    <div className={styles.field}>
      <ComboField
        label={t("import.teamForAll")}
        help={t("import.teamForAllHelp")}
        options={teams}
        value={draft.profile.unit ?? ""}
        onChange={(unit) => onChange(withUnit(draft.profile, unit))}
        maxLength={80}
      />
      {draft.profile.unit !== undefined && teams.length > 0 && !teams.includes(draft.profile.unit) && (
        <p className={shared.note}>{t("import.teamIsNew")}</p>
      )}
    </div>
  );
}
