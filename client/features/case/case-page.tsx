import { useEffect, useSyncExternalStore } from "react";
import { useSayOpen } from "#client/casework/use-say-open.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { Viewer } from "#shared/domain/permissions.ts";
import styles from "./case.module.css";
import { CaseMessage } from "./case-message.tsx";
import { CaseSheet } from "./case-sheet.tsx";
import { useCase } from "./use-case.ts";

export interface CasePageProps {
  readonly number: string;
  readonly viewer: Viewer;
  /** The board that is open beside: it tells when the case has changed, and what time it is. */
  readonly sync: BoardSync | null;
  readonly onSignedOut: () => void;
}

const silent = () => () => undefined;

/** One case: where it stands, when what is due and why, and what has happened. */
export function CasePage({ number, viewer, sync, onSignedOut }: CasePageProps) {
  const t = useTexts();
  const { view, problem, reload } = useCase(number);
  const caseId = view?.card.id;
  const version = useSyncExternalStore(sync?.subscribe ?? silent, () =>
    caseId ? sync?.picture().cards.get(caseId)?.version : undefined,
  );

  useSayOpen(sync, caseId ?? null);
  useEffect(() => {
    document.title = t("app.title", { page: t("case.title", { number }) });
  }, [t, number]);
  useEffect(() => {
    if (problem === "signed-out") onSignedOut();
  }, [problem, onSignedOut]);
  const isOutdated = version !== undefined && view !== null && version > view.card.version;
  useEffect(() => {
    if (isOutdated) reload();
  }, [isOutdated, reload]);

  if (view) return <CaseSheet view={view} viewer={viewer} now={sync?.now} onChanged={reload} />;
  if (problem === "not-found") return <CaseMessage title={t("refuse.notFound")} />;
  if (problem === "unreachable") {
    return (
      <CaseMessage title={t("case.offline")}>
        <Button onPress={reload}>{t("case.retry")}</Button>
      </CaseMessage>
    );
  }
  return (
    <main id="content" className={styles.page} aria-busy="true">
      <p role="status" className={hidden.hidden}>
        {t("case.loading")}
      </p>
      <div className={styles.ghost} aria-hidden="true" />
    </main>
  );
}
