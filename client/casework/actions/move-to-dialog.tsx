import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { columnTitle } from "#client/casework/column-title.ts";
import { MoveDialog } from "#client/casework/move-dialog.tsx";
import { moveFactsOf } from "#client/sync/guess.ts";
import { Button as PlainButton } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import type { Column } from "#shared/domain/board.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { OVER_LIMIT_REASONS, type OverLimitReason } from "#shared/domain/reasons.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { explainFor } from "./explain-for.ts";
import { type MoveTo, useMoveTo } from "./use-move-to.ts";
import { useOrders } from "./use-orders.ts";

/** To any other column, with what the move asks for (MV4). */
export const MoveToDialog = (props: ActionProps) => (
  <MoveSomewhere
    {...props}
    what="what.move"
    to={props.subject.columns.filter(({ id }) => id !== props.subject.card.column)}
  />
);

/** To *Afsluttet*, with what that asks for. */
export const CloseDialog = (props: ActionProps) => (
  <MoveSomewhere {...props} what="act.close" to={props.subject.columns.filter(({ stage }) => stage === "closed")} />
);

/** Back to work, with a reason. */
export const ReopenDialog = (props: ActionProps) => (
  <MoveSomewhere {...props} what="act.reopen" to={props.subject.columns.filter(({ stage }) => stage !== "closed")} />
);

interface SomewhereProps extends ActionProps {
  readonly to: readonly Column[];
  readonly what: "what.move" | "act.close" | "act.reopen";
}

function MoveSomewhere(props: SomewhereProps) {
  const t = useTexts();
  const { subject, moment, to, what, onClose } = props;
  const moving = useMoveTo(props, to);
  const { column, refusal } = moving;
  const closed = subject.columns.find(({ stage }) => stage === "closed");
  const from = subject.columns.find(({ id }) => id === subject.card.column);
  if (moving.isOverLimit) return <OverLimit {...props} moving={moving} />;
  if (!column || !from || !moving.asks) {
    return (
      <Dialog title={t("act.title", { what: t(what), number: subject.card.number })} onClose={onClose}>
        <p className={styles.lead}>{t("ask.column")}</p>
        <div className={styles.list}>
          {to.map((choice, index) => (
            <Button
              key={choice.id}
              autoFocus={index === 0}
              className={styles.item}
              onPress={() => moving.choose(choice)}
            >
              {columnTitle(choice, t)}
            </Button>
          ))}
        </div>
        {refusal && <ErrorMessage text={refusal.text} />}
        <div className={styles.actions}>
          <PlainButton onPress={onClose}>{t("move.cancel")}</PlainButton>
        </div>
      </Dialog>
    );
  }
  return (
    <MoveDialog
      moves={[{ card: subject.card, from, facts: moveFactsOf(subject.card, from.stage), limit: null }]}
      toStage={column.stage}
      columnTitle={columnTitle(column, t)}
      closedTitle={closed ? columnTitle(closed, t) : t("stage.closed")}
      today={toPlainDate(moment.today)}
      explain={explainFor(subject, t)}
      refusal={refusal?.text ?? null}
      onConfirm={([one]) => one && moving.confirm(one.ends && closed ? closed : column, one.answers)}
      onClose={onClose}
    />
  );
}

/** The column is full by a soft limit: it goes there all the same, with a reason (MV5). */
function OverLimit(props: ActionProps & { readonly moving: MoveTo }) {
  const t = useTexts();
  const { subject, moving, onClose } = props;
  const orders = useOrders(props, ["overLimit"]);
  const [reason, setReason] = useState<OverLimitReason | null>(null);
  return (
    <ActionForm
      title={t("act.title", { what: t("what.move"), number: subject.card.number })}
      orders={orders}
      confirm={t("move.confirm")}
      onSubmit={() => void orders.send(reason ? moving.overLimit(reason) : { missing: "overLimit" }, t("what.move"))}
      onClose={onClose}
    >
      {moving.refusal && <p className={styles.lead}>{moving.refusal.text}</p>}
      <Choices
        label={t("ask.overLimit")}
        options={OVER_LIMIT_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
        error={orders.at("overLimit")}
      />
    </ActionForm>
  );
}
