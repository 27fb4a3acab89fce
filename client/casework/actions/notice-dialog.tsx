import { useRef, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { delayLetter, delayLetterText } from "#shared/i18n/letter.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { explainFor } from "./explain-for.ts";
import { emptyNotice, letterOf, type NoticeDraft, noticeRefusal, noticeWanted, proposing } from "./notice-draft.ts";
import { NoticeFields } from "./notice-fields.tsx";
import { useOrders } from "./use-orders.ts";
import { useWriteAgain } from "./use-write-again.ts";

/** *Besked om forsinkelse* with its letter, in two clicks; after the decision it says why not (DL9). */
export function NoticeDialog(props: ActionProps) {
  const [refusal] = useState(() => noticeRefusal(props.subject));
  return refusal ? <NoNotice {...props} refusal={refusal} /> : <NoticeForm {...props} />;
}

function NoNotice({ subject, onClose, refusal }: ActionProps & { readonly refusal: Rejection }) {
  const t = useTexts();
  return (
    <Dialog title={t("act.title", { what: t("act.sendNotice"), number: subject.card.number })} onClose={onClose}>
      <ErrorMessage text={explainFor(subject, t)(refusal)} />
      <div className={styles.actions}>
        <Button onPress={onClose}>{t("app.close")}</Button>
      </div>
    </Dialog>
  );
}

function NoticeForm(props: ActionProps) {
  const t = useTexts();
  const { subject, moment, onClose } = props;
  const { id, hold, number } = subject.card;
  const orders = useOrders(props, ["on", "expectedOn", "period", "waitsFor"]);
  const [given, setGiven] = useState(() => emptyNotice(toPlainDate(moment.today), hold?.reason ?? null));
  const [isDated, setDated] = useState(false);
  const letterElement = useRef<HTMLDivElement>(null);
  const writeAgainOn = useWriteAgain(subject, given.sentOn);
  const draft = proposing(given, isDated, writeAgainOn);
  const letter = letterOf(subject, draft, writeAgainOn);
  const { heading, body } = delayLetter(letter);
  const change = (part: Partial<NoticeDraft>) => {
    setGiven({ ...draft, ...part });
    if ("expectedOn" in part) setDated(true);
    orders.clear();
  };
  const record = () => void orders.send(noticeWanted(draft, id), t("act.sendNotice"));
  const copyAndRecord = async () => {
    if ("missing" in noticeWanted(draft, id) || (await isCopied(delayLetterText(letter)))) return record();
    select(letterElement.current);
    orders.tell(null, t("ask.letterNotCopied"));
  };
  return (
    <ActionForm
      title={t("act.title", { what: t("act.sendNotice"), number })}
      orders={orders}
      confirm={t("confirm.copyAndRecord")}
      onSubmit={() => void copyAndRecord()}
      onClose={onClose}
      others={<Button onPress={record}>{t("confirm.recordOnly")}</Button>}
    >
      <NoticeFields draft={draft} change={change} at={orders.at} />
      <section className={styles.group}>
        <h3>{t("ask.letter")}</h3>
        <div ref={letterElement} className={styles.letter} lang="da">
          <strong>{heading}</strong>
          <p>{body}</p>
        </div>
      </section>
    </ActionForm>
  );
}

/** Browsers may refuse the clipboard, and on plain HTTP they have none. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(element: HTMLElement | null) {
  if (element) getSelection()?.selectAllChildren(element);
}
