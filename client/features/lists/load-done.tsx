import { CircleCheck } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { ListProgress } from "#shared/protocol/lists.ts";
import { Figures } from "./figures.tsx";
import shared from "./list-import.module.css";
import styles from "./load-step.module.css";
import { TakeBackDialog } from "./take-back-dialog.tsx";

interface LoadDoneProps {
  readonly progress: ListProgress;
  readonly kind: ListKind;
  readonly next: ReactNode;
  readonly onRestart: () => void;
}

/** It is in: in figures, and what one may want next. */
export function LoadDone({ progress, kind, next, onRestart }: LoadDoneProps) {
  const t = useTexts();
  const [isTakingBack, setTakingBack] = useState(false);
  const [isTakenBack, setTakenBack] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { report, importId } = progress;
  return (
    <section className={shared.card} aria-labelledby="load-title">
      <div className={styles.said}>
        <CircleCheck aria-hidden size={24} strokeWidth={1.75} />
        <h2 id="load-title" tabIndex={-1} ref={heading}>
          {t(isTakenBack ? "import.takenBackTitle" : `import.doneTitle.${kind}`)}
        </h2>
      </div>
      {report && !isTakenBack && <Figures figures={{ ...report, refused: report.refused.length }} kind={kind} isDone />}
      <div className={styles.next}>
        {!isTakenBack && next}
        <Button look="quiet" onPress={onRestart}>
          {t("import.another")}
        </Button>
        <Link href="/indstillinger/import/historik" className={styles.link}>
          {t("settingsPages.imports")}
        </Link>
        {importId !== undefined && !isTakenBack && (
          <Button look="quiet" onPress={() => setTakingBack(true)}>
            {t("import.takeBack")}
          </Button>
        )}
      </div>
      {isTakingBack && importId !== undefined && (
        <TakeBackDialog
          id={importId}
          kind={kind}
          onDone={() => setTakenBack(true)}
          onClose={() => setTakingBack(false)}
        />
      )}
    </section>
  );
}
