import { describe, expect, it } from "vitest";
import type { CaseView } from "#shared/protocol/http.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const lastVisit = async (app: VaultApp, name: Name, number = N) =>
  ((await app.get(name, number)).json() as CaseView).lastVisitedAt;

describe("one's last opening of a case", () => {
  it("is one's own, of that case, and the one before now until one says so again", async () => {
    const app = await openVaultApp();
    expect(await lastVisit(app, "Sagsbehandler Tre")).toBeNull();
    app.office.setNow("2026-11-20", 10);
    expect((await app.post("Sagsbehandler Tre", `${N}/visits`)).json()).toEqual({ ok: true });
    expect(await lastVisit(app, "Sagsbehandler Tre")).toBe("2026-11-20T09:00:00.000Z");
    expect(await lastVisit(app, "Leder To")).toBeNull();
    expect(await lastVisit(app, "Sagsbehandler Tre", "26-000002")).toBeNull();
    app.office.setNow("2026-11-20", 11);
    await app.post("Sagsbehandler Tre", `${N}/visits`, {});
    expect(await lastVisit(app, "Sagsbehandler Tre")).toBe("2026-11-20T10:00:00.000Z");
    expect(await app.audited()).toEqual([]);
  });

  it("[PR4] [PR5] is not kept of a case that is absent, elsewhere or restricted, which are answered alike", async () => {
    const app = await openVaultApp();
    await app.restrict(N);
    const answers = [
      await app.post("Sagsbehandler Tre", `${N}/visits`),
      await app.post("Sagsbehandler Andetsteds", "26-000002/visits"),
      await app.post("Administrator Et", "26-000002/visits"),
      await app.post("Leder To", "26-999999/visits"),
    ];
    for (const { statusCode, body } of answers)
      expect([statusCode, body]).toEqual([404, '{"ok":false,"code":"not-found","data":{}}']);
  });
});
