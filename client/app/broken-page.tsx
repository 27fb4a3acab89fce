import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";

/** A component threw: the person is told what to do. */
export function BrokenPage() {
  const t = useTexts();
  return (
    <PlainPage title={t("broken.title")} lead={t("broken.lead")}>
      <Button look="primary" onPress={() => window.location.reload()}>
        {t("broken.reload")}
      </Button>
    </PlainPage>
  );
}
