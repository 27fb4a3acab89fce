import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { LIST_KINDS, type ListKind } from "#shared/domain/list-fields.ts";
import { fromIso } from "#shared/domain/zone.ts";
import type { InstallationView } from "#shared/protocol/people.ts";
import styles from "./overview.module.css";
import type { Ways } from "./overview-page.tsx";

export interface OverviewProps {
  readonly view: InstallationView;
  readonly ways: Ways;
  readonly isAdministrator: boolean;
}

/** Units, people, and the lists brought in last. */
export function Overview({ view, ways, isAdministrator }: OverviewProps) {
  const t = useTexts();
  const { units, people, signsIn, lists } = view;
  return (
    <div className={styles.page}>
      <PageHead
        title={t("settingsPages.overview")}
        lead={t(isAdministrator ? "overview.lead" : "overview.leaderLead")}
      />
      <section className={styles.part}>
        <h2>{t("overview.units")}</h2>
        {units.length === 0 ? (
          <p>{t("overview.noUnits")}</p>
        ) : (
          <ul className={styles.units}>
            {units.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.part}>
        <h2>{t("overview.people")}</h2>
        <p>{t("overview.signsIn", { people, signsIn })}</p>
        <Link href={ways.people}>{t("overview.toPeople")}</Link>
      </section>
      <section className={styles.part}>
        <h2>{t("overview.lists")}</h2>
        {isAdministrator && <LatestLists lists={lists} />}
        <div className={styles.ways}>
          <Link href={ways.caseList}>{t("overview.toImport")}</Link>
          <Link href={ways.staffList}>{t("overview.toStaffList")}</Link>
        </div>
      </section>
    </div>
  );
}

function LatestLists({ lists }: Pick<InstallationView, "lists">) {
  const t = useTexts();
  const said = (kind: ListKind) => {
    const list = lists[kind];
    return list ? t("overview.taken", { ...list, at: fromIso(list.at) }) : t("overview.never");
  };
  return (
    <dl className={styles.lists}>
      {LIST_KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t(`overview.${kind}`)}</dt>
          <dd>{said(kind)}</dd>
        </div>
      ))}
    </dl>
  );
}
