import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { must } from "#shared/lib/must.ts";
import type { LogScope, ReadLogView } from "#shared/protocol/http.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const NOT_FOUND = '{"ok":false,"code":"not-found","data":{}}';

const read = (app: VaultApp, name: Name, number: string, of: LogScope, before?: number) =>
  app.get(name, `${number}/read-log?of=${of}${before ? `&before=${before}` : ""}`);
const take = (app: VaultApp, name: Name, number: string, of: LogScope) =>
  app.post(name, `${number}/read-log/export`, { of });

/** As lines: who, what, on which case, what for. */
async function lines(app: VaultApp, number: string, of: LogScope): Promise<readonly string[]> {
  const { entries } = (await read(app, "Leder To", number, of)).json() as ReadLogView;
  return entries.map(({ by, action, number: about, purpose }) =>
    [by?.name ?? "the command line", action, about, purpose].filter((part) => part !== null).join(" · "),
  );
}

/** Somebody looks at two of the citizen's cases, writes, and searches; and a case in another unit is looked at. */
async function afterADay(): Promise<VaultApp> {
  const app = await openVaultApp();
  await app.post("Sagsbehandler Tre", `${N}/citizen`, { purpose: "contact" });
  await app.post("Sagsbehandler Tre", `${N}/notes`, { id: v7(), text: "Ring fredag" });
  await app.get("Koordinator Et", "26-000002/notes");
  await app.post("Sagsbehandler Andetsteds", "26-000003/citizen", { purpose: "casework" });
  const headers = { cookie: await app.login("Koordinator Et") };
  const payload = { cpr: "7512996543", purpose: "supervision" };
  await app.web.inject({ method: "POST", url: "/api/citizens/search", headers, payload });
  return app;
}

describe("the log of who looked", () => {
  it("[PR7] of a case tells its leader who looked, wrote and for what, newest first, the reading itself on top", async () => {
    const app = await afterADay();
    expect(await lines(app, N, "case")).toEqual([
      `Leder To · readLog · ${N}`,
      `Sagsbehandler Tre · writeNote · ${N}`,
      `Sagsbehandler Tre · readCitizen · ${N} · contact`,
    ]);
    const answer = await read(app, "Leder To", N, "case");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("[PR7] [PR4] of the citizen goes over all cases; one that the leader may not see has no number, like a search", async () => {
    const app = await afterADay();
    expect(await lines(app, N, "citizen")).toEqual([
      `Leder To · readLog · ${N}`,
      "Koordinator Et · searchCitizen · supervision",
      "Sagsbehandler Andetsteds · readCitizen · casework",
      "Koordinator Et · readNotes · 26-000002",
      `Sagsbehandler Tre · writeNote · ${N}`,
      `Sagsbehandler Tre · readCitizen · ${N} · contact`,
    ]);
    const answer = await read(app, "Leder To", N, "citizen");
    const other = must(await app.store.caseByNumber("26-000003"), "26-000003");
    for (const secret of ["26-000003", other.state.id, must(other.state.citizen, "citizen"), "Hemmelia", "7512996543"])
      expect(answer.body).not.toContain(secret);
  });

  it("[PR3] [PR5] is not there for anybody but the unit's leader, and asking leaves nothing in it", async () => {
    const app = await afterADay();
    const before = await app.store.auditHead();
    for (const name of ["Sagsbehandler Tre", "Koordinator Et", "Administrator Et", "Sagsbehandler Andetsteds"] as const)
      for (const { statusCode, body } of [await read(app, name, N, "case"), await take(app, name, N, "citizen")])
        expect([name, statusCode, body]).toEqual([name, 404, NOT_FOUND]);
    for (const number of ["26-000003", "26-999999"])
      expect((await read(app, "Leder To", number, "case")).body).toBe(NOT_FOUND);
    expect(await app.store.auditHead()).toEqual(before);
  });

  it("[PR7] comes page by page, each once", async () => {
    const app = await openVaultApp();
    const { id: caseId, citizen: citizenId } = must(await app.store.caseByNumber(N), N).state;
    const actor = must([...(await app.store.organisation()).people.keys()][0], "person");
    const at = "2026-11-20T08:00:00.000Z" as never;
    const entries = Array.from(
      { length: 120 },
      () => ({ at, actor, action: "readCitizen", caseId, citizenId }) as const,
    );
    await app.store.audit(...entries.map((entry) => ({ ...entry, purpose: null })));
    const seqs: number[] = [];
    for (let before: number | null = app.logFrom + 122; before !== null; ) {
      const page = (await read(app, "Leder To", N, "citizen", before)).json() as ReadLogView;
      seqs.push(...page.entries.map(({ seq }) => seq));
      before = page.next;
    }
    expect(seqs).toEqual(Array.from({ length: 121 }, (_, n) => app.logFrom + 121 - n));
  });

  it("[PR7] is taken out as a list for the access request, which the log tells of; no cell is a formula", async () => {
    const app = await afterADay();
    const answer = await take(app, "Leder To", N, "citizen");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const [heading, own, search, elsewhere] = answer.body.split("\r\n");
    expect(heading).toBe("\uFEFFTidspunkt;Hvem;Hvad;Formål;Sagsnr.");
    expect(own).toMatch(/^20\.11\.2026 9\.\d\d;Leder To;Hentede opslag som fil;;26-000001$/);
    expect(search).toMatch(/;Koordinator Et;Søgte efter borgeren;Tilsyn;$/);
    expect(elsewhere).toMatch(/;Sagsbehandler Andetsteds;Så navn og cpr-nummer;Sagsbehandling;$/);
    expect((await app.store.auditLog(0, 100)).at(-1)?.action).toBe("exportRows");
  });

  it("[PR7] gives nothing where its own reading could not be logged", async () => {
    const app = await afterADay();
    app.store.audit = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    app.store.auditOfCase = async () => expect.unreachable("read");
    expect((await read(app, "Leder To", N, "case")).statusCode).toBe(503);
    expect((await take(app, "Leder To", N, "case")).statusCode).toBe(503);
  });

  it("[PR4] of a restricted case is its leader's still, and of nobody else; of a citizen nobody is known to be, it is empty", async () => {
    const app = await afterADay();
    await app.restrict(N);
    expect(await lines(app, N, "case")).toHaveLength(3);
    expect((await read(app, "Koordinator Et", N, "case")).body).toBe(NOT_FOUND);
    expect(await lines(app, "26-000006", "citizen")).toEqual([]);
  });
});
