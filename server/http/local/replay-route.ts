import { z } from "zod";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import type { ReplayLog } from "#server/replay/replay-log.ts";
import { refusalSentences, reportSentences } from "#server/replay/replay-sentences.ts";
import type { Web } from "../web.ts";
import { fileWith, OPTIONS_HEADER } from "./file-body.ts";

const options = z.strictObject({ unit: z.string().trim().min(1).max(80) });

/** `replay`: the log's own bytes in, what came of it out. */
export function replayRoute(web: Web, replayLog: ReplayLog): void {
  web.post("/replay", { bodyLimit: MOST_BYTES, schema: fileWith(options) }, async (request) => {
    const { unit } = request.headers[OPTIONS_HEADER];
    const replayed = await replayLog({ bytes: request.body, unit });
    if (!replayed.ok) return { ok: false, sentences: refusalSentences(replayed.error) };
    return { ok: true, report: replayed.value, sentences: reportSentences(replayed.value, unit) };
  });
}
