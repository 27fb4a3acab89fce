import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { clockWords } from "#client/casework/due-words.ts";
import { useAsking } from "#client/session/use-asking.ts";
import { useLocale } from "#client/ui/locale.tsx";
import type { Deadline } from "#shared/domain/deadline.ts";
import { endOfDue } from "#shared/domain/due.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { explain } from "#shared/i18n/explain.ts";
import styles from "./case.module.css";
import { askCase } from "./requests.ts";

interface WhyDateProps {
  readonly number: string;
  readonly version: number;
  readonly moment: Moment;
}

/** The arithmetic of the open deadlines, a tap away (DL13); asked of the server only when it is wanted. */
export function WhyDate({ number, version, moment }: WhyDateProps) {
  const { t, locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<readonly Deadline[] | "failed" | null>(null);
  useAsking(
    isOpen ? `${number} ${version}` : null,
    () => askCase(number),
    (reply) => setFound(reply.ok ? openOf(reply.value.deadlines) : "failed"),
  );
  return (
    <details className={styles.whyDate} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden size="1em" />
        {t("standup.whyDate")}
      </summary>
      {found === "failed" && <p>{t("standup.failed")}</p>}
      {found !== null && found !== "failed" && (
        <dl>
          {found.map((deadline) => (
            <div key={deadline.key}>
              <dt>
                {t(`clock.${deadline.clock}`)}: {clockWords(deadline, moment, t, true).text}
              </dt>
              {explain(deadline, locale).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
          {found.length === 0 && <p>{t("due.none")}</p>}
        </dl>
      )}
    </details>
  );
}

const openOf = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ end }) => end === null).sort((a, b) => endOfDue(a.due) - endOfDue(b.due));
