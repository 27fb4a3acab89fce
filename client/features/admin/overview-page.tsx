import { useState } from "react";
import { get } from "#client/session/request.ts";
import { useSession } from "#client/session/session.tsx";
import { useAsking } from "#client/session/use-asking.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import type { InstallationView } from "#shared/protocol/people.ts";
import { Begin } from "./begin.tsx";
import styles from "./overview.module.css";
import { Overview } from "./overview.tsx";

/** The pages to which one goes from here. */
export interface Ways {
  readonly caseList: string;
  readonly people: string;
  readonly staffList: string;
}

export interface OverviewPageProps {
  readonly isAdministrator: boolean;
  readonly ways: Ways;
}

/** `/indstillinger`: how to begin where there is no case yet, else how far one has come. No content of cases (PR3). */
export function OverviewPage({ isAdministrator, ways }: OverviewPageProps) {
  const t = useTexts();
  const { view, hasFailed, reload } = useInstallation();
  if (hasFailed) {
    return (
      <div className={styles.page}>
        <PageHead title={t("settingsPages.overview")} />
        <ErrorMessage text={t("overview.failed")} />
        <Button onPress={reload}>{t("case.retry")}</Button>
      </div>
    );
  }
  if (!view) return null;
  return isAdministrator && !view.hasCases ? (
    <Begin view={view} ways={ways} />
  ) : (
    <Overview view={view} ways={ways} isAdministrator={isAdministrator} />
  );
}

function useInstallation() {
  const { expire } = useSession();
  const [view, setView] = useState<InstallationView | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const ask = () => get<InstallationView>("/api/installation");
  useAsking(attempt, ask, (reply) => {
    if (reply.ok) setView(reply.value);
    else if (reply.problem.code === "signed-out") expire();
    setFailed(!reply.ok);
  });
  return { view, hasFailed, reload: () => setAttempt(attempt + 1) };
}
