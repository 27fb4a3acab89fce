import { useEffect, useState } from "react";
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

/** Asked when one comes to the page and when one returns to it: a board that works moves on meanwhile. */
export function useAgenda(unit: UnitId): AgendaView | "failed" | null {
  const [agenda, setAgenda] = useState<AgendaView | "failed" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = () =>
      void askAgenda(unit).then((reply) => {
        if (isCurrent) setAgenda(reply.ok ? reply.value : "failed");
      });
    const onReturn = () => document.visibilityState === "visible" && ask();
    ask();
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      isCurrent = false;
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [unit]);
  return agenda;
}
