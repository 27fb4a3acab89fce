import type { Command } from "#shared/domain/commands.ts";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, CommandId, UnitId } from "#shared/domain/ids.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Changes, CommandAnswer } from "#shared/protocol/messages.ts";
import type { KeptCommand } from "./keep.ts";
import * as outgoing from "./outbox.ts";
import { applyFrame, type Replaced, type Replica, takePicture } from "./replica.ts";
import { NOTHING_SHOWN, reshow, type Shown } from "./shown.ts";
import { beforeCommand, forgotten, given, onTop, type UndoStack } from "./undo-stack.ts";

/** What is confirmed, what is pending, and what both together show (SY3). */
export interface Model {
  replica(): Replica | null;
  shown(): Shown;
  undoable(): UndoStack;
  outbox(): outgoing.Outbox;
  take(view: BoardView): void;
  apply(frame: Changes): void;
  put(command: Command): outgoing.Outgoing;
  /** A command that goes another way, with what it will change as it is now; called once the server has carried it out. */
  remember(command: Command): () => void;
  putFirst(kept: readonly KeptCommand[]): void;
  outgoing(id: CommandId): outgoing.Outgoing | null;
  /** The next command to send, which counts as sent from now on. */
  next(): Command | null;
  /** The line is lost: what has no answer waits to be sent again. */
  putBack(): void;
  /** The server's verdict; false where the command waits for none. */
  settle(command: Command, answer: CommandAnswer): boolean;
}

export function makeModel(unit: UnitId, now: () => Instant): Model {
  let replica: Replica | null = null;
  let shown = NOTHING_SHOWN;
  let outbox: outgoing.Outbox = [];
  let undoable: UndoStack = [];

  function redraw(ids: readonly CaseId[]): void {
    if (!replica) return;
    const before = (command: CommandId, id: CaseId) => beforeCommand(undoable, command, id);
    shown = reshow(shown, replica, outbox, new Set(ids), { today: toPlainDate(dayAt(now())), before });
  }

  /** Truth replaces the guess; what is still pending is applied on top of it again. */
  function replace({ replica: next, touched }: Replaced): void {
    const before = outbox;
    // A picture from further back (a restored backup): what was accepted after it will not come any more.
    const wentBack = replica !== null && next.at.seq < replica.at.seq;
    replica = next;
    outbox = outgoing.arrived(outbox, wentBack ? Number.POSITIVE_INFINITY : next.at.seq);
    redraw([...touched, ...before.flatMap(casesOf)]);
  }

  return {
    replica: () => replica,
    shown: () => shown,
    outbox: () => outbox,
    take: (view) => replace(takePicture(replica, view)),
    apply(frame) {
      if (replica) replace(applyFrame(replica, frame));
    },
    undoable: () => undoable,
    put(command) {
      undoable = given(undoable, command, shown.cards);
      const numbers = outgoing.casesOf(command).flatMap((id) => shown.cards.get(id)?.number ?? []);
      const put = outgoing.waits({ command, numbers });
      outbox = [...outbox, put];
      redraw(casesOf(put));
      return put;
    },
    remember(command) {
      const later = given([], command, shown.cards);
      return () => {
        undoable = onTop(undoable, later);
      };
    },
    putFirst(kept) {
      outbox = outgoing.putFirst(outbox, kept);
      redraw(kept.flatMap(casesOf));
    },
    outgoing: (id) => outbox.find(({ command }) => command.id === id) ?? null,
    next() {
      const command = outgoing.nextToSend(outbox);
      if (command) outbox = outgoing.sent(outbox, command.id);
      return command;
    },
    putBack() {
      outbox = outgoing.unsent(outbox);
    },
    settle(command, answer) {
      if (!outbox.some((one) => one.command.id === command.id && outgoing.isUnanswered(one))) return false;
      const isOnItsWay = answer.ok && command.unit === unit && answer.seq > (replica?.at.seq ?? -1);
      outbox = isOnItsWay ? outgoing.accepted(outbox, command.id, answer.seq) : outgoing.without(outbox, command.id);
      redraw(casesOf({ command }));
      if (command.type === "undo") undoable = forgotten(undoable, command.payload.command);
      else if (!answer.ok) undoable = forgotten(undoable, command.id);
      return true;
    },
  };
}

const casesOf = ({ command }: { readonly command: Command }): readonly CaseId[] => outgoing.casesOf(command);
