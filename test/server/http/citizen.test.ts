import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { dial, listen } from "#test/server/socket/test-line.ts";
import { IDENTITY, N, openVaultApp } from "./vault-app.ts";

const NOT_FOUND = '{"ok":false,"code":"not-found","data":{}}';
const SECRETS = ["Hemmelia", "Skjult", "751299-6543", "7512996543"];

describe("vis borger", () => {
  it("[PR1] [PR7] tells who a case is about, is kept by no cache, and stands in the log with its purpose", async () => {
    const app = await openVaultApp();
    const answer = await app.post("Sagsbehandler Tre", `${N}/citizen`, { purpose: "contact" });
    expect([answer.statusCode, answer.json()]).toEqual([200, IDENTITY]);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect((await app.post("Leder To", `${N}/citizen`, {})).json()).toEqual(IDENTITY);
    expect((await app.post("Koordinator Et", "26-000003/citizen")).json()).toEqual(IDENTITY);
    expect(await app.audited()).toEqual([
      `readCitizen · ${N} · Sagsbehandler Tre · contact`,
      `readCitizen · ${N} · Leder To`,
      "readCitizen · 26-000003 · Koordinator Et",
    ]);
  });

  it("[PR1] says that no number, or nobody, is known", async () => {
    const app = await openVaultApp();
    expect((await app.post("Sagsbehandler Tre", "26-000005/citizen")).json()).toEqual({
      name: "Navnia Alene",
      cpr: null,
    });
    expect((await app.post("Sagsbehandler Tre", "26-000006/citizen")).json()).toEqual({ name: null, cpr: null });
  });

  it("[PR3] [PR4] [PR5] is the same not-found for a case that is absent, in another unit or restricted, and for who reads no cases; nothing is logged", async () => {
    const app = await openVaultApp();
    await app.restrict(N);
    const answers = [
      await app.post("Sagsbehandler Tre", `${N}/citizen`),
      await app.post("Koordinator Et", `${N}/citizen`),
      await app.post("Sagsbehandler Andetsteds", "26-000002/citizen"),
      await app.post("Administrator Et", "26-000002/citizen"),
      await app.post("Leder To", "26-999999/citizen"),
    ];
    for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([404, NOT_FOUND]);
    expect(await app.audited()).toEqual([]);
    expect((await app.post("Leder To", `${N}/citizen`)).statusCode).toBe(200);
  });

  it("[PR7] gives no answer where the log could not be written, and does not open the vault", async () => {
    const app = await openVaultApp();
    app.store.audit = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    app.store.citizens = async () => Promise.reject(new Error("the vault was asked"));
    const answer = await app.post("Sagsbehandler Tre", `${N}/citizen`);
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { ok: false, code: "storage-failed", data: { cause: "full" } },
    ]);
  });

  it("[PR7] takes a purpose from the list alone, and no words of one's own", async () => {
    const app = await openVaultApp();
    const answer = await app.post("Sagsbehandler Tre", `${N}/citizen`, { purpose: "Hemmelia" });
    expect([answer.statusCode, answer.body]).toEqual([
      400,
      '{"ok":false,"code":"malformed","data":{"path":"purpose"}}',
    ]);
  });

  it("stops who looks up one after the other, and nobody else", async () => {
    const app = await openVaultApp();
    for (let n = 0; n < 30; n += 1) expect((await app.post("Sagsbehandler Tre", `${N}/citizen`)).statusCode).toBe(200);
    const stopped = await app.post("Sagsbehandler Tre", "26-000002/citizen");
    expect([stopped.statusCode, stopped.json()]).toEqual([
      429,
      { ok: false, code: "too-many-attempts", data: { seconds: 60 } },
    ]);
    expect((await app.post("Leder To", `${N}/citizen`)).statusCode).toBe(200);
    expect(await app.audited()).toHaveLength(31);
  });

  it("[PR1] [PR6] leaves no name and no CPR number in the log, the metrics, the journal, the audit log or any frame", async () => {
    const app = await openVaultApp();
    const line = dial(await listen(app), await app.login("Leder To"));
    const frames: unknown[] = [];
    line.socket.onAny((...message) => frames.push(message));
    const { units } = (
      await app.web.inject({ url: "/api/units", headers: { cookie: await app.login("Leder To") } })
    ).json();
    line.socket.emit("hello", { unit: units[0].id, since: 0, protocol: PROTOCOL });
    await line.next("welcome");
    const answer = await app.post("Sagsbehandler Tre", `${N}/citizen`, { purpose: "casework" });
    await app.post("Sagsbehandler Tre", `${N}/citizen`, { purpose: "x", name: IDENTITY.name });
    await app.restrict("26-000002");
    await line.next("changes");
    const places = {
      log: app.logged(),
      metrics: (await app.web.inject("/metrics")).body,
      journal: JSON.stringify(await wholeJournal(app.store)),
      audit: JSON.stringify(await app.store.auditLog(0, 100)),
      frames: JSON.stringify(frames),
    };
    expect(answer.body).toContain(IDENTITY.name);
    expect(places.log).toContain("/api/cases/:number/citizen");
    expect(places.frames).toContain("changes");
    for (const [place, text] of Object.entries(places))
      for (const secret of SECRETS) expect([place, text.includes(secret)]).toEqual([place, false]);
  });
});
