import type { Command } from "#shared/domain/commands.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import type { Refusal } from "./board-sync.ts";
import type { Line } from "./line.ts";
import type { Model } from "./model.ts";
import { caseOf, isUnanswered } from "./outbox.ts";
import type { TimerSet } from "./timer-set.ts";

/** A command without an answer for this long: the line is as good as dead. */
const ANSWER_MS = 15_000;

export interface CourierParts {
  readonly model: Model;
  readonly timers: TimerSet;
  /** The line that commands may go on now; null while there is none. */
  readonly line: () => Line | null;
  readonly answered: (answer: CommandAnswer) => void;
  readonly noAnswer: () => void;
}

/** Takes commands to the server one by one, in order, and brings back the verdicts. */
export interface Courier {
  take(command: Command): Promise<CommandAnswer>;
  sendNext(): void;
  /** The line is lost: what has no answer is sent again on the next one, with the same id (CA4). */
  putBack(): void;
  /** Refuses everything that is still pending. */
  refuseAll(answer: CommandAnswer): void;
  onRefusal(listener: (refusal: Refusal) => void): () => void;
}

export function makeCourier({ model, timers, line, answered, noAnswer }: CourierParts): Courier {
  const waiting = new Map<CommandId, (answer: CommandAnswer) => void>();
  const listeners = new Set<(refusal: Refusal) => void>();

  function tell(command: Command, answer: CommandAnswer): void {
    if (!model.settle(command, answer)) return;
    waiting.get(command.id)?.(answer);
    waiting.delete(command.id);
    if (answer.ok) return;
    const { ok: _, ...rejection } = answer;
    const refusal: Refusal = { type: command.type, caseId: caseOf(command), rejection };
    for (const listener of [...listeners]) listener(refusal);
  }

  return {
    take: (command) =>
      new Promise((resolve) => {
        waiting.set(command.id, resolve);
        model.put(command);
      }),
    sendNext() {
      const open = line();
      const command = open && model.next();
      if (!open || !command) return;
      timers.set("answer", ANSWER_MS, noAnswer);
      open.command(command, (answer) => {
        timers.cancel("answer");
        tell(command, answer);
        answered(answer);
      });
    },
    putBack() {
      timers.cancel("answer");
      model.putBack();
    },
    refuseAll(answer) {
      for (const { command } of model.outbox().filter(isUnanswered)) tell(command, answer);
    },
    onRefusal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
