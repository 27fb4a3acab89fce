import { Copy } from "lucide-react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import field from "#client/ui/field.module.css";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { InvitationView, PersonRow } from "#shared/protocol/people.ts";
import styles from "./people.module.css";
import { invite, problemText } from "./people-orders.ts";

export interface NewLinkDialogProps {
  readonly person: PersonRow;
  readonly onMade: (name: string, invitation: InvitationView) => void;
  readonly onClose: () => void;
}

/** A fresh link for somebody who has none, has lost it, or has forgotten the password. */
export function NewLinkDialog({ person: { id, name, signsIn }, onMade, onClose }: NewLinkDialogProps) {
  const t = useTexts();
  const sending = useSending(problemText);
  const make = () =>
    sending.carriedOut(async () => {
      const invitation = await invite(id);
      if (!invitation.ok) return invitation.problem;
      onMade(name, invitation.value);
      return null;
    });
  return (
    <ActionForm
      title={t("person.newLinkTitle", { name })}
      orders={sending}
      confirm={t("person.makeLink")}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <p>{t("person.newLinkLead")}</p>
      {signsIn && <p>{t("person.newLinkForgotten")}</p>}
    </ActionForm>
  );
}

export interface HandOverLinkProps {
  readonly name: string;
  readonly invitation: InvitationView;
  readonly onClose: () => void;
}

/** The link itself, to be handed over: the server does not know it any more. */
export function HandOverLink({ name, invitation: { path, expiresAt }, onClose }: HandOverLinkProps) {
  const t = useTexts();
  const { tell, warn } = useNotices();
  const link = `${window.location.origin}${path}`;
  const copy = () => {
    // Browsers keep the clipboard from pages without TLS.
    const written = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"));
    written.then(
      () => tell(t("person.linkCopied")),
      () => warn(t("case.notCopied")),
    );
  };
  return (
    <Dialog title={t("person.linkTitle", { name })} onClose={onClose} wide>
      <p>{t("person.linkLead", { name, until: toPlainDate(dayAt(fromIso(expiresAt))) })}</p>
      <TextField value={link} isReadOnly className={field.field}>
        <Label className={field.label}>{t("person.link")}</Label>
        <Input className={`${field.input} ${styles.link}`} onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      <div className={styles.ending}>
        <Button onPress={onClose}>{t("app.close")}</Button>
        <Button look="primary" onPress={copy} autoFocus>
          <Copy aria-hidden size={15} />
          {t("person.copyLink")}
        </Button>
      </div>
    </Dialog>
  );
}
