import { CalendarOff, Check, Link2, Merge, UserMinus } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { PeopleView, PersonRow } from "#shared/protocol/people.ts";
import styles from "./people.module.css";
import { absencesAhead } from "./people-list.ts";

/** Hours a week, and since when; nothing where no staff list has told it. */
export function PersonEmployment({ person, today }: { readonly person: PersonRow; readonly today: PlainDate }) {
  const t = useTexts();
  const { employment } = person;
  if (!employment) return null;
  const { from, to, minutesAWeek } = employment;
  return (
    <>
      {minutesAWeek !== null && <span>{t("people.hoursAWeek", { minutes: minutesAWeek })}</span>}
      <small>
        {to === null ? t("people.from", { from }) : to < today ? t("people.left", { to }) : t("people.until", { to })}
      </small>
    </>
  );
}

interface PersonStatusProps {
  readonly person: PersonRow;
  readonly view: PeopleView;
}

/** Whether somebody is here; for leaders also why not, now and soon. */
export function PersonStatus({ person, view }: PersonStatusProps) {
  const t = useTexts();
  const same = person.mergedInto && view.people.find(({ id }) => id === person.mergedInto);
  const ahead = absencesAhead(person, view.today);
  return (
    <>
      {!person.active && !same && <Mark icon={<UserMinus aria-hidden size={14} />} text={t("people.isInactive")} />}
      {same && <Mark icon={<Merge aria-hidden size={14} />} text={t("people.sameAs", { name: same.name })} />}
      {person.active && person.isAway && (
        <Mark icon={<CalendarOff aria-hidden size={14} />} text={t("presence.away")} />
      )}
      {person.active && !person.isAway && <span className={styles.quiet}>{t("people.active")}</span>}
      {person.active &&
        ahead.map((absence) => (
          <small key={absence.from}>{t("people.absence", { ...absence, kind: t(`absence.${absence.kind}`) })}</small>
        ))}
    </>
  );
}

/** Whether somebody can sign in, or waits to begin. */
export function PersonLogin({ person }: { readonly person: PersonRow }) {
  const t = useTexts();
  if (!person.active || person.role === "display") return null;
  const { signsIn, invitedUntil } = person;
  return (
    <>
      {signsIn && <Mark icon={<Check aria-hidden size={14} />} text={t("people.signsIn")} />}
      {!signsIn && !invitedUntil && <span className={styles.quiet}>{t("people.noLogin")}</span>}
      {invitedUntil && (
        <Mark
          icon={<Link2 aria-hidden size={14} />}
          text={t("people.invited", { until: toPlainDate(dayAt(fromIso(invitedUntil))) })}
        />
      )}
    </>
  );
}

const Mark = ({ icon, text }: { readonly icon: ReactNode; readonly text: string }) => (
  <span className={styles.mark}>
    {icon}
    {text}
  </span>
);
