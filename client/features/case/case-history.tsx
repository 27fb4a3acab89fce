import { useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { dayOfDue } from "#shared/domain/due.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { HistoryLine } from "./history-line.tsx";
import { SectionHead, TextButton } from "./section-head.tsx";

const FIRST_LINES = 8;

/** What has happened, newest first; the older part on demand. */
export function CaseHistory(parts: CaseParts) {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  // Entries have no id of their own; their place in the journal never changes. A list tells things in an order of its own.
  const entries = parts.view.history
    .map((entry, place) => ({ entry, place, day: dayOfDue(entry.occurredOn) }))
    .sort((a, b) => b.day - a.day || b.place - a.place);
  const isLong = entries.length > FIRST_LINES && !isWhole;
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.history")}>
        {isLong && (
          <TextButton
            text={t("case.allHistory")}
            label={t("case.allHistoryLong", { count: entries.length })}
            onPress={() => setWhole(true)}
          />
        )}
      </SectionHead>
      <ol className={styles.history}>
        {(isLong ? entries.slice(0, FIRST_LINES) : entries).map(({ entry, place }) => (
          <HistoryLine key={place} entry={entry} {...parts} />
        ))}
      </ol>
    </section>
  );
}
