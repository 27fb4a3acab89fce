import { useEffect, useMemo, useState } from "react";
import { get } from "#client/session/request.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { makeCalendars } from "#shared/domain/calendar.ts";
import type { CaseFacts } from "#shared/domain/case.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { type Deadline, isInstant } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { endOfDue } from "#shared/domain/due.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { explain } from "#shared/i18n/explain.ts";
import type { RulebookView } from "#shared/protocol/http.ts";
import styles from "./new-case.module.css";

/** The municipality's rulebook; null until it has come. */
export function useRulebook(): RulebookView | null {
  const [view, setView] = useState<RulebookView | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void get<RulebookView>("/api/rulebook").then((reply) => {
      if (isCurrent && reply.ok) setView(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return view;
}

interface NewCaseDeadlinesProps {
  readonly facts: CaseFacts | null;
  readonly book: RulebookView | null;
}

/** When what is due, and why, told by the same function as on the case once it is there (DL1, DL13). */
export function NewCaseDeadlines({ facts, book }: NewCaseDeadlinesProps) {
  const { t } = useLocale();
  const calendars = useMemo(() => book && makeCalendars(new Map(book.closedDays)), [book]);
  if (!facts || !book || !calendars) return <p className={styles.deadlines}>{t("newCase.deadlinesLater")}</p>;
  const { deadlines, noRule } = deadlinesOf(facts, book.rulebook, calendars);
  const sorted = [...deadlines].sort((a, b) => endOfDue(a.due) - endOfDue(b.due));
  return (
    <div className={styles.deadlines}>
      {noRule && (
        <p>{t(noRule === "byNature" ? "due.noneByNature" : noRule === "ambiguous" ? "due.ambiguous" : "due.none")}</p>
      )}
      <dl className={styles.clocks}>
        {sorted.map((deadline) => (
          <DeadlineLines key={deadline.key} deadline={deadline} />
        ))}
      </dl>
    </div>
  );
}

function DeadlineLines({ deadline }: { readonly deadline: Deadline }) {
  const { t, locale } = useLocale();
  const { short, clock } = datesIn[locale];
  const { due } = deadline;
  const on = isInstant(due)
    ? t("newCase.dueAt", { on: short(toPlainDate(dayAt(fromIso(due)))), clock: clock(fromIso(due)) })
    : short(due);
  return (
    <div data-clock={deadline.clock} data-due={due}>
      <dt>
        {t(`clock.${deadline.clock}`)} <b>{on}</b>
      </dt>
      {explain(deadline, locale).map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
