import { useCallback, useEffect, useState } from "react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import type { ImportsView } from "#shared/protocol/lists.ts";
import { ImportsTable, type TakenIn } from "./imports-table.tsx";
import shared from "./list-import.module.css";
import { type ListProblem, takenIn } from "./list-requests.ts";
import { problemText } from "./problem-text.ts";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import { useSignedOut } from "./use-signed-out.ts";

/** `/indstillinger/import/historik`: the lists that were taken in, and taking the last one back. */
export function ImportsPage() {
  const t = useTexts();
  const { tell } = useNotices();
  const { view, problem, load } = useImports();
  useSignedOut(problem);
  const [takingBack, setTakingBack] = useState<TakenIn | null>(null);
  return (
    <>
      <PageHead title={t("settingsPages.imports")} lead={t("imports.lead")} />
      {problem && (
        <div className={shared.step}>
          <ErrorMessage text={problemText(problem, t)} />
          <div className={shared.row}>
            <Button onPress={() => void load()}>{t("case.retry")}</Button>
          </div>
        </div>
      )}
      {view?.imports.length === 0 && (
        <section className={shared.card}>
          <h2>{t("imports.none")}</h2>
          <p className={shared.lead}>{t("imports.noneHelp")}</p>
          <Link href="/indstillinger/import">{t("settingsPages.import")}</Link>
        </section>
      )}
      {view && view.imports.length > 0 && <ImportsTable imports={view.imports} onTakeBack={setTakingBack} />}
      {takingBack && (
        <TakeBackDialog
          id={takingBack.id}
          kind={takingBack.kind}
          onDone={() => {
            tell(t("imports.takenBackNow"));
            void load();
          }}
          onClose={() => setTakingBack(null)}
        />
      )}
    </>
  );
}

function useImports() {
  const [view, setView] = useState<ImportsView | null>(null);
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const load = useCallback(async () => {
    const reply = await takenIn();
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setView(reply.value);
  }, []);
  useEffect(() => void load(), [load]);
  return { view, problem, load };
}
