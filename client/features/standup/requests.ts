import { get, post, type Reply } from "#client/session/request.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { CaseView, SessionView } from "#shared/protocol/http.ts";
import type { AgendaView, RemoteCode, SinceView } from "#shared/protocol/meetings.ts";

/** What a standup asks the server beside its commands. */
export const askAgenda = (unit: UnitId): Promise<Reply<AgendaView>> => get(`/api/meetings/${unit}/agenda`);
export const askSince = (unit: UnitId): Promise<Reply<SinceView>> => get(`/api/meetings/${unit}/since`);
export const askCase = (number: string): Promise<Reply<CaseView>> => get(`/api/cases/${encodeURIComponent(number)}`);

/** This very session becomes the shared screen of the unit's meeting, until somebody types their password (ST2). */
export const becomeShared = (unit: UnitId): Promise<Reply<SessionView>> => post(`/api/meetings/${unit}/screen`, {});
export const becomeOwn = (password: string): Promise<Reply<SessionView>> => post("/api/screen/own", { password });

export const askRemoteCode = (unit: UnitId): Promise<Reply<RemoteCode>> =>
  post(`/api/meetings/${unit}/remote-code`, {});
export const becomeRemote = (code: string): Promise<Reply<SessionView>> => post("/api/meetings/remote", { code });
