/** The figures' own thread: built into a file of its own beside the server's, since a thread runs a file. */
import { parentPort, workerData } from "node:worker_threads";
import { openFigureReader } from "#server/store/open-figure-reader.ts";
import type { StorePlace } from "#server/store/place.ts";
import { must } from "#shared/lib/must.ts";
import { answerQuestion } from "./answer-question.ts";
import { knownCases } from "./known-cases.ts";
import type { FigureAnswer, FigureQuestion } from "./messages.ts";

const port = must(parentPort, "the thread that asks");
const reader = await openFigureReader(workerData as StorePlace);
const known = knownCases();

port.on("message", async (question: FigureQuestion) => {
  const answer: FigureAnswer = await answerQuestion(known, reader, question).then(
    (flow) => ({ ok: true, flow }),
    (fault: unknown) => ({ ok: false, fault: fault instanceof Error ? fault.message : "unknown" }),
  );
  port.postMessage(answer);
});
