import { ArrowLeft, Copy, SquareArrowOutUpRight, X } from "lucide-react";
import { Link } from "wouter";
import { provisionWords } from "#client/casework/provision-words.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { STAGES, type Stage } from "#shared/domain/case.ts";
import styles from "./case-head.module.css";
import type { CaseParts } from "./case-parts.ts";
import { KeyButton } from "./key-button.tsx";
import { stageDays } from "./stage-days.ts";

export interface CaseHeadProps extends CaseParts {
  /** Where the case opens in the case system. */
  readonly system: string | null;
  readonly onCopy: () => void;
  readonly onClose: (() => void) | null;
}

/** Number, what it is about, and how far it has come. */
export function CaseHead(props: CaseHeadProps) {
  const { view, card, system, onCopy, onClose } = props;
  const { t, locale } = useLocale();
  return (
    <header className={styles.head}>
      {!onClose && (
        <Link href={`/tavle?enhed=${view.unit.id}`} className={styles.back}>
          <ArrowLeft aria-hidden size={15} />
          {t("case.back")}
        </Link>
      )}
      <div className={styles.titleRow}>
        <h1>{card.number}</h1>
        {card.label && <span className={styles.label}>{card.label}</span>}
        <KeyButton
          look="icon"
          keys="C"
          title={t("case.copyNumberKey")}
          label={t("case.copyNumberKey")}
          onPress={onCopy}
        >
          <Copy aria-hidden size={15} />
        </KeyButton>
        <span className={styles.tools}>
          {system && (
            <a
              href={system}
              target="_blank"
              rel="noreferrer"
              className={styles.icon}
              aria-keyshortcuts="O"
              title={t("case.openInSystemKey")}
            >
              {t("case.openInSystem")}
              <SquareArrowOutUpRight aria-hidden size={14} />
            </a>
          )}
          {onClose && (
            <KeyButton look="icon" keys="Escape" title={t("case.closeKey")} onPress={onClose}>
              {t("app.close")}
              <X aria-hidden size={15} />
            </KeyButton>
          )}
        </span>
      </div>
      <p className={styles.about}>
        {provisionWords(card.provision, locale)} · {t(`kind.${card.kind}`)} · {view.unit.name}
      </p>
      <StageSteps {...props} />
    </header>
  );
}

/** The stages, with the days spent in each; *Afsluttet* is a step only for what has come there. */
function StageSteps({ view, card, moment }: CaseParts) {
  const { t } = useLocale();
  const here: Stage = view.columns.find(({ id }) => id === card.column)?.stage ?? "intake";
  const days = stageDays({ ...view, card }, moment.today);
  const steps = STAGES.filter((stage) => stage !== "closed" || here === "closed");
  return (
    <ol className={styles.steps} aria-label={t("case.stages")}>
      {steps.map((stage) => {
        const spent = days.get(stage);
        const isHere = stage === here;
        const look = isHere ? styles.now : STAGES.indexOf(stage) < STAGES.indexOf(here) ? styles.done : undefined;
        return (
          <li key={stage} className={look} aria-current={isHere ? "step" : undefined}>
            {spent === undefined || stage === "closed"
              ? t(`stage.${stage}`)
              : t("case.stageDays", { stage: t(`stage.${stage}`), days: spent })}
          </li>
        );
      })}
    </ol>
  );
}
