import { useState } from "react";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { giveCommand } from "#client/session/give-command.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { DisplayNameField } from "./display-name-field.tsx";
import { type DisplayRow, problemText } from "./display-orders.ts";
import { KindField } from "./kind-field.tsx";

export interface AskedDisplay {
  readonly what: "change" | "revoke";
  readonly display: DisplayRow;
}

export interface DisplayDialogProps {
  readonly display: DisplayRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Another name, or another place with what may be shown there. */
export function ChangeDisplayDialog({ display, onDone, onClose }: DisplayDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending(problemText);
  const [typed, setTyped] = useState(display.name);
  const [kind, setKind] = useState(display.kind);
  const name = typed.trim();
  const save = async () => {
    if (name === "") return;
    const { id, unit } = display;
    if (!(await sending.carriedOut(() => giveCommand(unit, "setDisplay", { displayId: id, name, kind })))) return;
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
      <DisplayNameField value={typed} onChange={setTyped} isMissing={name === ""} />
      <KindField value={kind} onChange={setKind} />
    </ActionForm>
  );
}

/** For good: the same screen comes back with a new code alone. */
export function RevokeDisplayDialog({ display: { id, unit, name }, onDone, onClose }: DisplayDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending(problemText);
  const revoke = async () => {
    if (!(await sending.carriedOut(() => giveCommand(unit, "revokeDisplay", { displayId: id })))) return;
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
