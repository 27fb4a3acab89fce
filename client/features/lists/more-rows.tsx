import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./list-import.module.css";

const FIRST = 12;
const MORE = 200;

export interface More<T> {
  readonly shown: readonly T[];
  readonly left: number;
  readonly showMore: () => void;
}

/** The first of many; a page of a hundred thousand rows helps nobody. */
export function useMore<T>(all: readonly T[]): More<T> {
  const [most, setMost] = useState(FIRST);
  return {
    shown: all.slice(0, most),
    left: Math.max(0, all.length - most),
    showMore: () => setMost(most + MORE),
  };
}

export function MoreRows<T>({ more }: { readonly more: More<T> }) {
  const t = useTexts();
  if (more.left === 0) return null;
  return (
    <div className={styles.row}>
      <Button onPress={more.showMore}>{t("import.more")}</Button>
      <span className={styles.note}>{t("import.left.count", { count: more.left })}</span>
    </div>
  );
}
