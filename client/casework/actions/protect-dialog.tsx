import { useTexts } from "#client/ui/locale.tsx";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { ordering } from "./order.ts";
import { useOrders } from "./use-orders.ts";

/** A protected citizen's card is like any other without a label (PR4). */
export function ProtectDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const { card, isProtected } = subject;
  const orders = useOrders(props, []);
  const confirm = t(isProtected ? "confirm.unprotect" : "confirm.protect");
  const wanted = ordering({ type: "protectCase", payload: { caseId: card.id, isProtected: !isProtected } });
  return (
    <ActionForm
      title={t("act.title", { what: t("act.protect"), number: card.number })}
      orders={orders}
      confirm={confirm}
      onSubmit={() => void orders.send(wanted, confirm)}
      onClose={onClose}
    >
      <p className={styles.lead}>{t(isProtected ? "ask.unprotect" : "ask.protect")}</p>
    </ActionForm>
  );
}
