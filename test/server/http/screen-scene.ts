import type { CaseId, MeetingId, NoteId, ViewId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { UNIT, uuid } from "#test/support/builders.ts";
import { IDENTITY, N, openVaultApp, type VaultApp } from "./vault-app.ts";

export const MEETING = uuid<MeetingId>(701);
export const OPEN_CASE = "26-000002";
const SECRETS = {
  note: "Hemmelig bemaerkning om sagen",
  view: "Mit eget hemmelige udsnit",
};

export interface Scene extends VaultApp {
  readonly hidden: CaseId;
  readonly open: CaseId;
  /** The leader's session at the screen that the whole room looks at, and a phone that steers it. */
  readonly shared: string;
  readonly phone: string;
}

/** A standup that runs at the screen of the leader, who may see a case that nobody else may. */
export async function openScene(): Promise<Scene> {
  const app = await openVaultApp();
  await app.restrict(N);
  const idOf = async (number: string) => must(await app.store.caseByNumber(number), number).state.id;
  const [hidden, open] = [await idOf(N), await idOf(OPEN_CASE)];
  await app.post("Leder To", `${OPEN_CASE}/notes`, { id: uuid<NoteId>(801), text: SECRETS.note });
  const shared = await app.login("Leder To");
  const view = { viewId: uuid<ViewId>(802), query: "", name: SECRETS.view, shared: false };
  await app.send(shared, "saveView", view);
  await app.send(shared, "protectCase", { caseId: open, isProtected: true });
  await app.send(shared, "startMeeting", { meetingId: MEETING });
  await ask(app, shared, "POST", `/api/meetings/${UNIT}/screen`);
  const { code } = JSON.parse((await ask(app, shared, "POST", `/api/meetings/${UNIT}/remote-code`)).body);
  const joined = await app.web.inject({ method: "POST", url: "/api/meetings/remote", payload: { code } });
  const phone = must(String(joined.headers["set-cookie"]).split(";")[0], "cookie");
  return { ...app, hidden, open, shared, phone };
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export async function ask(app: VaultApp, cookie: string, method: Method, url: string, payload?: object) {
  const answer = await app.web.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body };
}

/** All that must not reach a screen that others look at. */
export const forbidden = ({ hidden }: Scene): readonly string[] => [
  ...[N, hidden, IDENTITY.name, IDENTITY.cpr, "751299-6543"],
  ...Object.values(SECRETS),
];
