import { type ReactNode, useEffect } from "react";
import { Brand } from "./brand.tsx";
import { useLocale } from "./locale.tsx";
import styles from "./plain-page.module.css";

export interface PlainPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** A page with one thing on it: signing in, an error, a place that does not exist. */
export function PlainPage({ title, lead, children }: PlainPageProps) {
  const { t, locale, choose } = useLocale();
  useEffect(() => {
    document.title = t("app.title", { page: title });
  }, [t, title]);
  return (
    <div className={styles.page}>
      <main className={styles.panel}>
        <Brand />
        <div className={styles.body}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
      </main>
      <footer className={styles.foot}>
        <button
          type="button"
          lang={locale === "da" ? "en" : "da"}
          className={styles.language}
          onClick={() => choose(locale === "da" ? "en" : "da")}
        >
          {t("app.otherLanguage")}
        </button>
      </footer>
    </div>
  );
}
