import { Component, type ReactNode } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";

/** React offers this as a class only: what a component threw ends here, and the person is told what to do. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const t = useTexts();
  return (
    <PlainPage title={t("broken.title")} lead={t("broken.lead")}>
      <Button look="primary" onPress={() => window.location.reload()}>
        {t("broken.reload")}
      </Button>
    </PlainPage>
  );
}
