import { useState } from "react";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { type DisplayRow, order } from "./display-orders.ts";
import { KindField } from "./kind-field.tsx";
import { useSending } from "./use-sending.ts";

export interface DisplayDialogProps {
  readonly display: DisplayRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Another name, or another place with what may be shown there. */
export function ChangeDisplayDialog({ display, onDone, onClose }: DisplayDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending();
  const [typed, setTyped] = useState(display.name);
  const [kind, setKind] = useState(display.kind);
  const name = typed.trim();
  const save = async () => {
    if (name === "") return;
    const refused = await sending.send(() => order(display.unit, "setDisplay", { displayId: display.id, name, kind }));
    if (refused !== null) return;
    tell(t("display.saved", { name }));
    onDone();
  };
  return (
    <ActionForm
      title={t("display.changeTitle", { name: display.name })}
      orders={sending}
      confirm={t("display.save")}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t("displays.name")}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        maxLength={60}
        help={t("display.nameHelp")}
        error={name === "" ? t("display.nameMissing") : null}
      />
      <KindField value={kind} onChange={setKind} />
    </ActionForm>
  );
}

/** For good: the same screen comes back with a new code alone. */
export function RevokeDisplayDialog({ display: { id, unit, name }, onDone, onClose }: DisplayDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending();
  const revoke = async () => {
    if ((await sending.send(() => order(unit, "revokeDisplay", { displayId: id }))) !== null) return;
    tell(t("display.revokedNow", { name }));
    onDone();
  };
  return (
    <ActionForm
      title={t("display.revokeTitle", { name })}
      orders={sending}
      confirm={t("display.revoke")}
      onSubmit={() => void revoke()}
      onClose={onClose}
    >
      <p>{t("display.revokeLead")}</p>
    </ActionForm>
  );
}
