import { type FocusEvent, type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { LineContext } from "#client/casework/pending-mark.tsx";
import { useMoment } from "#client/casework/use-moment.ts";
import { DragArea } from "#client/drag/drag-area.tsx";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { type Arrivals, ArrivalsContext } from "./arrivals.ts";
import styles from "./board.module.css";
import { BoardColumns } from "./board-columns.tsx";
import { BoardTools } from "./board-tools.tsx";
import { BoardViews } from "./board-views.tsx";
import { type CardFocus, CardFocusContext } from "./card-focus.ts";
import { onCardKey, onCardPress } from "./card-keys.ts";
import { CardOverlay } from "./card-overlay.tsx";
import { LeadingContext } from "./column-menu.tsx";
import type { ColumnView } from "./derive-board.ts";
import { NO_FILTER } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FindField } from "./find-field.tsx";
import { FindContext, findOf } from "./find-state.ts";
import { FirstRun } from "./first-run.tsx";
import { Flights } from "./flights.tsx";
import { LimitContext, makeLimitOf } from "./limit-of.ts";
import { type Selection, SelectionContext } from "./selection.ts";
import { onChoosingKey } from "./selection-events.ts";
import { StatusBanner } from "./status-banner.tsx";
import { useBoardMoves } from "./use-board-moves.ts";
import { useBoardShown } from "./use-board-shown.ts";
import { useCardMenu } from "./use-card-menu.tsx";
import { useCarry } from "./use-carry.ts";
import { useDragWords } from "./use-drag-words.ts";
import { useFilter } from "./use-filter.ts";
import { useFocusKeeper } from "./use-focus-keeper.ts";
import { useLifting } from "./use-lifting.ts";
import { useMany } from "./use-many.ts";
import { useOthersMoves } from "./use-others-moves.ts";
import { useOwnSelection, useSelecting } from "./use-selecting.tsx";

export interface BoardProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly me: PersonId;
  readonly mayMove: boolean;
  /** A leader's assignments are never held up (MV5). */
  readonly isLeader: boolean;
  readonly focus: CardFocus;
}

/** A unit's board: filters, columns, and everything one can do with a card there. */
export function Board({ sync, picture, me, mayMove, isLeader, focus }: BoardProps) {
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
  const selection = useOwnSelection();
  const many = useMany(sync, selection);
  const moving = useBoardMoves(sync, picture, shown, keepSoon, many);
  const selecting = useSelecting({ selection, picture, views, moving, many, isLeader });
  const { drag, hold, find, onDrop } = useLifting(sync, judge, { ...moving, move: selecting.drop });
  const { open: onMenu, menu } = useCardMenu(picture, shown, moving.move, keepSoon);
  const carry = useCarry({ drag, hold, columns: shown.columns, mayMove, onDrop });
  const arrivals = useOthersMoves(sync, me, drag);
  const words = useDragWords(sync, shown);
  const [, navigate] = useLocation();

  const clear = () => onFilter(NO_FILTER);
  /** A card found in *Afsluttet* unfolds it. */
  const go = (id: CaseId) => {
    if (!isInOpenColumn(views, id)) onClosedOpen(true);
    focus.want(id);
  };
  const overlay = (id: CaseId) => {
    const judged = find(id);
    return judged && <CardOverlay {...{ judged, moment }} people={picture.people} count={selecting.countWith(id)} />;
  };
  const keys = {
    focus,
    views,
    menu: onMenu,
    open: (number: string) => navigate(`/sager/${encodeURIComponent(number)}`),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!carry.onKey(event) && !onChoosingKey(event, selection)) onCardKey(event, keys);
  };
  const leave = (event: FocusEvent) => {
    carry.onBlur(event);
    onBlur(event);
  };
  const counting = { picture, judge, filter, me };
  const live = { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };
  const finding = <FindField picture={picture} columns={shown.columns} onGo={go} onClearFilter={clear} />;

  return (
    <BoardContexts {...{ focus, sync, arrivals, selection, isLeader }} hasLine={picture.state !== "offline"}>
      <DragArea store={drag} words={words} onDrop={onDrop} overlay={overlay}>
        <main
          id="content"
          className={styles.board}
          {...live}
          {...selecting.root}
          onKeyDown={onKeyDown}
          onClick={onCardPress}
          onBlur={leave}
        >
          <h1 className={hidden.hidden}>{t("board.title", { unit: picture.unit?.name ?? "" })}</h1>
          <div className={styles.top}>
            <FilterBar
              {...{ counting, onChange: onFilter, find: finding }}
              sum={shown.sum}
              views={picture.unit && <BoardViews {...{ sync, counting, isLeader }} unit={picture.unit} />}
            />
            {mayMove && <BoardTools {...{ selection, sync, picture, me, focus, isLeader }} />}
          </div>
          <StatusBanner picture={picture} onRetry={sync.retry} />
          {picture.cards.size === 0 && <FirstRun isLeader={isLeader} />}
          <BoardColumns
            {...{ moment, mayMove, filter, onFilter, isClosedOpen, onClosedOpen, onMenu, find, hold }}
            {...{ views: shown.columns, people: picture.people }}
          />
          {selecting.bar}
        </main>
      </DragArea>
      <Flights find={find} people={picture.people} moment={moment} />
      {menu}
      {moving.dialog}
    </BoardContexts>
  );
}

interface BoardContextsProps extends Pick<BoardProps, "sync" | "focus" | "isLeader"> {
  readonly arrivals: Arrivals;
  readonly selection: Selection;
  readonly hasLine: boolean;
  readonly children: ReactNode;
}

function BoardContexts({ focus, sync, arrivals, selection, isLeader, hasLine, children }: BoardContextsProps) {
  const limitOf = useMemo(() => makeLimitOf(sync), [sync]);
  return (
    <CardFocusContext value={focus}>
      <FindContext value={findOf(sync)}>
        <SelectionContext value={selection}>
          <LimitContext value={limitOf}>
            <LeadingContext value={isLeader ? sync : null}>
              <ArrivalsContext value={arrivals}>
                <LineContext value={hasLine}>{children}</LineContext>
              </ArrivalsContext>
            </LeadingContext>
          </LimitContext>
        </SelectionContext>
      </FindContext>
    </CardFocusContext>
  );
}

const isInOpenColumn = (views: readonly ColumnView[], id: CaseId): boolean =>
  views.some(({ cards }) => cards.some(({ card }) => card.id === id));
