import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";

/** The same within pages that stand in a frame of their own. */
export function NotFoundWord() {
  const t = useTexts();
  return (
    <>
      <PageHead title={t("notFound.title")} lead={t("notFound.lead")} />
      <Link href="/tavle">{t("notFound.toBoard")}</Link>
    </>
  );
}

export function NotFoundPage() {
  const t = useTexts();
  return (
    <PlainPage title={t("notFound.title")} lead={t("notFound.lead")}>
      <Link href="/tavle">{t("notFound.toBoard")}</Link>
    </PlainPage>
  );
}
