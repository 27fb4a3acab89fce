import { CircleAlert, CircleSlash } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { ListProgress } from "#shared/protocol/lists.ts";
import shared from "./list-import.module.css";
import styles from "./load-step.module.css";
import type { ListFlow } from "./use-list-flow.ts";
import { GONE } from "./use-progress.ts";

type How = "cancelled" | "refused" | "gone" | "full" | "failed";

const HOW: Readonly<Record<string, How>> = { [GONE]: "gone", full: "full" };

export function howEnded({ state, cause }: ListProgress): How {
  if (state === "cancelled" || state === "refused") return state;
  return (cause !== undefined && HOW[cause]) || "failed";
}

/** It did not go in: why, that nothing is half done, and what to do. */
export function LoadEnded({ progress, list }: { readonly progress: ListProgress; readonly list: ListFlow }) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const how = howEnded(progress);
  const Icon = how === "cancelled" ? CircleSlash : CircleAlert;
  const again = () => {
    list.go("columns");
    list.look(true);
  };
  return (
    <section className={shared.card} aria-labelledby="load-title">
      <div className={styles.said}>
        <Icon aria-hidden size={24} strokeWidth={1.75} />
        <h2 id="load-title" tabIndex={-1} ref={heading}>
          {t(`import.ended.${how}`)}
        </h2>
      </div>
      <p className={shared.lead}>{t(`import.endedHelp.${how}`)}</p>
      <div className={styles.next}>
        {how === "gone" ? (
          <>
            <Button look="primary" onPress={list.restart}>
              {t("import.another")}
            </Button>
            <Link href="/indstillinger/import/historik" className={styles.link}>
              {t("settingsPages.imports")}
            </Link>
          </>
        ) : (
          <>
            <Button look="primary" onPress={again}>
              {t("import.againPreview")}
            </Button>
            <Button look="quiet" onPress={list.restart}>
              {t("import.otherFile")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
