import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";

/** `/indstillinger/import`: a case system's list onto the board, in four steps. */
export function ImportPage() {
  const t = useTexts();
  return <PageHead title={t("settingsPages.import")} lead={t("import.lead")} />;
}
