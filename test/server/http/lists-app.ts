import { v7 } from "uuid";
import { makeImportList } from "#server/imports/import-list.ts";
import { makeVault } from "#server/vault/vault.ts";
import { must } from "#shared/lib/must.ts";
import type { ListOrder, ListPreview, ListProgress, StagedList } from "#shared/protocol/lists.ts";
import { type AppChange, type Name, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { AS_OF, CLERK, listOf, type Row } from "#test/server/imports/import-office.ts";

export const NOT_FOUND = '{"ok":false,"code":"not-found","data":{}}';
export const ADMIN: Name = "Administrator Et";
export const LEADER: Name = "Leder To";

interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawPayload: Buffer;
  json(): unknown;
}

export interface ListsApp extends TestApp {
  /** Asks below `/api/lists`, as somebody. */
  ask(method: "GET" | "POST" | "PUT" | "DELETE", name: Name, path: string, payload?: object): Promise<Answer>;
  upload(name: Name, bytes: Buffer, fileName?: string, kind?: string): Promise<Answer>;
  stage(name: Name, bytes: Buffer): Promise<StagedList>;
  preview(name: Name, bytes: Buffer, order?: Partial<ListOrder>): Promise<ListPreview>;
  /** Stages and takes in, and waits for what comes of it. */
  takeIn(name: Name, bytes: Buffer, order?: Partial<ListOrder>): Promise<ListProgress>;
  settled(name: Name, id: string): Promise<ListProgress>;
  /** As the command line does it. */
  nightly(rows: readonly Row[]): Promise<void>;
  logout(name: Name): Promise<void>;
}

/** The app on 20 November 2026, with what a test needs to bring lists. */
export async function openListsApp(change: AppChange = {}): Promise<ListsApp> {
  const app = await openApp(change);
  const { store, office, web } = app;
  office.setNow("2026-11-20", 18);
  const importList = makeImportList({
    ...{ store, vault: makeVault(Buffer.alloc(32, 7)), erasures: app.erasures, now: office.now, newId: v7 },
  });
  const cookies = new Map<Name, string>();
  const cookieOf = async (name: Name) => {
    const cookie = cookies.get(name) ?? (await app.login(name));
    cookies.set(name, cookie);
    return cookie;
  };
  const lists: ListsApp = {
    ...app,
    async ask(method, name, path, payload) {
      const headers = { cookie: await cookieOf(name) };
      return web.inject({ method, url: `/api/lists${path}`, headers, ...(payload ? { payload } : {}) });
    },
    async upload(name, bytes, fileName = "sagsliste.csv", kind = "cases") {
      const headers = {
        cookie: await cookieOf(name),
        "content-type": "application/octet-stream",
        "x-tavle-file": Buffer.from(fileName).toString("base64url"),
      };
      return web.inject({ method: "POST", url: `/api/lists?kind=${kind}`, headers, payload: bytes });
    },
    async stage(name, bytes) {
      const answer = await lists.upload(name, bytes);
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      return answer.json() as StagedList;
    },
    async preview(name, bytes, order) {
      const staged = await lists.stage(name, bytes);
      const answer = await lists.ask("POST", name, `/${staged.id}/preview`, orderFor(staged, order));
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      return answer.json() as ListPreview;
    },
    async takeIn(name, bytes, order) {
      const staged = await lists.stage(name, bytes);
      const answer = await lists.ask("POST", name, `/${staged.id}/run`, orderFor(staged, order));
      if (answer.statusCode !== 202) throw new Error(`${answer.statusCode} ${answer.body}`);
      return lists.settled(name, staged.id);
    },
    async settled(name, id) {
      for (;;) {
        const progress = (await lists.ask("GET", name, `/${id}`)).json() as ListProgress;
        if (progress.state !== "waiting" && progress.state !== "working") return progress;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async nightly(rows) {
      const taken = await importList({ bytes: listOf(rows), actor: CLERK, asOf: AS_OF });
      if (taken.outcome !== "done") throw new Error(JSON.stringify(taken));
    },
    async logout(name) {
      const headers = { cookie: must(cookies.get(name), name) };
      await web.inject({ method: "POST", url: "/api/logout", headers });
      cookies.delete(name);
    },
  };
  return lists;
}

export const orderFor = ({ profile }: StagedList, order: Partial<ListOrder> = {}): object => ({
  profile,
  asOf: AS_OF,
  ...order,
});
