import type { Told, WallScene, WallView } from "#shared/domain/wall.ts";

const boardTolds = ({ board }: WallView): readonly Told[] =>
  board.rows.flatMap(({ cells }) => cells.flatMap(({ open, overdue }) => [open, overdue]));

const todayTolds = ({ today }: WallView): readonly Told[] =>
  [today.now, today.noticeWeek, today.dueWeek, today.overdue, today.overdueUnpromised, today.unassigned].map(
    ({ count }) => count,
  );

/** Every count that a scene has on it. */
export function toldsOf(view: WallView, scene: WallScene): readonly Told[] {
  switch (scene) {
    case "today":
      return [...todayTolds(view), ...boardTolds(view)];
    case "board":
      return boardTolds(view);
    case "stuck":
      return view.stuck.flatMap(({ stock, overdue, waits }) => [stock, overdue, ...waits.map(({ count }) => count)]);
    default:
      return view.trend.weeks.flatMap(({ open, overdue }) => [...open, overdue]);
  }
}
