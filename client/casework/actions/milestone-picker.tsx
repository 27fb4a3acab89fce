import { Button } from "react-aria-components/Button";
import { Button as PlainButton } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { canCommand } from "#shared/domain/permissions.ts";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { recordables } from "./recordable.ts";

/** "Registrér …": what makes sense now first, then what else may have happened. */
export function MilestonePicker({ subject, viewer, open, onClose }: ActionProps) {
  const t = useTexts();
  const { now, other } = recordables(subject);
  const groups = [
    { title: t("ask.recordNow"), names: now },
    { title: t("ask.recordOther"), names: other },
  ].filter(({ names }) => names.length > 0);
  const first = groups[0]?.names[0];
  const mayCorrect = canCommand(viewer, "correctFacts", subject.unit.id);
  return (
    <Dialog title={t("act.title", { what: t("what.record"), number: subject.card.number })} onClose={onClose}>
      {groups.map(({ title, names }) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <div className={styles.list}>
            {names.map((milestone) => (
              <Button
                key={milestone}
                autoFocus={milestone === first}
                className={styles.item}
                onPress={() => open("milestone", { milestone })}
              >
                {t(`milestone.${milestone}`)}
              </Button>
            ))}
          </div>
        </section>
      ))}
      {mayCorrect && (
        <Button className={styles.item} onPress={() => open("correctFacts")}>
          {t("ask.receipt")}
        </Button>
      )}
      <div className={styles.actions}>
        <PlainButton onPress={onClose}>{t("move.cancel")}</PlainButton>
      </div>
    </Dialog>
  );
}
