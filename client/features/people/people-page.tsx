import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFetched } from "#client/session/use-fetched.ts";
import { Button } from "#client/ui/button.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { FailedLoad } from "#client/ui/failed-load.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { PeopleView, PersonRow } from "#shared/protocol/people.ts";
import styles from "./people.module.css";
import { peopleShown } from "./people-list.ts";
import { order, problemText } from "./people-orders.ts";
import { PeopleTable } from "./people-table.tsx";
import { type AskedPerson, PersonDialogs } from "./person-dialogs.tsx";

export interface PeoplePageProps {
  /** An administrator adds and changes people; a leader reads about those of the own units. */
  readonly mayChange: boolean;
  /** The way to the staff list, which is another page's. */
  readonly listLink: ReactNode;
}

/** `/indstillinger/medarbejdere`: who works here, who can sign in, who is away. */
export function PeoplePage({ mayChange, listLink }: PeoplePageProps) {
  const t = useTexts();
  const { view, hasFailed, reload } = useFetched<PeopleView>("/api/people");
  const { tell, warn } = useNotices();
  const [asked, setAsked] = useState<AskedPerson | null>(null);
  const activate = async ({ id, name }: PersonRow) => {
    const problem = await order("setPersonActive", { personId: id, active: true });
    if (problem) warn(problemText(problem, t));
    else tell(t("person.activated", { name }));
    reload();
  };
  const ask = (next: AskedPerson) => (next.what === "activate" ? void activate(next.person) : setAsked(next));
  return (
    <>
      <PageHead title={t("settingsPages.staff")} lead={t(mayChange ? "people.lead" : "people.leaderLead")}>
        <div className={styles.tools}>
          {listLink}
          {mayChange && (
            <Button look="primary" isDisabled={!view} onPress={() => setAsked({ what: "create" })}>
              <Plus aria-hidden size={16} />
              {t("people.create")}
            </Button>
          )}
        </div>
      </PageHead>
      {hasFailed && <FailedLoad text={t("people.failed")} onRetry={reload} />}
      {view && <PeopleList view={view} mayChange={mayChange} onAsk={ask} />}
      {view && asked && (
        <PersonDialogs asked={asked} view={view} onAsk={setAsked} onChanged={reload} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface PeopleListProps {
  readonly view: PeopleView;
  readonly mayChange: boolean;
  readonly onAsk: (asked: AskedPerson) => void;
}

function PeopleList({ view, mayChange, onAsk }: PeopleListProps) {
  const t = useTexts();
  const [text, setText] = useState("");
  const [withInactive, setWithInactive] = useState(false);
  const inactive = view.people.filter(({ active }) => !active).length;
  const shown = peopleShown(view.people, { text, withInactive });
  if (view.people.length === 0) return <p className={styles.none}>{t("people.none")}</p>;
  return (
    <>
      <div className={styles.search}>
        <TextField label={t("people.find")} value={text} onChange={setText} autoComplete="off" />
        {inactive > 0 && (
          <Checkbox
            label={t("people.inactive", { count: inactive })}
            isSelected={withInactive}
            onChange={setWithInactive}
          />
        )}
        <p role="status" className={styles.count}>
          {t("people.shown", { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{t("people.noneMatch")}</p>
      ) : (
        <PeopleTable view={view} shown={shown} onAsk={mayChange ? onAsk : null} />
      )}
    </>
  );
}
