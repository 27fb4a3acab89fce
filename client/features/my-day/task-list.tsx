import { CircleCheck } from "lucide-react";
import { useId } from "react";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { countNow, type DayList, type MyDay } from "#shared/domain/my-day.ts";
import styles from "./my-day.module.css";
import { TaskLine, type TaskLineProps } from "./task-line.tsx";

export interface TaskListProps extends Omit<TaskLineProps, "task"> {
  readonly list: DayList;
  readonly day: MyDay<ShownCard>;
}

/** One of the three lists; it can be emptied, and says so when it is. */
export function TaskList({ list, day, ...line }: TaskListProps) {
  const t = useTexts();
  const headingId = useId();
  const tasks = day[list];
  return (
    <section className={styles.list} aria-labelledby={headingId} data-list={list} data-count={tasks.length}>
      <h2 id={headingId} className={styles.heading}>
        {t(`myDay.list.${list}`)}
        <span className={styles.size}>{t("column.number", { count: tasks.length })}</span>
      </h2>
      {tasks.length > 0 ? (
        <ol className={styles.lines}>
          {tasks.map((task) => (
            <TaskLine key={task.card.id} task={task} {...line} />
          ))}
        </ol>
      ) : (
        <p className={styles.emptied}>
          <CircleCheck aria-hidden size={18} />
          {t(list === "today" && countNow(day) === 0 ? "empty.myDay" : `myDay.empty.${list}`)}
        </p>
      )}
    </section>
  );
}
