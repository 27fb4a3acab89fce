import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import styles from "./administrator-page.module.css";

export interface AdministratorPageProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** An administrator sees to the server too; a leader to the own units alone. */
  readonly isAdministrator: boolean;
}

/** What an administrator can do: no case content, only how people and lists get in (PR3). */
export function AdministratorPage({ units, isAdministrator }: AdministratorPageProps) {
  const t = useTexts();
  return (
    <div className={styles.page}>
      <PageHead title={t("settingsPages.overview")} lead={t(isAdministrator ? "admin.lead" : "admin.leaderLead")} />
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
      {isAdministrator && <Commands />}
    </div>
  );
}

/** For who looks after the server: the same from its command line, for a job at night. */
function Commands() {
  const t = useTexts();
  return (
    <>
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
    </>
  );
}
