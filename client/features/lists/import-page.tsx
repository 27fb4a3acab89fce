import type { ReactNode } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { ListImport } from "./list-import.tsx";

export interface ImportPageProps {
  readonly teams: readonly string[];
  readonly next: ReactNode;
}

/** `/indstillinger/import`: a case system's list onto the board, in four steps. */
export function ImportPage({ teams, next }: ImportPageProps) {
  const t = useTexts();
  return (
    <>
      <PageHead title={t("settingsPages.import")} lead={t("import.lead")} />
      <ListImport kind="cases" teams={teams} next={next} />
    </>
  );
}
