import { useEffect, useRef } from "react";
import { LineContext } from "#client/casework/pending-mark.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { countNow, DAY_LISTS } from "#shared/domain/my-day.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { HandOver } from "./hand-over.tsx";
import styles from "./my-day.module.css";
import { useOwnDay } from "./own-day.ts";
import { onTaskKey } from "./task-keys.ts";
import { TaskList } from "./task-list.tsx";
import { useDoing } from "./use-doing.tsx";
import { useKeptPlace } from "./use-kept-place.ts";
import { WaitingCases } from "./waiting-cases.tsx";
import { WalkOffer } from "./walk-offer.tsx";

export interface MyDayPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
}

/** *Min dag*: what one's own cases want of one, in three lists that can be emptied; seen by oneself alone. */
export function MyDayPage({ sync, viewer }: MyDayPageProps) {
  const t = useTexts();
  const own = useOwnDay(sync, viewer.id);
  const { day, picture, moment, unplanned } = own;
  const { start, dialog } = useDoing({ sync, viewer, moment });
  const page = useRef<HTMLElement>(null);
  const onFocus = useKeptPlace(page);
  useEffect(() => {
    document.title = t("app.title", { page: t("nav.myDay") });
  }, [t]);

  const live = { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };
  return (
    <main ref={page} id="content" className={styles.page} onKeyDown={onTaskKey} onFocus={onFocus} {...live}>
      <div className={styles.head}>
        <h1>{t("nav.myDay")}</h1>
        <p className={styles.lead}>{t("myDay.lead", { count: countNow(day) })}</p>
        {viewer.units.length > 1 && (
          <p className={styles.lead}>{t("myDay.unitOnly", { unit: picture.unit?.name ?? "" })}</p>
        )}
        <HandOver own={own} sync={sync} viewer={viewer} />
        <WalkOffer count={unplanned.length} moment={moment} />
      </div>
      <LineContext value={picture.state !== "offline"}>
        <div className={styles.lists}>
          {DAY_LISTS.map((list) => (
            <TaskList key={list} list={list} day={day} people={picture.people} moment={moment} onDo={start} />
          ))}
        </div>
      </LineContext>
      {day.waiting.length > 0 && <WaitingCases cards={day.waiting} moment={moment} />}
      {dialog}
    </main>
  );
}
