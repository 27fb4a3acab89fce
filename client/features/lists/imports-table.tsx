import { CircleCheck, Undo2 } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import { fromIso } from "#shared/domain/zone.ts";
import type { ImportsView } from "#shared/protocol/lists.ts";
import { figuresOf } from "./figures.tsx";
import styles from "./imports-table.module.css";
import shared from "./list-import.module.css";

export type TakenIn = ImportsView["imports"][number];

export interface ImportsTableProps {
  readonly imports: readonly TakenIn[];
  readonly onTakeBack: (taken: TakenIn) => void;
}

/** Who took in what and when, what it did, and whether it stands. */
export function ImportsTable({ imports, onTakeBack }: ImportsTableProps) {
  const t = useTexts();
  return (
    <section className={`${shared.card} ${styles.card}`}>
      <table className={styles.table}>
        <caption className={hidden.hidden}>{t("settingsPages.imports")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imports.when")}</th>
            <th scope="col">{t("imports.what")}</th>
            <th scope="col">{t("imports.figures")}</th>
            <th scope="col">{t("imports.state")}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((taken) => (
            <tr key={taken.id} data-import={taken.id}>
              <When taken={taken} />
              <What taken={taken} />
              <td className={styles.figures}>
                {figuresOf(taken.kind)
                  .filter((figure) => taken.figures[figure] > 0)
                  .map((figure) => t(`imports.figure.${figure}`, { count: taken.figures[figure] }))
                  .join(", ") || t("imports.nothing")}
              </td>
              <State taken={taken} onTakeBack={() => onTakeBack(taken)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function When({ taken }: { readonly taken: TakenIn }) {
  const t = useTexts();
  return (
    <th scope="row">
      <time dateTime={taken.at}>{t("imports.at", { at: fromIso(taken.at) })}</time>
      <span className={styles.second}>{taken.by || t("log.bySystem")}</span>
    </th>
  );
}

function What({ taken }: { readonly taken: TakenIn }) {
  const t = useTexts();
  const { source, fileName, kind, asOf } = taken;
  return (
    <td>
      <span>{source ?? t(`imports.kind.${kind}`)}</span>
      <span className={styles.second}>{t("imports.from", { fileName, on: asOf })}</span>
    </td>
  );
}

function State({ taken, onTakeBack }: { readonly taken: TakenIn; readonly onTakeBack: () => void }) {
  const t = useTexts();
  const { takenBack, mayTakeBack, at } = taken;
  if (takenBack) {
    return (
      <td>
        <span className={styles.state}>
          <Undo2 aria-hidden size={15} />
          {t("imports.takenBack")}
        </span>
        <span className={styles.second}>
          {t("imports.takenBackBy", { at: fromIso(takenBack.at), by: takenBack.by })}
        </span>
      </td>
    );
  }
  return (
    <td>
      <span className={styles.state}>
        <CircleCheck aria-hidden size={15} />
        {t("imports.stands")}
      </span>
      {mayTakeBack && (
        <Button onPress={onTakeBack} aria-label={t("imports.takeBackWhich", { at: fromIso(at) })}>
          {t("import.takeBack")}
        </Button>
      )}
    </td>
  );
}
