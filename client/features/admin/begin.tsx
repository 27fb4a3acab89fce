import { CircleCheck, FileInput, type LucideIcon, Play, Users } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import type { InstallationView } from "#shared/protocol/people.ts";
import styles from "./overview.module.css";
import type { Ways } from "./overview-page.tsx";

export interface BeginProps {
  readonly view: InstallationView;
  readonly ways: Ways;
}

/** The first screen of an installation without cases: three ways to begin, and which of them are done. */
export function Begin({ view, ways }: BeginProps) {
  const t = useTexts();
  const { lists, signsIn } = view;
  return (
    <div className={styles.page}>
      <PageHead title={t("begin.title")} lead={t("begin.lead")} />
      <ol className={styles.offers}>
        <Offer icon={FileInput} title={t("begin.list")} lead={t("begin.listLead")} isDone={lists.cases !== null}>
          <Link href={ways.caseList} className={styles.way}>
            {t("begin.list")}
          </Link>
        </Offer>
        <Offer
          icon={Users}
          title={t("begin.people")}
          lead={t("begin.peopleLead")}
          isDone={signsIn > 1 || lists.staff !== null}
        >
          <Link href={ways.people} className={styles.way}>
            {t("begin.people")}
          </Link>
          <Link href={ways.staffList}>{t("overview.toStaffList")}</Link>
        </Offer>
        <Offer icon={Play} title={t("begin.demo")} lead={t("begin.demoLead")} isDone={false}>
          <code className={styles.command}>{t("begin.demoCommand")}</code>
        </Offer>
      </ol>
    </div>
  );
}

interface OfferProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly lead: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

function Offer({ icon: Icon, title, lead, isDone, children }: OfferProps) {
  const t = useTexts();
  return (
    <li className={styles.offer}>
      <Icon aria-hidden size={22} strokeWidth={1.75} className={styles.icon} />
      <div className={styles.words}>
        <h2>
          {title}
          {isDone && (
            <span className={styles.done}>
              <CircleCheck aria-hidden size={15} />
              {t("begin.done")}
            </span>
          )}
        </h2>
        <p>{lead}</p>
        <div className={styles.ways}>{children}</div>
      </div>
    </li>
  );
}
