import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { HOLD_REASONS, type HoldReason } from "#shared/domain/case.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import styles from "./selection.module.css";

interface HoldDialogProps {
  readonly count: number;
  readonly onConfirm: (hold: Payloads["setHold"]["hold"]) => void;
  readonly onClose: () => void;
}

/** What the chosen cases wait for, and when to chase it. */
export function HoldDialog({ count, onConfirm, onClose }: HoldDialogProps) {
  const t = useTexts();
  const [reason, setReason] = useState<HoldReason | "none" | null>(null);
  const [chaseOn, setChaseOn] = useState<PlainDate | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) return;
    onConfirm(reason === "none" ? null : { reason, chaseOn });
    onClose();
  };
  const options = [
    ...HOLD_REASONS.map((value) => ({ value, text: t(`waitsFor.${value}`) })),
    { value: "none" as const, text: t("select.noHold") },
  ];
  return (
    <Dialog title={t("select.holdTitle", { count })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Choices label={t("select.hold")} options={options} value={reason} onChange={setReason} />
        {reason !== "none" && <DateField label={t("select.chaseOn")} value={chaseOn} onChange={setChaseOn} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={reason === null}>
            {t("select.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
