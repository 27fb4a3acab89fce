import { Check } from "lucide-react";
import { memo, useContext } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId } from "#shared/domain/ids.ts";
import styles from "./selection.module.css";
import { SelectionContext, useSelection } from "./selection.ts";

interface ChooseBoxProps {
  readonly card: CaseId;
  readonly number: string;
  readonly isTabStop: boolean;
}

/** The tick on a card: in sight where one points, and on every card while any is chosen. */
export const ChooseBox = memo(function ChooseBox({ card, number, isTabStop }: ChooseBoxProps) {
  const t = useTexts();
  const selection = useContext(SelectionContext);
  const isChosen = useSelection(({ chosen }) => chosen.has(card));
  return (
    // biome-ignore lint/a11y/useSemanticElements: thousands of cards; an input would be a form's
    <button
      type="button"
      role="checkbox"
      aria-checked={isChosen}
      aria-label={t("select.one", { number })}
      aria-keyshortcuts="X"
      tabIndex={isTabStop ? 0 : -1}
      className={styles.box}
      data-choose=""
      onClick={() => selection.toggle(card)}
    >
      <span className={styles.tick}>{isChosen && <Check aria-hidden size={12} strokeWidth={3} />}</span>
    </button>
  );
});
