import type { Command } from "#shared/domain/commands.ts";
import type { CommandId, UnitId } from "#shared/domain/ids.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import type { Refusal, Told } from "./board-sync.ts";
import type { Keep, KeptCommand } from "./keep.ts";
import type { Line } from "./line.ts";
import type { Model } from "./model.ts";
import { makeNews, type News } from "./news.ts";
import { caseOf, isUnanswered } from "./outbox.ts";
import type { TimerSet } from "./timer-set.ts";

/** A command without an answer for this long: the line is as good as dead. */
const ANSWER_MS = 15_000;

export interface CourierParts {
  readonly unit: UnitId;
  readonly model: Model;
  readonly keep: Keep;
  readonly timers: TimerSet;
  /** The line that commands may go on now; null while there is none. */
  readonly line: () => Line | null;
  readonly answered: (answer: CommandAnswer) => void;
  readonly noAnswer: () => void;
}

/** Takes commands to the server one by one, in order, and brings back the verdicts. */
export interface Courier {
  take(command: Command): Promise<CommandAnswer>;
  /** Puts what an earlier page has left before everything else (SY4). */
  takeOver(kept: readonly KeptCommand[]): void;
  sendNext(): void;
  /** The line is lost: what has no answer is sent again on the next one, with the same id (CA4). */
  putBack(): void;
  /** Refuses every command for this board that is still pending. */
  refuseAll(answer: CommandAnswer & { readonly ok: false }): void;
  readonly refusals: News<Refusal>;
  readonly told: News<Told>;
}

export function makeCourier({ unit, model, keep, timers, line, answered, noAnswer }: CourierParts): Courier {
  const waiting = new Map<CommandId, (answer: CommandAnswer) => void>();
  const refusals = makeNews<Refusal>();
  const told = makeNews<Told>();

  function tell(command: Command, answer: CommandAnswer): void {
    const numbers = model.outgoing(command.id)?.numbers ?? [];
    if (!model.settle(command, answer)) return;
    keep.drop(command.id);
    waiting.get(command.id)?.(answer);
    waiting.delete(command.id);
    if (answer.ok) {
      if (answer.told) told.tell({ numbers, what: answer.told });
      return;
    }
    const { ok: _, ...rejection } = answer;
    refusals.tell({ type: command.type, caseId: caseOf(command), numbers, rejection });
  }

  return {
    take: (command) =>
      new Promise((resolve) => {
        waiting.set(command.id, resolve);
        keep.put({ command, numbers: model.put(command).numbers });
      }),
    takeOver: model.putFirst,
    sendNext() {
      const open = line();
      const command = open && model.next();
      if (!open || !command) return;
      timers.set("answer", ANSWER_MS, noAnswer);
      open.command(command, (answer) => {
        timers.cancel("answer");
        // Not a verdict on the command: it waits until the same person is back (SY4).
        if (answer.ok || answer.code !== "signed-out") tell(command, answer);
        answered(answer);
      });
    },
    putBack() {
      timers.cancel("answer");
      model.putBack();
    },
    refuseAll(answer) {
      const ours = model.outbox().filter((outgoing) => isUnanswered(outgoing) && outgoing.command.unit === unit);
      for (const { command } of ours) tell(command, answer);
    },
    refusals,
    told,
  };
}
