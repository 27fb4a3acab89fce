import { MonitorUp } from "lucide-react";
import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { ConnectDialog, type DisplayUnit } from "./connect-dialog.tsx";
import { ChangeDisplayDialog, RevokeDisplayDialog } from "./display-dialogs.tsx";
import type { AskedDisplay } from "./display-menu.tsx";
import styles from "./displays.module.css";
import { DisplaysTable } from "./displays-table.tsx";
import { useDisplays } from "./use-displays.ts";
import { wallAddress } from "./wall-address.ts";

export interface DisplaysPageProps {
  /** Those whose screens one looks after. */
  readonly units: readonly DisplayUnit[];
}

/** `/indstillinger/skaerme`: the screens on walls, and how another one is connected (WA1). */
export function DisplaysPage({ units }: DisplaysPageProps) {
  const t = useTexts();
  const { view, hasFailed, reload } = useDisplays();
  const [asked, setAsked] = useState<AskedDisplay | "connect" | null>(null);
  const done = () => {
    setAsked(null);
    reload();
  };
  const how = t("displays.how", { address: wallAddress() });
  return (
    <>
      <PageHead title={t("settingsPages.displays")} lead={t("displays.lead")}>
        <Button look="primary" isDisabled={units.length === 0} onPress={() => setAsked("connect")}>
          <MonitorUp aria-hidden size={16} />
          {t("displays.connect")}
        </Button>
      </PageHead>
      {hasFailed && (
        <div className={styles.failed}>
          <ErrorMessage text={t("displays.failed")} />
          <Button onPress={reload}>{t("case.retry")}</Button>
        </div>
      )}
      {view?.displays.length === 0 && (
        <div className={styles.none}>
          <p>{t("displays.none")}</p>
          <p>{how}</p>
        </div>
      )}
      {view && view.displays.length > 0 && (
        <>
          <DisplaysTable displays={view.displays} units={units} onAsk={setAsked} />
          <p className={styles.how}>{how}</p>
        </>
      )}
      {asked && <AskedDialog asked={asked} units={units} onDone={done} onClose={() => setAsked(null)} />}
    </>
  );
}

interface AskedDialogProps {
  readonly asked: AskedDisplay | "connect";
  readonly units: readonly DisplayUnit[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function AskedDialog({ asked, units, ...ends }: AskedDialogProps) {
  if (asked === "connect") return <ConnectDialog units={units} {...ends} />;
  const Dialog = asked.what === "change" ? ChangeDisplayDialog : RevokeDisplayDialog;
  return <Dialog display={asked.display} {...ends} />;
}
