import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import styles from "./actions.module.css";
import type { Orders } from "./use-orders.ts";

export interface ActionFormProps {
  readonly title: string;
  readonly orders: Pick<Orders, "problem" | "isSending">;
  /** What the button will do, in words. */
  readonly confirm: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Other ways to end the dialog: taking back, clearing. */
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** A small dialog: a few fields, what stands in the way, and one button that says what it does. Enter submits. */
export function ActionForm({ title, orders, confirm, onSubmit, onClose, others, children }: ActionFormProps) {
  const t = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const { problem, isSending } = orders;
  useEffect(() => focusFirst(form.current, "input, [role=spinbutton]"), []);
  useEffect(() => {
    if (problem?.field) focusFirst(form.current, "[data-invalid] input, [data-invalid] [role=spinbutton]");
  }, [problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog within a dialog's React tree must not submit the outer one.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit} onKeyDownCapture={submitByEnter} noValidate>
        {children}
        {problem && problem.field === null && <ErrorMessage text={problem.text} />}
        <p role="status" className={styles.status}>
          {isSending ? t("act.sending") : ""}
        </p>
        <div className={styles.actions}>
          {others && <div className={styles.others}>{others}</div>}
          <div className={styles.ending}>
            <Button onPress={onClose}>{t("move.cancel")}</Button>
            <Button type="submit" look="primary">
              {confirm}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

/** In a date's parts, radio buttons and boxes Enter submits as in any field, before they take it for a press of their own. */
function submitByEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
  if (!event.target.matches("[role=spinbutton], input[type=radio], input[type=checkbox]")) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}

function focusFirst(form: HTMLFormElement | null, selector: string) {
  form?.querySelector<HTMLElement>(selector)?.focus();
}
