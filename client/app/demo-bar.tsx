import { useEffect, useLayoutEffect } from "react";
import { useRoute } from "wouter";
import { useDemo } from "#client/session/demo.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Translate } from "#shared/i18n/catalogue.ts";
import styles from "./demo-bar.module.css";

/**
 * Above every page of a demo, and in its title: nothing here is about anybody. A wall has the whole screen, and the bar
 * in its margin, in letters as large as its own (WA7).
 */
export function DemoBar() {
  const t = useTexts();
  const { isDemo } = useDemo();
  const [isWall] = useRoute("/vaeg");
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (isDemo) root.setAttribute("data-demo", isWall ? "wall" : "page");
    else root.removeAttribute("data-demo");
  }, [isDemo, isWall]);
  useEffect(() => (isDemo ? prefixTitles(t) : undefined), [isDemo, t]);
  if (!isDemo) return null;
  return (
    <aside className={isWall ? `${styles.bar} ${styles.wall}` : styles.bar} aria-label={t("demo.bar")}>
      {t("demo.bar")}
    </aside>
  );
}

/** Each page sets its own title; whatever it sets is said to be of a demo. */
function prefixTitles(t: Translate): () => void {
  const prefix = t("demo.title", { title: "" });
  const put = (): void => {
    if (!document.title.startsWith(prefix)) document.title = t("demo.title", { title: document.title });
  };
  put();
  const observer = new MutationObserver(put);
  observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
  };
}
