import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./page-frame.module.css";

export interface LogoutDialogProps {
  readonly waiting: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Logging out wipes what waits to be sent (SY4): never without having said so. */
export function LogoutDialog({ waiting, onStay, onLeave }: LogoutDialogProps) {
  const t = useTexts();
  return (
    <Dialog title={t("logout.title")} onClose={onStay}>
      <p>{t("logout.lead", { waiting })}</p>
      <div className={styles.choices}>
        <Button onPress={onLeave}>{t("logout.anyway")}</Button>
        <Button look="primary" onPress={onStay} autoFocus>
          {t("logout.stay")}
        </Button>
      </div>
    </Dialog>
  );
}
