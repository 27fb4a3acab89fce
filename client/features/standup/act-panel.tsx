import { ArrowRightLeft, Handshake, type LucideIcon, Minus, Pause, UserPlus } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { NextStepName } from "#shared/domain/next-steps.ts";
import styles from "./acts.module.css";
import { AgreePanel, OFTEN } from "./agree-panel.tsx";
import { AssignPanel } from "./assign-panel.tsx";
import { HoldPanel } from "./hold-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { placeAfter } from "./places.ts";
import type { Standup } from "./use-standup.ts";

export const ACTS = ["agreement", "move", "hold", "assign"] as const;
export type Act = (typeof ACTS)[number];

/** What somebody is in the middle of, about which case; the meeting may have gone on meanwhile. */
export interface Doing {
  readonly act: Act;
  readonly card: ShownCard;
  /** What was agreed, where that was the press that began it. */
  readonly step?: NextStepName | undefined;
}

export interface PanelProps {
  readonly standup: Standup;
  readonly card: ShownCard;
  readonly step?: NextStepName | undefined;
  readonly onDone: () => void;
  /** Something was chosen or typed that should not be lost. */
  readonly onBegun: () => void;
}

const ICONS: Readonly<Record<Act, LucideIcon>> = {
  agreement: Handshake,
  move: ArrowRightLeft,
  hold: Pause,
  assign: UserPlus,
};
const KEYS: Readonly<Record<Act, string>> = { agreement: "A", move: "F", hold: "P", assign: "T" };
const PANELS = { agreement: AgreePanel, move: MovePanel, hold: HoldPanel, assign: AssignPanel };

interface ActPanelProps {
  readonly standup: Standup;
  readonly doing: Doing | null;
  readonly onDo: (act: Act, step?: NextStepName) => void;
  readonly onDone: () => void;
  readonly onBegun: () => void;
}

/** The five ways out of a case, or the one that somebody is at. */
export function ActPanel({ standup, doing, onDo, onDone, onBegun }: ActPanelProps) {
  const t = useTexts();
  const panel = useRef<HTMLElement>(null);
  const shown = doing && `${doing.act} ${doing.card.id}`;
  useEffect(() => {
    // On a phone the case stands above it.
    if (shown) panel.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useReturn(doing?.act ?? null);
  if (!doing) return <Ways standup={standup} onDo={onDo} />;
  const Panel = PANELS[doing.act];
  const { card, step } = doing;
  const hasMovedOn = standup.meeting.at !== card.id;
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t("standup.about", { what: t(`standup.act.${doing.act}`), number: card.number })}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onDone();
      }}
    >
      {hasMovedOn && (
        <p className={styles.movedOn} role="status">
          {t("standup.movedOn", { number: card.number })}
        </p>
      )}
      <Panel key={`${doing.act} ${card.id}`} {...{ standup, card, step, onDone, onBegun }} />
      <button type="button" className={styles.back} onClick={onDone}>
        {t("standup.back")}
      </button>
    </section>
  );
}

/** Whoever leaves a panel is back at the button that opened it, not nowhere. */
function useReturn(act: Act | null): void {
  const left = useRef<Act | null>(null);
  useEffect(() => {
    if (!act && left.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-act="${left.current}"]`)?.focus();
    }
    left.current = act;
  }, [act]);
}

function Ways({ standup, onDo }: Pick<ActPanelProps, "standup" | "onDo">) {
  const t = useTexts();
  const { go, meeting, isBusy } = standup;
  return (
    <section className={styles.panel} aria-label={t("standup.act")}>
      <h3 className={styles.question}>{t("standup.act")}</h3>
      <fieldset className={styles.often} aria-label={t("standup.act.agreement")}>
        {OFTEN.map((step) => (
          <button key={step} type="button" className={styles.chip} onClick={() => onDo("agreement", step)}>
            {t(`nextStep.${step}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.ways}>
        {ACTS.map((act) => {
          const Icon = ICONS[act];
          return (
            <button key={act} type="button" className={styles.way} data-act={act} onClick={() => onDo(act)}>
              <Icon aria-hidden size="1.25em" />
              {t(`standup.act.${act}`)}
              <span aria-hidden="true" className={styles.key}>
                {KEYS[act]}
              </span>
            </button>
          );
        })}
        <button
          type="button"
          className={styles.way}
          data-act="nothingNew"
          disabled={isBusy}
          onClick={() => void go(placeAfter(meeting), "nothingNew")}
        >
          <Minus aria-hidden size="1.25em" />
          {t("standup.act.nothingNew")}
          <span aria-hidden="true" className={styles.key}>
            N
          </span>
        </button>
      </div>
    </section>
  );
}
