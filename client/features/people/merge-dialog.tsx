import { useEffect, useState } from "react";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { PersonChoices } from "#client/casework/actions/person-choices.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { get } from "#client/session/request.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { InfoMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import type { NamedCasesView, PeopleView, PersonRow } from "#shared/protocol/people.ts";
import { mergeable } from "./people-list.ts";
import { order, problemText } from "./people-orders.ts";

export interface MergeDialogProps {
  readonly person: PersonRow;
  readonly view: PeopleView;
  readonly onMerged: () => void;
  readonly onClose: () => void;
}

/** Two names of one person, with what will go from the one to the other before it does. */
export function MergeDialog({ person, view, onMerged, onClose }: MergeDialogProps) {
  const { id, name } = person;
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending(problemText);
  const cases = useNamedCases(id);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [tried, setTried] = useState(false);
  const others = mergeable(view.people, person);
  const into = others.find((each) => each.id === chosen)?.name ?? null;
  const merge = async () => {
    setTried(true);
    if (chosen === null || into === null) return;
    if (!(await sending.carriedOut(() => order("mergePeople", { person: id, into: chosen })))) return;
    tell(t("person.merged", { name, into }));
    onMerged();
  };
  return (
    <ActionForm
      title={t("person.mergeTitle", { name })}
      orders={sending}
      confirm={into ? t("person.mergeConfirm", { name, into }) : t("person.mergeSomeone")}
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      <PersonChoices
        label={t("person.mergeInto")}
        options={others.map(({ id: value, name: text }) => ({ value, text }))}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen === null ? t("person.mergeMissing") : null}
      />
      {into && (
        <>
          <InfoMessage text={cases ? t("person.mergeCases", { name, into, ...cases }) : t("person.mergeCount")} />
          <p>{t("person.mergeHelp", { name, into })}</p>
        </>
      )}
    </ActionForm>
  );
}

/** How many cases the name has; null until it is known. */
function useNamedCases(person: PersonId): NamedCasesView | null {
  const [cases, setCases] = useState<NamedCasesView | null>(null);
  useEffect(() => {
    let isHere = true;
    void get<NamedCasesView>(`/api/people/${person}/cases`).then((reply) => {
      if (isHere && reply.ok) setCases(reply.value);
    });
    return () => {
      isHere = false;
    };
  }, [person]);
  return cases;
}
