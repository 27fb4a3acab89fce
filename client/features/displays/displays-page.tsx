import { MonitorUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFetched } from "#client/session/use-fetched.ts";
import { Button } from "#client/ui/button.tsx";
import { FailedLoad } from "#client/ui/failed-load.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import type { DisplaysView } from "#shared/protocol/displays.ts";
import { ConnectDialog, type DisplayUnit } from "./connect-dialog.tsx";
import { type AskedDisplay, ChangeDisplayDialog, RevokeDisplayDialog } from "./display-dialogs.tsx";
import styles from "./displays.module.css";
import { DisplaysTable } from "./displays-table.tsx";
import { wallAddress } from "./wall-address.ts";

/** Screens go on and off by themselves: the list is asked for anew this often. */
const EVERY_MS = 20_000;

export interface DisplaysPageProps {
  /** Those whose screens one looks after. */
  readonly units: readonly DisplayUnit[];
}

/** `/indstillinger/skaerme`: the screens on walls, and how another one is connected (WA1). */
export function DisplaysPage({ units }: DisplaysPageProps) {
  const t = useTexts();
  const { view, hasFailed, reload } = useFetched<DisplaysView>("/api/displays", EVERY_MS);
  const [asked, setAsked] = useState<AskedDisplay | "connect" | null>(null);
  const connect = useRef<HTMLButtonElement>(null);
  const hasLostMenu = useRef(false);
  const done = () => {
    hasLostMenu.current = asked !== null && asked !== "connect" && asked.what === "revoke";
    setAsked(null);
    reload();
  };
  // A disconnected screen's row has no menu that the focus could go back to.
  useEffect(() => {
    if (!view || !hasLostMenu.current || document.activeElement !== document.body) return;
    hasLostMenu.current = false;
    connect.current?.focus();
  }, [view]);
  const how = t("displays.how", { address: wallAddress() });
  return (
    <>
      <PageHead title={t("settingsPages.displays")} lead={t("displays.lead")}>
        <Button ref={connect} look="primary" isDisabled={units.length === 0} onPress={() => setAsked("connect")}>
          <MonitorUp aria-hidden size={16} />
          {t("displays.connect")}
        </Button>
      </PageHead>
      {hasFailed && <FailedLoad text={t("displays.failed")} onRetry={reload} />}
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
