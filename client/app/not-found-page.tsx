import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";

export function NotFoundPage() {
  const t = useTexts();
  return (
    <PlainPage title={t("notFound.title")} lead={t("notFound.lead")}>
      <Link href="/tavle">{t("notFound.toBoard")}</Link>
    </PlainPage>
  );
}
