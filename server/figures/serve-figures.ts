import { parentPort } from "node:worker_threads";
import type { FigureReader } from "#server/store/figure-reader.ts";
import { must } from "#shared/lib/must.ts";
import { answerQuestion } from "./answer-question.ts";
import { knownCases } from "./known-cases.ts";
import type { FigureAnswer, FigureQuestion } from "./messages.ts";

/** What the figures' own thread does. Each database has a file of its own that loads nothing of the other. */
export function serveFigures(reader: FigureReader): void {
  const port = must(parentPort, "the thread that asks");
  const known = knownCases();
  port.on("message", async (question: FigureQuestion) => {
    const answer: FigureAnswer = await answerQuestion(known, reader, question).then(
      (flow) => ({ ok: true, flow }),
      (fault: unknown) => ({ ok: false, fault: fault instanceof Error ? fault.message : "unknown" }),
    );
    port.postMessage(answer);
  });
}
