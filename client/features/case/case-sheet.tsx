import { useMemo } from "react";
import { useLocale } from "#client/ui/locale.tsx";
import type { Instant } from "#shared/domain/dates.ts";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import { momentOf } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import { CaseDeadlines } from "./case-deadlines.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHead } from "./case-head.tsx";
import { CaseHistory } from "./case-history.tsx";
import { MoveCase } from "./move-case.tsx";

export interface CaseSheetProps {
  readonly view: CaseView;
  readonly viewer: Viewer;
  readonly now: (() => Instant) | undefined;
  readonly onChanged: () => void;
}

export function CaseSheet({ view, viewer, now = () => Date.now() as Instant, onChanged }: CaseSheetProps) {
  const { t } = useLocale();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is looked at with a new now
  const moment = useMemo(() => momentOf(now()), [view]);
  const people = useMemo(() => new Map(view.people.map((person) => [person.id, person])), [view]);
  const mayMove = canCommand(viewer, "moveCase", view.unit.id);
  return (
    <main id="content" className={styles.page} aria-label={t("case.title", { number: view.card.number })}>
      <div className={styles.sheet}>
        <CaseHead view={view} moment={moment}>
          {mayMove && <MoveCase view={view} people={people} moment={moment} onMoved={onChanged} />}
        </CaseHead>
        <div className={styles.body}>
          <div>
            <CaseDeadlines view={view} moment={moment} />
            <CaseHistory view={view} people={people} />
          </div>
          <CaseFacts view={view} people={people} moment={moment} />
        </div>
      </div>
    </main>
  );
}
