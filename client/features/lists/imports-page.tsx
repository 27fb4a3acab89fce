import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";

/** `/indstillinger/import/historik`: the lists that were taken in, and taking the last one back. */
export function ImportsPage() {
  const t = useTexts();
  return <PageHead title={t("settingsPages.imports")} lead={t("imports.lead")} />;
}
