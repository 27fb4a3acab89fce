import { useState } from "react";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId } from "#shared/domain/ids.ts";
import type { CorrectionReason } from "#shared/domain/reasons.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { CorrectionReasons } from "./correct-milestone-dialog.tsx";
import { missing, ordering, type Wanted } from "./order.ts";
import { useOrders } from "./use-orders.ts";

export const retractionWanted = (nth: number, reason: CorrectionReason | null, caseId: CaseId): Wanted =>
  reason === null ? missing("reason") : ordering({ type: "retractNotice", payload: { caseId, nth, reason } });

/** A notice of delay that was never sent, or not in this case. */
export function RetractNoticeDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, about, onClose } = props;
  const orders = useOrders(props, ["reason"]);
  const [nth, setNth] = useState(about.nth ?? subject.notices.length);
  const [reason, setReason] = useState<CorrectionReason | null>(null);
  const notices = subject.notices.map(({ sentOn, expectedOn }, index) => ({
    value: String(index + 1),
    text: t("ask.noticeOf", { on: sentOn, expectedOn }),
  }));
  const what = t("act.retractNotice");
  return (
    <ActionForm
      title={t("act.title", { what, number: subject.card.number })}
      orders={orders}
      confirm={t("confirm.retractNotice")}
      onSubmit={() => void orders.send(retractionWanted(nth, reason, subject.card.id), what)}
      onClose={onClose}
    >
      <Choices
        label={t("ask.whichNotice")}
        options={notices}
        value={String(nth)}
        onChange={(value) => setNth(Number(value))}
      />
      <CorrectionReasons
        value={reason}
        onChange={(chosen) => {
          setReason(chosen);
          orders.clear();
        }}
        error={orders.at("reason")}
      />
    </ActionForm>
  );
}
