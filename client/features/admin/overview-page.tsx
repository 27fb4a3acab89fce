import { useFetched } from "#client/session/use-fetched.ts";
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
  const { view, hasFailed, reload } = useFetched<InstallationView>("/api/installation");
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
