import { Check } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "#client/ui/locale.tsx";
import { STEPS, type Step } from "./flow.ts";
import styles from "./trail.module.css";

export interface TrailProps {
  readonly step: Step;
  /** Those that one may go to. */
  readonly open: readonly Step[];
  readonly onGo: (step: Step) => void;
}

/** Where one is on the way, and back to where one was. */
export function Trail({ step, open, onGo }: TrailProps) {
  const t = useTexts();
  const here = STEPS.indexOf(step);
  return (
    <nav aria-label={t("import.trail")}>
      <p className={styles.where}>
        {t("import.stepOf", { step: here + 1, steps: STEPS.length, name: t(`import.step.${step}`) })}
      </p>
      <ol className={styles.trail}>
        {STEPS.map((each, index) => {
          const state = index < here ? styles.done : index === here ? styles.here : "";
          const name = (
            <>
              {index < here && <Check aria-hidden size={14} strokeWidth={2.5} />}
              {t(`import.step.${each}`)}
            </>
          );
          return (
            <li key={each} className={state} aria-current={index === here ? "step" : undefined}>
              {index !== here && open.includes(each) ? (
                <Button className={styles.go} onPress={() => onGo(each)}>
                  {name}
                </Button>
              ) : (
                <span>{name}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
