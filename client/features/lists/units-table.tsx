import { Plus } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import { STAGES } from "#shared/domain/case.ts";
import type { ListPreview } from "#shared/protocol/lists.ts";
import shared from "./list-import.module.css";
import styles from "./preview-step.module.css";
import { sumOf, sumsByStage } from "./stage-sums.ts";

/** The rows taken in, by unit and stage: whether the list is whole is seen best from where its cases would stand. */
export function UnitsTable({ units }: { readonly units: ListPreview["units"] }) {
  const t = useTexts();
  const sums = sumsByStage(units);
  return (
    <section className={shared.card} aria-labelledby="units-title">
      <h2 id="units-title">{t("import.unitsTitle")}</h2>
      <table className={`${styles.table} ${styles.byStage}`}>
        <thead>
          <tr>
            <th scope="col">{t("import.unit")}</th>
            {STAGES.map((stage) => (
              <th key={stage} scope="col" className={styles.number}>
                {t(`stage.${stage}`)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t("import.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ name, isNew, byStage }) => (
            <tr key={name}>
              <th scope="row">
                <span className={styles.named}>
                  {name}
                  {isNew && (
                    <span className={shared.tag}>
                      <Plus aria-hidden size={12} strokeWidth={2.5} />
                      {t("import.newUnit")}
                    </span>
                  )}
                </span>
              </th>
              <Counts byStage={byStage} />
            </tr>
          ))}
        </tbody>
        {units.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t("import.allUnits")}</th>
              <Counts byStage={sums} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Counts({ byStage }: Pick<ListPreview["units"][number], "byStage">) {
  const t = useTexts();
  return (
    <>
      {STAGES.map((stage) => (
        <td
          key={stage}
          data-label={t(`stage.${stage}`)}
          className={`${styles.number} ${byStage[stage] === 0 ? styles.none : ""}`}
        >
          {t("column.number", { count: byStage[stage] })}
        </td>
      ))}
      <td data-label={t("import.sum")} className={styles.number}>
        <b>{t("column.number", { count: sumOf(byStage) })}</b>
      </td>
    </>
  );
}
