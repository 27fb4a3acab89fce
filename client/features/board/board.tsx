import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { DragArea, type Drop } from "#client/drag/drag-area.tsx";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import styles from "./board.module.css";
import { BoardColumns } from "./board-columns.tsx";
import { type CardFocus, CardFocusContext } from "./card-focus.ts";
import { onCardKey } from "./card-keys.ts";
import { CardOverlay } from "./card-overlay.tsx";
import type { ColumnView } from "./derive-board.ts";
import { NO_FILTER } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FindField } from "./find-field.tsx";
import { type Find, FindContext, findOf } from "./find-state.ts";
import { StatusBanner } from "./status-banner.tsx";
import { useBoardMoves } from "./use-board-moves.ts";
import { useBoardShown } from "./use-board-shown.ts";
import { useCardMenu } from "./use-card-menu.tsx";
import { useDragWords } from "./use-drag-words.ts";
import { useFilter } from "./use-filter.ts";
import { useFocusKeeper } from "./use-focus-keeper.ts";
import { useMoment } from "./use-moment.ts";

export interface BoardProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly me: PersonId;
  readonly mayMove: boolean;
  readonly focus: CardFocus;
}

/** A unit's board: filters, columns, and everything one can do with a card there. */
export function Board({ sync, picture, me, mayMove, focus }: BoardProps) {
  const t = useTexts();
  const moment = useMoment(sync.now);
  const [filter, onFilter] = useFilter();
  const { shown, judge } = useBoardShown(picture, filter, me, moment);
  const [isClosedOpen, onClosedOpen] = useState(false);
  const views = useMemo(
    () => shown.columns.filter(({ column }) => isClosedOpen || column.stage !== "closed"),
    [shown, isClosedOpen],
  );
  const { keepSoon, onBlur } = useFocusKeeper(focus, views);
  const { move, dialog } = useBoardMoves(sync, picture, shown, keepSoon);
  const { open: onMenu, menu } = useCardMenu(picture, move, keepSoon);
  const words = useDragWords(sync, shown);
  const [, navigate] = useLocation();

  const find = useCallback(
    (id: CaseId) => {
      const card = sync.picture().cards.get(id);
      return card ? judge(card, false) : null;
    },
    [sync, judge],
  );
  const clear = () => onFilter(NO_FILTER);
  /** A card found in *Afsluttet* unfolds it. */
  const go = (id: CaseId) => {
    if (!isInOpenColumn(views, id)) onClosedOpen(true);
    focus.want(id);
  };
  const drop = ({ card: id, to, landing }: Drop) => {
    const card = picture.cards.get(id);
    const column = picture.columns.find((candidate) => candidate.id === to);
    if (card && column) move(card, column, landing.before);
  };
  const overlay = (id: CaseId) => {
    const judged = find(id);
    const caseworker = (judged?.card.caseworker && picture.people.get(judged.card.caseworker)) || null;
    return judged && <CardOverlay judged={judged} caseworker={caseworker} moment={moment} />;
  };
  const keys = {
    focus,
    views,
    menu: onMenu,
    open: (number: string) => navigate(`/sager/${encodeURIComponent(number)}`),
  };
  const live = { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };

  return (
    <BoardContexts focus={focus} find={findOf(sync)}>
      <DragArea words={words} onDrop={drop} overlay={overlay}>
        <main
          id="content"
          className={styles.board}
          {...live}
          onKeyDown={(event) => onCardKey(event, keys)}
          onBlur={onBlur}
        >
          <h1 className={hidden.hidden}>{t("board.title", { unit: picture.unit?.name ?? "" })}</h1>
          <FilterBar
            counting={{ picture, judge, filter, me }}
            sum={shown.sum}
            onChange={onFilter}
            find={<FindField picture={picture} columns={shown.columns} onGo={go} onClearFilter={clear} />}
          />
          <StatusBanner picture={picture} onRetry={sync.retry} />
          <BoardColumns
            {...{ moment, mayMove, filter, onFilter, isClosedOpen, onClosedOpen, onMenu, find }}
            views={shown.columns}
            people={picture.people}
          />
        </main>
      </DragArea>
      {menu}
      {dialog}
    </BoardContexts>
  );
}

interface BoardContextsProps {
  readonly focus: CardFocus;
  readonly find: Find;
  readonly children: ReactNode;
}

const BoardContexts = ({ focus, find, children }: BoardContextsProps) => (
  <CardFocusContext value={focus}>
    <FindContext value={find}>{children}</FindContext>
  </CardFocusContext>
);

const isInOpenColumn = (views: readonly ColumnView[], id: CaseId): boolean =>
  views.some(({ cards }) => cards.some(({ card }) => card.id === id));
