import { useState } from "react";
import { isSoftLimit } from "#client/casework/actions/soft-limit.ts";
import { columnTitle } from "#client/casework/column-title.ts";
import { useMoving } from "#client/casework/use-moving.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { PanelProps } from "./act-panel.tsx";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";

/** To another column; what is missing is asked for in the same dialog as on the board (MV4). */
export function MovePanel({ standup, card, onDone }: PanelProps) {
  const t = useTexts();
  const { picture, moment, isBusy } = standup;
  const [problem, setProblem] = useState<string | null>(null);
  const { move, dialog } = useMoving({
    columns: picture.columns,
    people: picture.people,
    inColumn: picture.inColumn,
    today: () => toPlainDate(moment.today),
    send: async (payload) => {
      const refused = await standup.give("moveCase", payload, "moved");
      if (refused === null) onDone();
      else if (refused === "offline") setProblem(standup.say(refused));
      // Every other refusal is said by the page, as on the board.
      return refused === "offline" || !isSoftLimit(refused) ? null : refused;
    },
  });
  const others = picture.columns.filter(({ id }) => id !== card.column);
  return (
    <>
      <Chips
        label={t("standup.ask.column")}
        chips={others.map((column) => ({ value: column.id, text: columnTitle(column, t) }))}
        onChoose={(id) => {
          setProblem(null);
          const to = others.find((column) => column.id === id);
          if (to) move(card, to);
        }}
        isDisabled={isBusy}
        hasFocus
      />
      {problem && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
      {dialog}
    </>
  );
}
