import { useEffect, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { Progress } from "#client/ui/progress.tsx";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { TakeBackView } from "#shared/protocol/lists.ts";
import { type ListProblem, takeBack } from "./list-requests.ts";
import styles from "./source-part.module.css";
import { takeBackProblem } from "./take-back-problem.ts";

interface TakeBackDialogProps {
  readonly id: string;
  readonly kind: ListKind;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Taking a list back: first what that would do, then doing it; refused where somebody has built on it. */
export function TakeBackDialog({ id, kind, onDone, onClose }: TakeBackDialogProps) {
  const t = useTexts();
  const [would, setWould] = useState<TakeBackView | null>(null);
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    let isOver = false;
    void takeBack(id, true).then((reply) => {
      if (isOver) return;
      if (reply.ok) setWould(reply.value);
      else setProblem(reply.problem);
    });
    return () => {
      isOver = true;
    };
  }, [id]);
  const confirm = async () => {
    setSending(true);
    const reply = await takeBack(id, false);
    setSending(false);
    if (!reply.ok) return setProblem(reply.problem);
    onDone();
    onClose();
  };
  return (
    <Dialog title={t("takeBack.title")} onClose={onClose}>
      {problem ? (
        <ErrorMessage text={takeBackProblem(problem, t)} />
      ) : would ? (
        <p>{t(`takeBack.would.${kind}`, would)}</p>
      ) : (
        <Progress label={t("takeBack.looking")} part={null} />
      )}
      {isSending && <Progress label={t("takeBack.working")} part={null} />}
      <div className={styles.ending}>
        <Button onPress={onClose}>{t(problem ? "app.close" : "move.cancel")}</Button>
        {!problem && (
          <Button look="primary" isDisabled={!would || isSending} onPress={() => void confirm()}>
            {t("takeBack.confirm")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
