import { Fold } from "#client/ui/fold.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { StagedList } from "#shared/protocol/lists.ts";
import styles from "./columns-step.module.css";
import { type ListDraft, leftColumns } from "./draft.ts";

/** The file's columns that the board has no use for. */
export function LeftColumns({ draft, staged }: { readonly draft: ListDraft; readonly staged: StagedList }) {
  const t = useTexts();
  const left = leftColumns(draft, staged);
  if (left.length === 0) return null;
  return (
    <Fold title={t("import.left")} count={t("column.number", { count: left.length })}>
      <p className={styles.left}>{t("import.leftHelp")}</p>
      <ul className={styles.titles}>
        {left.map(({ index, title }) => (
          <li key={index}>{title}</li>
        ))}
      </ul>
    </Fold>
  );
}
