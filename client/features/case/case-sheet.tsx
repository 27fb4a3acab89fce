import { CloudOff, Pencil } from "lucide-react";
import { type RefObject, useMemo } from "react";
import { actionsFor, useCaseActions } from "#client/casework/case-actions.tsx";
import { openCasesOf } from "#client/casework/open-cases.ts";
import { useCopy } from "#client/casework/use-copy.ts";
import { useMoment } from "#client/casework/use-moment.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { fromIso } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import { CaseCitizen } from "./case-citizen.tsx";
import { CaseDates } from "./case-dates.tsx";
import { CaseDeadlines } from "./case-deadlines.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHead } from "./case-head.tsx";
import { CaseHistory } from "./case-history.tsx";
import { CaseHold } from "./case-hold.tsx";
import { CaseLineForMe } from "./case-line-for-me.tsx";
import { CaseNext } from "./case-next.tsx";
import { CaseNotes } from "./case-notes.tsx";
import { CaseNotices } from "./case-notices.tsx";
import type { CaseParts } from "./case-parts.ts";
import { CasePhone } from "./case-phone.tsx";
import { CaseSince } from "./case-since.tsx";
import { OtherCases } from "./other-cases.tsx";
import type { OpenCase } from "./use-case.ts";
import { useCaseKeys } from "./use-case-keys.ts";
import { useGive } from "./use-give.ts";
import { useNotes } from "./use-notes.ts";

export interface CaseSheetProps {
  readonly open: OpenCase;
  readonly view: CaseView;
  readonly card: Card;
  readonly viewer: Viewer;
  readonly sync: BoardSync | null;
  readonly now: () => Instant;
  readonly within: RefObject<HTMLElement | null>;
  readonly onClose: (() => void) | null;
}

/** Everything about a case, what it needs first. */
export function CaseSheet({ open, view, card, viewer, sync, now, within, onClose }: CaseSheetProps) {
  const t = useTexts();
  const moment = useMoment(now);
  const people = useMemo(() => new Map(view.people.map((person) => [person.id, person])), [view]);
  const give = useGive(sync, view.unit.id, card.id, open.reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew by the minute, and when the case is read again
  const openCases = useMemo(() => {
    const picture = sync?.picture();
    return picture?.unit?.id === view.unit.id ? openCasesOf(picture) : new Map<PersonId, number>();
  }, [sync, view, moment]);
  const subject = { ...view, card, people, openCases };
  const actions = useCaseActions(subject, viewer, give, moment);
  const possible = actionsFor(subject, viewer).flatMap((group) => group.actions);
  const notes = useNotes(card.number);
  const parts: CaseParts = {
    ...{ view, card, people, moment, notes },
    act: actions.open,
    can: (action) => possible.includes(action),
  };
  const copy = useCopy();
  const copyNumber = () => copy(card.number, t("case.copied"));
  const system = systemAddress(view.unit.settings.caseSystem, card.number);
  useCaseKeys(within, {
    openInSystem: system === null ? null : () => window.open(system, "_blank", "noopener,noreferrer"),
    copyNumber: copyNumber,
    moveCase: parts.can("move") ? () => actions.open("move") : null,
  });
  return (
    <div className={styles.case}>
      <CaseHead {...parts} system={system} onCopy={copyNumber} onClose={onClose} />
      <div className={styles.now}>
        <Freshness open={open} people={people} />
        <CaseNext {...parts} subject={subject} viewer={viewer} />
      </div>
      <div className={styles.body}>
        <div className={styles.first}>
          <CaseLineForMe {...parts} me={viewer.id} />
          <CaseSince {...parts} since={open.lastVisitedAt} me={viewer.id} />
          <CasePhone {...parts} />
          <CaseDeadlines {...parts} />
          <CaseNotices {...parts} />
        </div>
        <div className={styles.side}>
          <CaseHold {...parts} />
          <CaseCitizen number={card.number} />
          <OtherCases cases={view.otherCases} />
          <CaseFacts {...parts} />
        </div>
        <div className={styles.last}>
          <CaseDates {...parts} />
          <CaseNotes {...parts} viewer={viewer} />
          <CaseHistory {...parts} />
        </div>
      </div>
      {actions.dialog}
    </div>
  );
}

/** Where the case opens in the case system; null where the unit has named none. */
function systemAddress(pattern: string | undefined, number: string): string | null {
  return pattern ? pattern.replaceAll("{nr}", encodeURIComponent(number)) : null;
}

/** That the line is down, or that somebody else has changed the case while it is open. */
function Freshness({ open, people }: { readonly open: OpenCase; readonly people: CaseParts["people"] }) {
  const t = useTexts();
  const { problem, readAt, change } = open;
  const isStale = problem === "unreachable" && readAt !== null;
  const who = change && (people.get(change.by)?.initials ?? t("case.someone"));
  return (
    <div role="status">
      {isStale && (
        <p className={styles.quiet}>
          <CloudOff aria-hidden size={14} />
          {t("case.asOf", { at: readAt })}
        </p>
      )}
      {change && who && (
        <p className={styles.quiet}>
          <Pencil aria-hidden size={14} />
          {t("case.changedBy", { who: capital(who), at: fromIso(change.at) })}
        </p>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
