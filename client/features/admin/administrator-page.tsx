import { useEffect } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./administrator-page.module.css";

export interface AdministratorPageProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** What an administrator can do: no case content, only how people and lists get in (PR3). */
export function AdministratorPage({ units }: AdministratorPageProps) {
  const t = useTexts();
  useEffect(() => {
    document.title = t("app.title", { page: t("admin.title") });
  }, [t]);
  return (
    <main id="content" className={styles.page}>
      <h1>{t("admin.title")}</h1>
      <p>{t("admin.lead")}</p>
      <section>
        <h2>{t("admin.units")}</h2>
        {units.length === 0 ? (
          <p>{t("admin.noUnits")}</p>
        ) : (
          <ul className={styles.units}>
            {units.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t("admin.readList")}</h2>
        <p>{t("admin.readListHelp")}</p>
        <pre className={styles.command}>{t("admin.readListCommand")}</pre>
      </section>
      <section>
        <h2>{t("admin.addPerson")}</h2>
        <p>{t("admin.addPersonHelp")}</p>
        <pre className={styles.command}>{t("admin.addPersonCommand")}</pre>
      </section>
    </main>
  );
}
