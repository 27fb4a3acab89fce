import { BookmarkCheck, FileSpreadsheet, Info } from "lucide-react";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { SelectField } from "#client/ui/select-field.tsx";
import type { StagedList } from "#shared/protocol/lists.ts";
import styles from "./file-facts.module.css";
import shared from "./list-import.module.css";
import type { ListFlow } from "./use-list-flow.ts";

/** What was read of the file, so that one sees whether it is the right one. */
export function FileFacts({ staged, list }: { readonly staged: StagedList; readonly list: ListFlow }) {
  const t = useTexts();
  const { fileName, format, rows, columns, sheets, sheet, source, remarks } = staged;
  return (
    <section className={shared.card} aria-labelledby="file-name">
      <div className={styles.head}>
        <FileSpreadsheet aria-hidden size={28} strokeWidth={1.5} />
        <div>
          <h2 id="file-name" className={styles.name}>
            {fileName}
          </h2>
          <p className={shared.note}>
            {t("import.fileIs", { format: t(`import.format.${format}`), rows, columns: columns.length })}
          </p>
        </div>
      </div>
      <div className={styles.fields}>
        {sheets.length > 1 && (
          <SelectField
            label={t("import.sheet")}
            options={sheets.map((name) => ({ id: name, text: name }))}
            value={sheet ?? ""}
            onChange={(name) => name !== sheet && list.chooseSheet(name)}
          />
        )}
        <div>
          <DateField
            label={t("import.asOf")}
            value={list.flow.draft?.asOf ?? null}
            onChange={(asOf) => asOf && list.change({ asOf })}
          />
          <p className={shared.note}>{t("import.asOfHelp")}</p>
        </div>
      </div>
      <ul className={shared.remarks}>
        {source !== null && (
          <li className={shared.remark}>
            <BookmarkCheck aria-hidden size={16} />
            <span>{t("import.recognised", { source })}</span>
          </li>
        )}
        {remarks.map((remark) => (
          <li key={remark} className={shared.remark}>
            <Info aria-hidden size={16} />
            <span>{t(`listRemark.${remark}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
