import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useLocale, useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { LOG_SCOPES, type LogEntry, type LogScope } from "#shared/protocol/http.ts";
import type { ActionProps } from "./action-props.ts";
import styles from "./read-log.module.css";
import { takeLogOut, useReadLog } from "./use-read-log.ts";

const TAB = { case: "log.ofCase", citizen: "log.ofCitizen" } as const;
const LEAD = { case: "log.lead", citizen: "log.citizenLead" } as const;

/** *Opslag i sagen*: who looked at the case, and at its citizen over all cases, for the unit's leader (PR7). */
export function ReadLogDialog({ subject, onClose }: ActionProps) {
  const t = useTexts();
  const { number } = subject.card;
  return (
    <Dialog title={t("log.title", { number })} onClose={onClose} wide>
      <Tabs className={styles.tabs}>
        <TabList aria-label={t("log.title", { number })} className={styles.list}>
          {LOG_SCOPES.map((of) => (
            <Tab key={of} id={of} className={styles.tab}>
              {t(TAB[of])}
            </Tab>
          ))}
        </TabList>
        {LOG_SCOPES.map((of) => (
          <TabPanel key={of} id={of} className={styles.panel}>
            <Log number={number} of={of} onClose={onClose} />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  );
}

interface LogProps {
  readonly number: string;
  readonly of: LogScope;
  readonly onClose: () => void;
}

function Log({ number, of, onClose }: LogProps) {
  const t = useTexts();
  const { announce, warn } = useNotices();
  const { state, entries, next, more } = useReadLog(number, of);
  const takeOut = async () => {
    if (await takeLogOut(number, of)) announce(t("log.exported"));
    else warn(t("log.failed"));
  };
  return (
    <>
      <p className={styles.lead}>{t(LEAD[of])}</p>
      {entries.length > 0 && <LogTable of={of} entries={entries} />}
      {state === "failed" && <ErrorMessage text={t("log.failed")} />}
      <p role="status" className={styles.lead}>
        {state === "asking" && t("log.loading")}
        {state === "shown" && entries.length === 0 && t("log.none")}
      </p>
      <div className={styles.ending}>
        {next !== null && <Button onPress={more}>{t("log.more")}</Button>}
        <Button onPress={() => void takeOut()} isDisabled={entries.length === 0}>
          {t("log.export")}
        </Button>
        <Button look="primary" onPress={onClose}>
          {t("app.close")}
        </Button>
      </div>
    </>
  );
}

function LogTable({ of, entries }: { readonly of: LogScope; readonly entries: readonly LogEntry[] }) {
  const t = useTexts();
  const isOfCitizen = of === "citizen";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("log.caption")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("log.at")}</th>
            <th scope="col">{t("log.by")}</th>
            <th scope="col">{t("log.what")}</th>
            <th scope="col">{t("log.purpose")}</th>
            {isOfCitizen && <th scope="col">{t("log.number")}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LogLine key={entry.seq} entry={entry} isOfCitizen={isOfCitizen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogLine({ entry, isOfCitizen }: { readonly entry: LogEntry; readonly isOfCitizen: boolean }) {
  const { t, locale } = useLocale();
  const { figures, clock } = datesIn[locale];
  const { at, by, action, purpose, number } = entry;
  return (
    <tr>
      <td>
        <time dateTime={at}>
          {figures(toPlainDate(dayOfDue(at)))} {clock(fromIso(at))}
        </time>
      </td>
      <td>{by?.name ?? t("log.bySystem")}</td>
      <td>{t(`logAction.${action}`)}</td>
      <td>{purpose ? t(`purpose.${purpose}`) : "–"}</td>
      {isOfCitizen && <td>{number ?? "–"}</td>}
    </tr>
  );
}
