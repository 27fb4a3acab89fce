import { useState } from "react";
import { v7 } from "uuid";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import type { InvitationView, PeopleView } from "#shared/protocol/people.ts";
import { invite, personMaker, problemText } from "./people-orders.ts";
import { belongsToUnit, emptyDraft, MADE_ROLES, type PersonDraft, problemsOf, settled } from "./person-draft.ts";

export interface CreatePersonDialogProps {
  readonly view: PeopleView;
  readonly onMade: (name: string, invitation: InvitationView) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A new colleague, and the link with which they begin. */
export function CreatePersonDialog({ view, onMade, onChanged, onClose }: CreatePersonDialogProps) {
  const t = useTexts();
  const sending = useSending(problemText);
  const [personId] = useState(() => v7() as PersonId);
  const [make] = useState(personMaker);
  const [draft, setDraft] = useState(() => emptyDraft(view));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  const name = draft.name.trim();
  const known = view.people.some((person) => person.name === name);
  const problems = tried ? problemsOf(draft) : {};
  const said = (field: keyof typeof problems) => (problems[field] ? t(problems[field]) : null);

  const submit = async () => {
    setTried(true);
    if (known || Object.keys(problemsOf(draft)).length > 0) return;
    if (!(await sending.carriedOut(() => make(settled(draft), personId)))) return;
    const invitation = await invite(personId);
    onChanged();
    if (invitation.ok) onMade(name, invitation.value);
    else onClose();
  };
  return (
    <ActionForm
      title={t("people.create")}
      orders={sending}
      confirm={t("person.create")}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={t("people.name")}
        value={draft.name}
        onChange={(text) => change({ name: text })}
        autoComplete="off"
        maxLength={120}
        help={t("person.nameHelp")}
        error={tried && known ? t("person.knownName", { name }) : said("name")}
      />
      <Choices
        label={t("person.role")}
        options={MADE_ROLES.map((value) => ({ value, text: t(`role.${value}`), note: t(`role.${value}Help`) }))}
        value={draft.role}
        onChange={(role) => change({ role })}
        error={said("role")}
      />
      {belongsToUnit(draft.role) && <UnitFields {...{ view, draft, change, said }} />}
    </ActionForm>
  );
}

interface UnitFieldsProps {
  readonly view: PeopleView;
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
  readonly said: (field: "unit" | "unitName") => string | null;
}

/** One of the units there are, or a new one; where there is none yet, only that. */
function UnitFields({ view, draft, change, said }: UnitFieldsProps) {
  const t = useTexts();
  const units = view.units.map(({ id, name }) => ({ value: id as UnitId | "new", text: name }));
  return (
    <>
      {units.length > 0 && (
        <Choices
          label={t("person.unit")}
          options={[...units, { value: "new", text: t("person.newUnit") }]}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          error={said("unit")}
        />
      )}
      {draft.unit === "new" && (
        <TextField
          label={t("person.unitName")}
          value={draft.unitName}
          onChange={(unitName) => change({ unitName })}
          autoComplete="off"
          maxLength={80}
          error={said("unitName")}
        />
      )}
    </>
  );
}
