import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "#server/project-root.ts";

/** Milliseconds on a clock that all processes of the machine share. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A process of the benchmarks' own that is asked and answers, one question at a time. */
export interface Talk<Ask, Answer> {
  ask(question: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts test/bench/NAME.process.ts, which ends with this process at the latest. */
export function startTalk<Ask extends object, Answer>(name: string): Talk<Ask, Answer> {
  const child = fork(join(projectRoot, `dist/bench/${name}.process.js`), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    async ask(question) {
      const answered = answerOf<Answer>(child, name);
      child.send(question);
      return answered;
    },
    async close() {
      if (!child.connected) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

function answerOf<Answer>(child: ChildProcess, name: string): Promise<Answer> {
  return new Promise((resolve, fail) => {
    const onExit = () => fail(new Error(`the process ${name} ended`));
    child.once("exit", onExit);
    child.once("message", (message: { readonly answer: Answer } | { readonly failed: string }) => {
      child.off("exit", onExit);
      if ("answer" in message) resolve(message.answer);
      else fail(new Error(`${name}: ${message.failed}`));
    });
  });
}

/** The other side: answers what is asked until the asker is gone. */
export function answerTalk<Ask, Answer>(answer: (question: Ask) => Promise<Answer>): void {
  process.on("message", (question: Ask) => {
    answer(question).then(
      (given) => process.send?.({ answer: given ?? null }),
      (fault: unknown) => process.send?.({ failed: fault instanceof Error ? fault.message : String(fault) }),
    );
  });
  process.once("disconnect", () => process.exit(0));
}
