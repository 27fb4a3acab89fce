import { useEffect, useState } from "react";
import { useAsking } from "#client/session/use-asking.ts";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { UnitId } from "#shared/domain/ids.ts";
import type { AgendaView } from "#shared/protocol/meetings.ts";
import { groupAgenda } from "./agenda-groups.ts";
import { askAgenda } from "./requests.ts";
import { CaseNumber } from "./since-lists.tsx";
import styles from "./start.module.css";

interface AgendaPreviewProps {
  readonly agenda: AgendaView | "failed" | null;
  readonly picture: BoardPicture;
}

/** What a meeting that is started now would take up, by why (ST1). */
export function AgendaPreview({ agenda, picture }: AgendaPreviewProps) {
  const t = useTexts();
  if (agenda === "failed") return <p className={styles.quiet}>{t("standup.failed")}</p>;
  if (!agenda) return <p className={styles.quiet}>{t("standup.loading")}</p>;
  const groups = groupAgenda(agenda, picture.unit?.settings.standup?.order);
  if (groups.length === 0) return <p className={styles.quiet}>{t("standup.agendaEmpty")}</p>;
  return (
    <ol className={styles.groups}>
      {groups.map(({ why, cases, more }) => (
        <li key={why} data-why={why}>
          <h3>
            {t(`standup.why.${why}`)}
            <span className={styles.size}>{t("column.number", { count: cases.length })}</span>
          </h3>
          <ul className={styles.numbers}>
            {cases.map((id) => (
              <li key={id}>
                <CaseNumber number={picture.cards.get(id)?.number ?? "–"} isOwn />
              </li>
            ))}
            {more > 0 && <li className={styles.quiet}>{t("standup.more", { count: more })}</li>}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Asked when one comes to the page, when one returns to it, and when the line does: a board that works moves on meanwhile. */
export function useAgenda(unit: UnitId, hasLine: boolean): AgendaView | "failed" | null {
  const [agenda, setAgenda] = useState<AgendaView | "failed" | null>(null);
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const onReturn = () => document.visibilityState === "visible" && setReturns((count) => count + 1);
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, []);
  useAsking(
    `${unit} ${returns} ${hasLine}`,
    () => askAgenda(unit),
    (reply) => setAgenda((before) => (reply.ok ? reply.value : (before ?? "failed"))),
  );
  return agenda;
}
