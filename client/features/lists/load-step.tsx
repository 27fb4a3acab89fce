import type { ReactNode } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { Progress } from "#client/ui/progress.tsx";
import type { ListProgress } from "#shared/protocol/lists.ts";
import shared from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { LoadDone } from "./load-done.tsx";
import { LoadEnded } from "./load-ended.tsx";

interface LoadStepProps extends StepProps {
  readonly next: ReactNode;
}

/** The last step: the list goes in, and what came of it. */
export function LoadStep({ list, kind, next }: LoadStepProps) {
  const { progress, isLost } = list.flow;
  if (!progress) return null;
  switch (progress.state) {
    case "waiting":
    case "working":
      return <UnderWay progress={progress} isLost={isLost} onCancel={list.cancel} />;
    case "done":
      return <LoadDone progress={progress} kind={kind.kind} next={next} onRestart={list.restart} />;
    default:
      return <LoadEnded progress={progress} list={list} />;
  }
}

interface UnderWayProps {
  readonly progress: ListProgress;
  readonly isLost: boolean;
  readonly onCancel: () => void;
}

function UnderWay({ progress, isLost, onCancel }: UnderWayProps) {
  const t = useTexts();
  const { state, done, all } = progress;
  const isCounted = state === "working" && all > 0;
  return (
    <section className={shared.card} aria-labelledby="load-title">
      <h2 id="load-title" tabIndex={-1}>
        {t(state === "waiting" ? "import.waitingTitle" : "import.workingTitle")}
      </h2>
      <Progress
        label={t(state === "waiting" ? "import.waiting" : "import.working")}
        part={isCounted ? done / all : null}
        {...(isCounted && { text: t("import.rowsOf", { done, all }) })}
      />
      <p className={shared.lead} role="status">
        {t(isLost ? "import.lost" : "import.mayLeave")}
      </p>
      <div className={shared.row}>
        <Button onPress={onCancel} isDisabled={isLost}>
          {t("import.cancel")}
        </Button>
        <span className={shared.note}>{t("import.cancelHelp")}</span>
      </div>
    </section>
  );
}
