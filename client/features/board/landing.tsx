import { ArrowDown, ArrowUp, Ban } from "lucide-react";
import { type CSSProperties, type RefObject, useEffect, useState } from "react";
import { useDrag } from "#client/drag/drag-context.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Column } from "#shared/domain/board.ts";
import styles from "./column.module.css";
import { useLimitOf } from "./limit-of.ts";

interface LandingSlotProps {
  readonly top: number;
  readonly title: string;
  readonly column: Column;
}

/** Where the dragged card will land (MV3), or that the column is full (MV5). */
export function LandingSlot({ top, title, column }: LandingSlotProps) {
  const t = useTexts();
  const card = useDrag((drag) => drag.card);
  const limit = useLimitOf()(card, column);
  const place = limit && { column: title, most: limit.most };
  const text = !place
    ? t("drag.slot", { column: title })
    : t(limit.mode === "hard" ? "refuse.wip" : "drag.slotReason", place);
  return (
    <div
      aria-hidden="true"
      className={`${styles.slot} ${limit?.mode === "hard" ? styles.isFull : ""}`}
      style={{ "--top": `${top}px` } as CSSProperties}
    >
      {limit && <Ban size={14} />}
      {text}
    </div>
  );
}

interface LandingHintProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly height: number;
  readonly index: number;
  readonly count: number;
}

/** Says so when the place is out of sight. */
export function LandingHint({ scroller, top, height, index, count }: LandingHintProps) {
  const t = useTexts();
  const [where, setWhere] = useState<"above" | "below" | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    setWhere(top + height / 2 > scrollTop + clientHeight ? "below" : top + height / 2 < scrollTop ? "above" : null);
  }, [scroller, top, height]);
  if (!where) return null;
  const place = { place: index + 1, count };
  return (
    <div aria-hidden="true" className={`${styles.hint} ${styles[where]}`}>
      {where === "below" ? <ArrowDown size={14} /> : <ArrowUp size={14} />}
      {t(where === "below" ? "drag.landsBelow" : "drag.landsAbove", place)}
    </div>
  );
}
