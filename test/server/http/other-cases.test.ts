import { describe, expect, it } from "vitest";
import type { CaseView } from "#shared/protocol/http.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const othersFor = async (app: VaultApp, name: Name, number = N) =>
  ((await app.get(name, number)).json() as CaseView).otherCases;

describe("the citizen's other cases on a case page", () => {
  it("[PR4] are those of the units that one may see, open ones first", async () => {
    const app = await openVaultApp();
    const own = [
      {
        number: "26-000002",
        unit: { id: UNIT, name: "Voksen Handicap" },
        provision: "SEL-95",
        kind: "new",
        stage: "intake",
        closed: false,
      },
      {
        number: "26-000004",
        unit: { id: UNIT, name: "Voksen Handicap" },
        provision: "SEL-85",
        kind: "new",
        stage: "closed",
        closed: true,
      },
    ];
    expect(await othersFor(app, "Sagsbehandler Tre")).toEqual(own);
    expect(await othersFor(app, "Leder To")).toEqual(own);
    const all = await othersFor(app, "Koordinator Et");
    expect(all.map(({ number, unit }) => [number, unit.id])).toEqual([
      ["26-000002", UNIT],
      ["26-000003", OTHER_UNIT],
      ["26-000004", UNIT],
    ]);
  });

  it("are none where the citizen has one case, or nobody is known", async () => {
    const app = await openVaultApp();
    expect(await othersFor(app, "Sagsbehandler Tre", "26-000005")).toEqual([]);
    expect(await othersFor(app, "Sagsbehandler Tre", "26-000006")).toEqual([]);
  });

  it("[PR4] [PR6] hold no restricted case for those who are not named on it, nor anything to count it by", async () => {
    const app = await openVaultApp();
    await app.restrict("26-000002");
    const numbers = async (name: Name) => (await othersFor(app, name)).map(({ number }) => number);
    expect(await numbers("Sagsbehandler Tre")).toEqual(["26-000004"]);
    expect(await numbers("Koordinator Et")).toEqual(["26-000003", "26-000004"]);
    expect(await numbers("Leder To")).toEqual(["26-000002", "26-000004"]);
    const restricted = await app.store.caseByNumber("26-000002");
    const pages = await Promise.all(
      [N, "26-000004"].map(async (number) => (await app.get("Sagsbehandler Tre", number)).body),
    );
    for (const page of pages) {
      expect(page).toContain('"otherCases":[');
      for (const secret of ["26-000002", "SEL-95", restricted?.state.id ?? "none"]) expect(page).not.toContain(secret);
    }
  });

  it("[PR4] that are all restricted look like having none", async () => {
    const app = await openVaultApp();
    await app.restrict("26-000002");
    await app.restrict("26-000004");
    expect(await othersFor(app, "Sagsbehandler Tre")).toEqual(await othersFor(app, "Sagsbehandler Tre", "26-000005"));
    expect(await othersFor(app, "Leder To")).toHaveLength(2);
  });
});
