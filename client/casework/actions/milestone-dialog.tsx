import { useState } from "react";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { MilestoneName } from "#shared/domain/case.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import {
  emptyMilestone,
  fieldsOf,
  isSentToo,
  type MilestoneDraft,
  milestoneWanted,
  openNotifications,
} from "./milestone-draft.ts";
import { MilestoneFields } from "./milestone-fields.tsx";
import { useOrders } from "./use-orders.ts";

/** Records that something has happened, today unless said otherwise. */
export function MilestoneDialog(props: ActionProps & { readonly milestone: MilestoneName }) {
  const t = useTexts();
  const { milestone, subject, about, moment, onClose } = props;
  const today = toPlainDate(moment.today);
  const orders = useOrders(props, fieldsOf(milestone));
  const [draft, setDraft] = useState(() => emptyMilestone(today, about.notification ?? firstOpen(props)));
  const change = (part: Partial<MilestoneDraft>) => {
    setDraft({ ...draft, ...part });
    orders.clear();
  };
  const isToday = draft.on === today;
  const both = isToday ? t("record.decidedAndSent") : t("record.decidedAndSentThen");
  const confirm = isSentToo(milestone, draft) ? both : t(`record.${milestone}`);
  const title = t("act.title", { what: t(`record.${milestone}`), number: subject.card.number });
  return (
    <ActionForm
      title={title}
      orders={orders}
      confirm={confirm}
      onSubmit={() => void orders.send(milestoneWanted(milestone, draft, subject), t(`milestone.${milestone}`))}
      onClose={onClose}
    >
      <MilestoneFields milestone={milestone} draft={draft} change={change} at={orders.at} subject={subject} />
      {milestone === "decided" && draft.ending !== "lapsed" && (
        <Checkbox
          label={t(isToday ? "ask.sentToday" : "ask.sentThen")}
          isSelected={draft.sentToday}
          onChange={(sentToday) => change({ sentToday })}
        />
      )}
    </ActionForm>
  );
}

/** The notification that waits longest; the only one needs no asking. */
function firstOpen({ milestone, subject }: { readonly milestone: MilestoneName } & Pick<ActionProps, "subject">) {
  if (milestone !== "assessed" && milestone !== "notifierAcknowledged") return null;
  return openNotifications(subject, milestone)[0] ?? null;
}
