import { useMemo, useState } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { dueWords } from "#client/casework/due-words.ts";
import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { Column } from "#shared/domain/board.ts";
import { byUrgency } from "./by-urgency.ts";
import styles from "./take-up.module.css";
import type { Standup } from "./use-standup.ts";

interface TakeUpDialogProps {
  readonly standup: Standup;
  readonly onClose: () => void;
}

/** So many of a column; whoever wants another types its number. */
const MOST = 12;

/** Any case of the board: by number, or through the columns from right to left (ST1). */
export function TakeUpDialog({ standup, onClose }: TakeUpDialogProps) {
  const t = useTexts();
  const { picture, moment, go } = standup;
  const [search, setSearch] = useState("");
  const columns = useMemo(() => columnsFor(picture, search), [picture, search]);
  const take = (card: ShownCard) => {
    onClose();
    void go(card.id);
  };
  return (
    <Dialog title={t("standup.takeUp")} onClose={onClose} wide>
      <TextField label={t("standup.find")} value={search} onChange={setSearch} autoComplete="off" autoFocus />
      <div className={styles.columns}>
        {columns.map(({ column, cards }) => (
          <section key={column.id} aria-label={columnTitle(column, t)}>
            <h3>{columnTitle(column, t)}</h3>
            <ul>
              {byUrgency(cards, moment)
                .slice(0, MOST)
                .map((card) => (
                  <li key={card.id}>
                    <button type="button" className={styles.pick} onClick={() => take(card)}>
                      <b>{card.number}</b>
                      <span>{dueWords(card, false, moment, t).text}</span>
                    </button>
                  </li>
                ))}
              {cards.length > MOST && (
                <li className={styles.more}>{t("standup.more", { count: cards.length - MOST })}</li>
              )}
            </ul>
          </section>
        ))}
        {columns.length === 0 && <p role="status">{t("standup.findNone")}</p>}
      </div>
    </Dialog>
  );
}

interface ColumnOfCards {
  readonly column: Column;
  readonly cards: readonly ShownCard[];
}

/** Open columns from right to left, with those of their cases that the search leaves. */
function columnsFor({ columns, cards }: BoardPicture, search: string): readonly ColumnOfCards[] {
  const wanted = search.replaceAll(/\s/g, "").toLocaleLowerCase("da");
  return columns
    .filter(({ stage }) => stage !== "closed")
    .toReversed()
    .map((column) => ({
      column,
      cards: [...cards.values()].filter(
        (card) => card.column === column.id && card.number.toLocaleLowerCase("da").includes(wanted),
      ),
    }))
    .filter((of) => of.cards.length > 0);
}
