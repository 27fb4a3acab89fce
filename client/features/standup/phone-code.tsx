import { Smartphone } from "lucide-react";
import { useState } from "react";
import { useAsking } from "#client/session/use-asking.ts";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { UnitId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import type { RemoteCode } from "#shared/protocol/meetings.ts";
import { askRemoteCode } from "./requests.ts";
import styles from "./running.module.css";

/** How a colleague's phone becomes the remote of this screen: a code, large, for whoever is in the room. */
export function PhoneCode({ unit }: { readonly unit: UnitId }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-haspopup="dialog">
        <Smartphone aria-hidden size={16} />
        {t("standup.phone")}
      </Button>
      {isOpen && (
        <Dialog title={t("standup.phoneTitle")} onClose={() => setOpen(false)} wide>
          <Code unit={unit} />
          <div className={styles.dialogEnd}>
            <Button look="primary" onPress={() => setOpen(false)} autoFocus>
              {t("app.close")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Code({ unit }: { readonly unit: UnitId }) {
  const t = useTexts();
  const [found, setFound] = useState<RemoteCode | "failed" | null>(null);
  useAsking(
    unit,
    () => askRemoteCode(unit),
    (reply) => setFound(reply.ok ? reply.value : "failed"),
  );
  if (!found) return <p role="status">{t("standup.loading")}</p>;
  if (found === "failed") return <p role="alert">{t("standup.failed")}</p>;
  return (
    <div className={styles.code}>
      <p>{t("standup.phoneHow", { address: `${window.location.host}/moede` })}</p>
      <output aria-label={t("standup.code")}>{found.code}</output>
      <p>{t("standup.codeUntil", { at: fromIso(found.expiresAt) })}</p>
    </div>
  );
}
