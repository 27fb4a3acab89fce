import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { InvitationView, PeopleView, PersonRow } from "#shared/protocol/people.ts";
import { CreatePersonDialog } from "./create-person-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { order, problemText } from "./people-orders.ts";
import { HandOverLink, NewLinkDialog } from "./start-link-dialogs.tsx";

/** What is being done, and about whom. */
export type AskedPerson =
  | { readonly what: "create" }
  | { readonly what: "link" | "merge" | "deactivate" | "activate"; readonly person: PersonRow }
  | { readonly what: "handOver"; readonly name: string; readonly invitation: InvitationView };

export interface PersonDialogsProps {
  readonly asked: AskedPerson;
  readonly view: PeopleView;
  /** The next thing to do: handing over the link that was just made. */
  readonly onAsk: (asked: AskedPerson) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export function PersonDialogs({ asked, view, onAsk, onChanged, onClose }: PersonDialogsProps) {
  const handOver = (name: string, invitation: InvitationView) => {
    onChanged();
    onAsk({ what: "handOver", name, invitation });
  };
  const changed = () => {
    onChanged();
    onClose();
  };
  switch (asked.what) {
    case "create":
      return <CreatePersonDialog view={view} onMade={handOver} onChanged={onChanged} onClose={onClose} />;
    case "link":
      return <NewLinkDialog person={asked.person} onMade={handOver} onClose={onClose} />;
    case "handOver":
      return <HandOverLink name={asked.name} invitation={asked.invitation} onClose={onClose} />;
    case "merge":
      return <MergeDialog person={asked.person} view={view} onMerged={changed} onClose={onClose} />;
    case "deactivate":
      return <DeactivateDialog person={asked.person} onDone={changed} onClose={onClose} />;
    default:
      return null;
  }
}

interface DeactivateDialogProps {
  readonly person: PersonRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Somebody has left: they are shut out, and what they did stays. */
function DeactivateDialog({ person: { id, name }, onDone, onClose }: DeactivateDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending(problemText);
  const deactivate = async () => {
    if (!(await sending.carriedOut(() => order("setPersonActive", { personId: id, active: false })))) return;
    tell(t("person.deactivated", { name }));
    onDone();
  };
  return (
    <ActionForm
      title={t("person.deactivateTitle", { name })}
      orders={sending}
      confirm={t("person.deactivate")}
      onSubmit={() => void deactivate()}
      onClose={onClose}
    >
      <p>{t("person.deactivateLead", { name })}</p>
    </ActionForm>
  );
}
