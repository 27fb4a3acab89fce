import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, type RefObject, useEffect, useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./column.module.css";

/** Where the dragged card will land (MV3). */
export function LandingSlot({ top, title }: { readonly top: number; readonly title: string }) {
  const t = useTexts();
  return (
    <div aria-hidden="true" className={styles.slot} style={{ "--top": `${top}px` } as CSSProperties}>
      {t("drag.slot", { column: title })}
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
