import { useTexts } from "#client/ui/locale.tsx";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { SectionHead, TextButton } from "./section-head.tsx";

/** The notices of delay that the citizen got, with what each promised (DL9). */
export function CaseNotices({ view, act, can }: CaseParts) {
  const t = useTexts();
  if (view.notices.length === 0) return null;
  const rows = view.notices.map((notice, index) => ({ notice, nth: index + 1 }));
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.notices")} />
      <ul className={styles.rows}>
        {rows.map(({ notice, nth }) => {
          const sent = t("case.noticeSent", { on: notice.sentOn });
          const said = [
            sent,
            notice.expectedOn ? t("case.noticePromised", { on: notice.expectedOn }) : t("case.noticeUndated"),
            ...(notice.waitsFor ? [t(`hold.${notice.waitsFor}`).toLowerCase()] : []),
            ...(notice.counts ? [] : [t("case.noticeIdle")]),
          ];
          return (
            <li key={nth}>
              <span>{said.join(", ")}</span>
              {can("retractNotice") && (
                <TextButton
                  text={t("case.retract")}
                  label={t("case.retractWhat", { what: sent })}
                  onPress={() => act("retractNotice", { nth })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
