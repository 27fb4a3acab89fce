import { useTexts } from "#client/ui/locale.tsx";
import type { ListReport } from "#shared/protocol/lists.ts";
import shared from "./list-import.module.css";
import styles from "./preview-step.module.css";
import { warningGroups } from "./warning-groups.ts";

/** What a person should look at in rows that are taken in all the same: each kind once, with its rows. */
export function Warnings({ warnings }: Pick<ListReport, "warnings">) {
  const t = useTexts();
  return (
    <section className={shared.card} aria-labelledby="warnings-title">
      <h2 id="warnings-title">{t("import.warningsTitle")}</h2>
      <p className={shared.lead}>{t("import.warningsLead")}</p>
      <ul className={styles.warnings}>
        {warningGroups(warnings).map(({ code, field, count, rows }) => (
          <li key={`${code}:${field}`}>
            <b>{t("column.number", { count })}</b>
            <span>{t("import.warning", { field, what: t(`listWarning.${code}`) })}</span>
            <span className={styles.rowsOf}>{t("import.warningRows", { rows, hasMore: count > rows.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
