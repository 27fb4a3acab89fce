import { ShieldCheck } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { Progress } from "#client/ui/progress.tsx";
import { DropFile } from "./drop-file.tsx";
import { FileFacts } from "./file-facts.tsx";
import styles from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { problemText } from "./problem-text.ts";

/** The first step: which file, and whether it is the right one. */
export function FileStep({ list, kind }: StepProps) {
  const t = useTexts();
  const { staged, isReading, problem } = list.flow;
  return (
    <>
      {problem && <ErrorMessage text={problemText(problem, t)} />}
      {isReading && (
        <section className={styles.card}>
          <Progress label={t("import.reading")} part={null} />
        </section>
      )}
      {!isReading && staged && <FileFacts staged={staged} list={list} />}
      {!isReading && !staged && <DropFile kind={kind.kind} onFile={list.choose} />}
      <p className={styles.remark}>
        <ShieldCheck aria-hidden size={16} />
        <span className={styles.lead}>{t("import.privacy")}</span>
      </p>
      {staged && !isReading && (
        <div className={styles.foot}>
          <Button look="quiet" onPress={list.restart}>
            {t("import.otherFile")}
          </Button>
          <Button look="primary" onPress={() => list.go("columns")}>
            {t("import.toColumns")}
          </Button>
        </div>
      )}
    </>
  );
}
