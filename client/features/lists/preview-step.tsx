import { CircleDashed } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { Fold } from "#client/ui/fold.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { Figures } from "./figures.tsx";
import shared from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { NewPeople } from "./new-people.tsx";
import { NumberList } from "./number-list.tsx";
import styles from "./preview-step.module.css";
import { problemText } from "./problem-text.ts";
import { RefusedRows } from "./refused-rows.tsx";
import { UnitsTable } from "./units-table.tsx";
import { Warnings } from "./warnings.tsx";

/** The third step: what the list would do, before it does anything. */
export function PreviewStep({ list, kind }: StepProps) {
  const t = useTexts();
  const { staged, draft, preview, problem } = list.flow;
  if (!staged || !draft || !preview) return null;
  const { report, units, newPeople, missingNumbers, keptNumbers } = preview;
  const isCases = kind.kind === "cases";
  return (
    <>
      <section className={shared.card} aria-labelledby="preview-title">
        <div className={shared.spread}>
          <h2 id="preview-title" tabIndex={-1}>
            {t("import.previewTitle", { rows: report.rows })}
          </h2>
          <span className={styles.nothingYet}>
            <CircleDashed aria-hidden size={15} />
            {t("import.nothingYet")}
          </span>
        </div>
        <Figures figures={{ ...report, refused: report.refused.length }} kind={kind.kind} />
        {isCases && report.missing > 0 && (
          <Fold title={t("import.missingCases")} count={t("column.number", { count: report.missing })}>
            <p className={shared.lead}>{t("import.missingHelp")}</p>
            <NumberList numbers={missingNumbers} all={report.missing} />
          </Fold>
        )}
        {isCases && report.kept > 0 && (
          <Fold title={t("import.keptCases")} count={t("column.number", { count: report.kept })}>
            <p className={shared.lead}>{t("import.keptHelp")}</p>
            <NumberList numbers={keptNumbers} all={report.kept} />
          </Fold>
        )}
      </section>
      <RefusedRows list={list} kind={kind} preview={preview} />
      {isCases && units.length > 0 && <UnitsTable units={units} />}
      {newPeople.length > 0 && <NewPeople people={newPeople} />}
      {report.warnings.length > 0 && <Warnings warnings={report.warnings} />}
      {problem && <ErrorMessage text={problemText(problem, t)} />}
      <PreviewFoot list={list} refused={report.refused.length} good={report.rows - report.refused.length} />
    </>
  );
}

interface PreviewFootProps {
  readonly list: StepProps["list"];
  readonly refused: number;
  readonly good: number;
}

function PreviewFoot({ list, refused, good }: PreviewFootProps) {
  const t = useTexts();
  const validOnly = list.flow.draft?.validOnly ?? false;
  const isStopped = good === 0 || (refused > 0 && !validOnly);
  return (
    <div className={shared.foot}>
      <Button look="quiet" onPress={() => list.go("columns")}>
        {t("import.back")}
      </Button>
      {isStopped && <p className={shared.note}>{t(good === 0 ? "import.noneGood" : "import.correctFirst")}</p>}
      <Button look="primary" isDisabled={isStopped} onPress={list.run}>
        {t("import.run", { count: good })}
      </Button>
    </div>
  );
}
