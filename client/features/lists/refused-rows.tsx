import { Download } from "lucide-react";
import { useState } from "react";
import { capital } from "#client/casework/capital.ts";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import type { ListPreview, RefusalCode } from "#shared/protocol/lists.ts";
import { orderOf } from "./draft.ts";
import shared from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { type ListProblem, refusedRows } from "./list-requests.ts";
import { MoreRows, useMore } from "./more-rows.tsx";
import styles from "./preview-step.module.css";
import { problemText } from "./problem-text.ts";

/** Refusals that a word with a meaning would spare one. */
const OF_WORDS: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["unknown-provision", "unknown-stage", "unknown-kind"]);

interface RefusedRowsProps extends StepProps {
  readonly preview: ListPreview;
}

/** The rows that can't be taken in: where, what is wrong, what to do; and the same as a file to correct them in. */
export function RefusedRows({ list, kind, preview }: RefusedRowsProps) {
  const t = useTexts();
  const { refused, rows } = preview.report;
  const cells = new Map(preview.refusedCells.map(({ row, text }) => [row, text]));
  const more = useMore(refused);
  if (refused.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="refused-title">
      <div className={shared.spread}>
        <h2 id="refused-title">{t("import.refusedTitle", { count: refused.length })}</h2>
        <DownloadRefused list={list} kind={kind} />
      </div>
      <p className={shared.lead}>
        {t("import.refusedLead")}
        {refused.some(({ code }) => OF_WORDS.has(code)) && ` ${t("import.refusedWords")}`}
      </p>
      {rows > refused.length && <HowMuch list={list} good={rows - refused.length} />}
      <table className={`${styles.table} ${styles.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t("import.row")}</th>
            <th scope="col">{t("import.field")}</th>
            <th scope="col">{t("import.whatIsWrong")}</th>
          </tr>
        </thead>
        <tbody>
          {more.shown.map(({ row, field, code }) => (
            <tr key={`${row}:${field}`}>
              <td className={styles.rowNumber}>{t("column.number", { count: row })}</td>
              <th scope="row">{field}</th>
              <td>{capital(t(`listRow.${code}`, { shown: cells.get(row) ?? "" }))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows more={more} />
    </section>
  );
}

/** All or nothing, unless one says otherwise. */
function HowMuch({ list, good }: { readonly list: StepProps["list"]; readonly good: number }) {
  const t = useTexts();
  return (
    <Choices
      label={t("import.howMuch")}
      options={[
        { value: "all", text: t("import.allOrNothing") },
        { value: "valid", text: t("import.validOnly", { count: good }) },
      ]}
      value={list.flow.draft?.validOnly ? "valid" : "all"}
      onChange={(chosen) => list.change({ validOnly: chosen === "valid" })}
    />
  );
}

function DownloadRefused({ list, kind }: StepProps) {
  const t = useTexts();
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const { staged, draft } = list.flow;
  const fetchRows = async () => {
    if (!staged || !draft) return;
    const reply = await refusedRows(staged.id, orderOf(draft, staged, kind));
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) saveFile(reply.value, `${t("import.refusedFile")}.${staged.format}`);
  };
  return (
    <>
      <Button onPress={() => void fetchRows()}>
        <Download aria-hidden size={15} />
        {t("import.download")}
      </Button>
      {problem && <ErrorMessage text={problemText(problem, t)} />}
    </>
  );
}
