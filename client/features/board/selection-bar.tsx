import { CircleAlert, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { columnTitle } from "#client/casework/column-title.ts";
import type { Moving } from "#client/casework/use-moving.tsx";
import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import popover from "#client/ui/popover.module.css";
import type { CaseId } from "#shared/domain/ids.ts";
import { AssignMany } from "./assign-many.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import styles from "./selection.module.css";
import type { Selection } from "./selection.ts";
import type { Many } from "./use-many.ts";

export interface SelectionBarProps {
  readonly picture: BoardPicture;
  readonly selection: Selection;
  readonly chosen: ReadonlySet<CaseId>;
  /** Whether the filter lets a card be seen. */
  readonly isShown: (card: CaseId) => boolean;
  readonly moving: Moving;
  readonly many: Many;
  readonly isLeader: boolean;
}

/** What may be done to all the chosen cases at once, and what could not be. */
export function SelectionBar({ picture, selection, chosen, isShown, moving, many, isLeader }: SelectionBarProps) {
  const t = useTexts();
  const [isHolding, setHolding] = useState(false);
  const cards = [...chosen].flatMap((id) => picture.cards.get(id) ?? []);
  const hiddenOnes = cards.filter(({ id }) => !isShown(id)).length;
  const text = cards.length === 0 ? t("select.none") : t("select.count", { count: cards.length });
  useAnnounced(text);
  const failures = many.failures.filter(({ caseId }) => chosen.has(caseId));
  return (
    <section aria-label={t("select.bar")} className={styles.bar} data-foot-bar="">
      {failures.length > 0 && (
        <ul className={styles.failed}>
          {failures.map(({ caseId, rejection }) => (
            <li key={caseId}>
              <CircleAlert aria-hidden size={14} />
              <span>
                <b>{picture.cards.get(caseId)?.number}</b> {moving.explain(rejection)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <span className={styles.count}>
          {text}{" "}
          {hiddenOnes > 0 && <span className={styles.hiddenOnes}>{t("select.hidden", { count: hiddenOnes })}</span>}
        </span>
        {cards.length > 0 && (
          <>
            <MoveMany picture={picture} cards={cards} onMove={moving.moveAll} />
            <AssignMany picture={picture} cards={cards} give={many.give} isLeader={isLeader} />
            <Button onPress={() => setHolding(true)} aria-haspopup="dialog">
              {t("select.hold")}
            </Button>
          </>
        )}
        <span className={styles.last}>
          <Button look="quiet" onPress={selection.clear}>
            <X aria-hidden size={15} />
            {t(cards.length > 0 ? "select.clear" : "select.stop")}
          </Button>
        </span>
      </div>
      {isHolding && (
        <HoldDialog
          count={cards.length}
          onConfirm={(hold) => many.give(cards.map(({ id }) => ({ type: "setHold", payload: { caseId: id, hold } })))}
          onClose={() => setHolding(false)}
        />
      )}
    </section>
  );
}

interface MoveManyProps {
  readonly picture: BoardPicture;
  readonly cards: readonly ShownCard[];
  readonly onMove: Moving["moveAll"];
}

function MoveMany({ picture, cards, onMove }: MoveManyProps) {
  const t = useTexts();
  const choose = (id: string | number) => {
    const column = picture.columns.find((each) => each.id === id);
    if (column) onMove(cards, column);
  };
  return (
    <MenuTrigger>
      <Button>{t("action.moveTo")}</Button>
      <Popover className={popover.popover} placement="top start">
        <Menu className={popover.list} aria-label={t("select.move")} onAction={choose}>
          {picture.columns.map((column) => (
            <MenuItem key={column.id} id={column.id} textValue={columnTitle(column, t)} className={popover.item}>
              {columnTitle(column, t)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** How many are chosen is read out whenever that changes. */
function useAnnounced(text: string): void {
  const { announce } = useNotices();
  const said = useRef("");
  useEffect(() => {
    if (said.current !== text) announce(text);
    said.current = text;
  }, [text, announce]);
}
