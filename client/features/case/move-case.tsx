import { ArrowRightLeft } from "lucide-react";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { columnTitle } from "#client/casework/column-title.ts";
import { MoveMenu } from "#client/casework/move-menu.tsx";
import { useMoving } from "#client/casework/use-moving.tsx";
import { post } from "#client/session/request.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column, Person } from "#shared/domain/board.ts";
import type { Command, Payloads } from "#shared/domain/commands.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { CommandId, PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";

interface MoveCaseProps {
  readonly view: CaseView;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly onMoved: () => void;
}

/** "Flyt til …" on the case's own page: the same menu, dialog and command as on the board. */
export function MoveCase({ view, people, moment, onMoved }: MoveCaseProps) {
  const t = useTexts();
  const { announce, warn } = useNotices();
  const anchor = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { card, columns, unit } = view;

  const send = async (payload: Payloads["moveCase"], to: Column) => {
    const command: Command<"moveCase"> = { id: v7() as CommandId, unit: unit.id, type: "moveCase", payload };
    const reply = await post<CommandAnswer>("/api/commands", command);
    if (reply.ok && reply.value.ok)
      announce(t("moved.doneHidden", { number: card.number, column: columnTitle(to, t) }));
    else warn(reply.ok ? moving.explain(reply.value as Rejection) : problemText(reply.problem));
    onMoved();
  };
  const moving = useMoving({
    columns,
    people,
    today: () => toPlainDate(moment.today),
    send: (payload, to) => void send(payload, to),
  });
  const problemText = (problem: { readonly code: string }): string =>
    problem.code === "offline" || problem.code === "internal"
      ? t("login.offline")
      : moving.explain(problem as Rejection);
  return (
    <div ref={anchor}>
      <Button look="primary" onPress={() => setOpen(true)} aria-haspopup="menu" aria-expanded={isOpen}>
        <ArrowRightLeft aria-hidden size={15} />
        {t("action.moveTo")}
      </Button>
      {isOpen && (
        <MoveMenu
          card={card}
          columns={columns}
          anchor={anchor}
          onChoose={(to) => moving.move(card, to)}
          onClose={() => setOpen(false)}
        />
      )}
      {moving.dialog}
    </div>
  );
}
