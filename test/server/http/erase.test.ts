import { v7 } from "uuid";
import { expect, it } from "vitest";
import { makeImportList } from "#server/imports/import-list.ts";
import { makeVault } from "#server/vault/vault.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { LOCAL_TOKEN } from "#test/server/app/test-app.ts";
import { AS_OF, CLERK, listOf, row } from "#test/server/imports/import-office.ts";
import { dial, listen } from "#test/server/socket/test-line.ts";
import { UNIT } from "#test/support/builders.ts";
import { openVaultApp, ROWS, type VaultApp } from "./vault-app.ts";

const CLOSED = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026" };
const HIS = { Navn: "Gåtter Bortmann", "CPR-nr.": "010190-1111" };

/** The app with a citizen whose two cases are closed, in two units. */
async function openWithClosed(): Promise<VaultApp> {
  const app = await openVaultApp();
  const { store, erasures, office } = app;
  const importList = makeImportList({
    store,
    vault: makeVault(Buffer.alloc(32, 7)),
    erasures,
    now: office.now,
    newId: v7,
  });
  const more = [
    row("26-000101", { ...HIS, ...CLOSED }),
    row("26-000102", { ...HIS, ...CLOSED, Team: "Socialpsykiatri" }),
  ];
  const { outcome } = await importList({ bytes: listOf([...ROWS, ...more]), actor: CLERK, asOf: AS_OF });
  expect(outcome).toBe("done");
  return app;
}

const eraseIn = ({ web }: VaultApp, meant: object, token = LOCAL_TOKEN) =>
  web.inject({
    method: "POST",
    url: "/api/local/erase",
    headers: { authorization: `Bearer ${token}` },
    payload: { meant, dryRun: false },
  });

it("[PR8] [SY1] an erased case disappears from the screens that show it, and its page is as if it had never been", async () => {
  const app = await openWithClosed();
  const url = await listen(app);
  const { state } = must(await app.store.caseByNumber("26-000101"), "case");
  const cookie = await app.login("Sagsbehandler Tre");
  const line = dial(url, cookie);
  const organisation = (await app.store.organisation()).seq;
  const since = (await app.store.streams()).get(UNIT) ?? 0;
  line.socket.emit("hello", { unit: UNIT, since, organisation, protocol: PROTOCOL });
  expect(await line.next("welcome")).toMatchObject({ reset: false });
  expect((await app.get("Sagsbehandler Tre", "26-000101")).statusCode).toBe(200);
  const payload = { cpr: HIS["CPR-nr."], purpose: "casework" };
  const search = async () =>
    (await app.web.inject({ method: "POST", url: "/api/citizens/search", headers: { cookie }, payload })).json();
  expect(JSON.stringify(await search())).toContain("26-000101");

  expect((await eraseIn(app, { case: "26-000102" })).json()).toMatchObject({
    outcome: "erased",
    extent: { cases: { closed: 2 } },
  });
  expect(await line.next("changes")).toMatchObject({ from: since, to: since + 1, puts: [], deletes: [state.id] });
  for (const path of ["26-000101", "26-000101/notes", "26-000101/citizen"])
    expect((await app.get("Sagsbehandler Tre", path)).statusCode).toBe(404);
  const board = await app.web.inject({ url: `/api/boards/${UNIT}`, headers: { cookie } });
  expect(board.body).not.toContain(state.id);
  expect(board.json<BoardView>().cards.length).toBeGreaterThan(3);
  expect(await search()).toEqual({ citizens: [], more: false });
  const wanted = await app.send(cookie, "setSparring", { caseId: state.id, wanted: true });
  expect(wanted).toMatchObject({ ok: false, code: "not-found" });
});

it("[PR8] [PR5] nobody erases without this machine's token; the log tells nothing of whom", async () => {
  const app = await openWithClosed();
  expect((await eraseIn(app, { case: "26-000101" }, "another")).statusCode).toBe(404);
  expect(await app.store.caseByNumber("26-000101")).not.toBeNull();
  expect((await eraseIn(app, { cpr: "0101901111" })).json()).toMatchObject({ outcome: "erased" });
  expect(app.logged()).not.toMatch(/26-000101|0101901111|010190|Bortmann/);
});
