import type { Command, CommandType } from "#shared/domain/commands.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { makeBoardKeeper } from "./board-keeper.ts";
import type { BoardPicture, BoardSync } from "./board-sync.ts";
import { type Connection, type Effect, FIRST, type Input, step } from "./connection.ts";
import { makeCourier } from "./courier.ts";
import type { Line } from "./line.ts";
import { makeModel } from "./model.ts";
import { makePerform } from "./perform.ts";
import { makePhone } from "./phone.ts";
import { LOADING, pictureOf } from "./picture.ts";
import { makePresenceStore, presenceDoor } from "./presence.ts";
import type { Replica } from "./replica.ts";
import { makeServerClock } from "./server-clock.ts";
import { makeTimerSet } from "./timer-set.ts";
import type { SyncParts, Works } from "./works.ts";

/** Commands about the whole installation go to its own stream. */
const OF_ORGANISATION: ReadonlySet<CommandType> = new Set([
  "createUnit",
  "addPerson",
  "addRuleVersion",
  "correctRule",
  "closeDay",
]);

/** A board's sync, with what the server has confirmed, without any guess. */
export interface ConfirmedSync extends BoardSync {
  confirmed(): Replica | null;
}

/** Keeps one unit's board in step with the server: does what `step` says, and shows the outcome. */
export function makeBoardSync(parts: SyncParts): ConfirmedSync {
  const listeners = new Set<() => void>();
  let connection = FIRST;
  let picture = LOADING;
  let isClosed = false;
  const works = assemble(parts, () => connection, happen, publish);
  const { clock, set, model, phone, courier, presence } = works;
  const perform: (effect: Effect) => void = makePerform(works);

  function happen(input: Input): void {
    if (isClosed) return;
    const { next, effects } = step(connection, input);
    connection = next;
    for (const effect of effects) perform(effect);
    publish();
  }

  function publish(): void {
    const next: BoardPicture = pictureOf(picture, connection, model, clock.confirmedAt());
    if (next === picture || isClosed) return;
    picture = next;
    for (const listener of [...listeners]) listener();
  }

  function commandOf(type: CommandType, payload: Command["payload"]): Command {
    const unit = OF_ORGANISATION.has(type) ? ORGANISATION : parts.unit;
    return { id: parts.newId(), unit, type, payload } as Command;
  }

  happen({ kind: "start" });
  works.collect();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture: () => picture,
    confirmed: model.replica,
    send(type, payload) {
      const verdict = courier.take(commandOf(type, payload));
      if (connection.ended) perform({ do: "stop" });
      else courier.sendNext();
      publish();
      return verdict;
    },
    async sendBy(type, payload, carry) {
      const command = commandOf(type, payload);
      const remember = model.remember(command);
      const answer = await carry(command);
      if (answer?.ok) remember();
      publish();
      return answer;
    },
    onRefusal: courier.refusals.listen,
    onTold: courier.told.listen,
    retry: () => happen({ kind: "retry" }),
    now: clock.now,
    ...presenceDoor(presence, () => connection.welcomed && perform({ do: "sayOpen" })),
    close() {
      isClosed = true;
      set.cancelAll();
      parts.keep.close();
      phone.hangUp();
    },
  };
}

/** Puts the works together; they speak to each other through `happen` alone. */
function assemble(
  parts: SyncParts,
  connection: () => Connection,
  happen: (input: Input) => void,
  publish: () => void,
): Works {
  const clock = makeServerClock(parts.localNow);
  const set = makeTimerSet(parts.timers);
  const model = makeModel(parts.unit, clock.now);
  const phone = makePhone(parts.dial, {
    opened: () => happen({ kind: "opened" }),
    down: (down) => happen({ kind: "down", down }),
    lost: (reason) => happen(reason === "signed-out" ? { kind: "refused", end: reason } : { kind: "lost" }),
  });
  // Commands go only on a line on which the browser was found to be still this person's.
  let cleared: Line | null = null;
  const courier = makeCourier({
    unit: parts.unit,
    model,
    keep: parts.keep,
    timers: set,
    line: () => (connection().welcomed && cleared === phone.line() ? cleared : null),
    answered(answer) {
      if (!answer.ok && answer.code === "signed-out") return happen({ kind: "refused", end: "signed-out" });
      courier.sendNext();
      publish();
    },
    noAnswer: () => happen({ kind: "noAnswer" }),
  });
  const boardKeeper = makeBoardKeeper(parts.keep, set, model, clock);
  function collect(): void {
    const line = connection().welcomed ? phone.line() : null;
    parts.keep.takeOver((found) => {
      if (found === "not-ours") return happen({ kind: "refused", end: "signed-out" });
      courier.takeOver(found);
      cleared = line;
      courier.sendNext();
      publish();
    });
  }
  const presence = makePresenceStore();
  return { ...parts, connection, happen, clock, set, model, phone, courier, boardKeeper, collect, presence };
}
