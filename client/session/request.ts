import type { Rejection } from "#shared/domain/rejections.ts";
import type { HttpProblem } from "#shared/protocol/http.ts";

/** Why there is no answer: the server's own refusal, or that it was not reached. */
export type Problem = Rejection | HttpProblem | { readonly code: "offline"; readonly data: Record<string, never> };

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const OFFLINE: Problem = { code: "offline", data: {} };

/** The server was not reached, or could not answer: the same may succeed later. */
export const isUnanswered = ({ code }: Problem): boolean =>
  code === "offline" || code === "internal" || code === "storage-failed";

/** Asks our own server, as whoever is signed in; never throws. */
export const get = <T>(path: string, patienceMs?: number): Promise<Reply<T>> =>
  ask<T>(path, patienceMs === undefined ? {} : { signal: AbortSignal.timeout(patienceMs) });

export const post = <T>(path: string, body: unknown): Promise<Reply<T>> =>
  ask<T>(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const put = <T>(path: string, body: unknown): Promise<Reply<T>> =>
  ask<T>(path, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Also sent while the page is being left. */
export const remove = (path: string): Promise<Reply<unknown>> => ask(path, { method: "DELETE", keepalive: true });

/** A file as it is, with what is to be known of it in headers: nothing of it stands in an address (PR1). */
export const upload = <T>(path: string, file: Blob, headers: Readonly<Record<string, string>>): Promise<Reply<T>> =>
  ask<T>(path, { method: "POST", headers: { ...headers, "content-type": "application/octet-stream" }, body: file });

/** A file that the server makes for one. */
export async function download(path: string, body: unknown): Promise<Reply<Blob>> {
  try {
    const response = await fetch(path, {
      ...{ method: "POST", credentials: "same-origin", cache: "no-store", body: JSON.stringify(body) },
      headers: { "content-type": "application/json" },
    });
    if (response.ok) return { ok: true, value: await response.blob() };
    return { ok: false, problem: problemOf(JSON.parse(await response.text())) };
  } catch {
    return { ok: false, problem: OFFLINE };
  }
}

const problemOf = (body: { readonly code?: unknown } | null): Problem =>
  typeof body?.code === "string" ? (body as Problem) : OFFLINE;

async function ask<T>(path: string, init: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...init });
    const body = JSON.parse((await response.text()) || "null");
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, problem: problemOf(body) };
  } catch {
    // Not reached, or something between us and the server answered in its place.
    return { ok: false, problem: OFFLINE };
  }
}
