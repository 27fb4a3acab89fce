import { v7 } from "uuid";
import { makeImportList } from "#server/imports/import-list.ts";
import { makeVault } from "#server/vault/vault.ts";
import { must } from "#shared/lib/must.ts";
import { type AppChange, type Name, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { AS_OF, CLERK, listOf, type Row, row } from "#test/server/imports/import-office.ts";

export const N = "26-000001";
export const IDENTITY = { name: "Hemmelia Skjult-Borgersen", cpr: "7512996543" };
const HER = { Navn: IDENTITY.name, "CPR-nr.": "751299-6543" };

/** Four cases of one citizen in two units, one of somebody without a CPR number, one of nobody. */
export const ROWS: readonly Row[] = [
  row(N, HER),
  row("26-000002", { ...HER, Paragraf: "SEL § 95", Fase: "Modtagelse" }),
  row("26-000003", { ...HER, Team: "Socialpsykiatri" }),
  row("26-000004", { ...HER, Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026" }),
  row("26-000005", { Navn: "Navnia Alene", "CPR-nr.": "" }),
  row("26-000006", { Navn: "", "CPR-nr.": "" }),
];

export interface VaultApp extends TestApp {
  get(name: Name, path: string): ReturnType<VaultApp["ask"]>;
  post(name: Name, path: string, payload?: object): ReturnType<VaultApp["ask"]>;
  ask(
    method: "GET" | "POST",
    name: Name,
    path: string,
    payload?: object,
  ): Promise<{
    readonly statusCode: number;
    readonly body: string;
    readonly headers: Readonly<Record<string, unknown>>;
    json(): unknown;
  }>;
  /** From now on the case is there for the unit's leader alone. */
  restrict(number: string): Promise<void>;
  /** What the audit log tells: the action, on which case, by whom. */
  audited(): Promise<readonly string[]>;
  /** Where the audit log stood when the list was in: what follows is the test's own. */
  readonly logFrom: number;
}

/** The app with citizens in its vault, on 20 November 2026. */
export async function openVaultApp(change: AppChange = {}): Promise<VaultApp> {
  const app = await openApp(change);
  const { store, office, web } = app;
  office.setNow("2026-11-20");
  const vault = makeVault(Buffer.alloc(32, 7));
  const importList = makeImportList({ store, vault, erasures: app.erasures, now: office.now, newId: v7 });
  const taken = await importList({ bytes: listOf(ROWS), actor: CLERK, asOf: AS_OF });
  if (taken.outcome !== "done") throw new Error(JSON.stringify(taken));
  const { seq: logFrom } = await store.auditHead();
  const cookies = new Map<Name, string>();
  const cookieOf = async (name: Name) => {
    const cookie = cookies.get(name) ?? (await app.login(name));
    cookies.set(name, cookie);
    return cookie;
  };
  const people = async () => [...(await store.organisation()).people.values()];
  const ask: VaultApp["ask"] = async (method, name, path, payload) => {
    const headers = { cookie: await cookieOf(name) };
    return web.inject({ method, url: `/api/cases/${path}`, headers, ...(payload ? { payload } : {}) });
  };
  return {
    ...app,
    ask,
    logFrom,
    get: (name, path) => ask("GET", name, path),
    post: (name, path, payload) => ask("POST", name, path, payload),
    async restrict(number) {
      const { state } = must(await store.caseByNumber(number), number);
      const answer = await app.send(await cookieOf("Leder To"), "restrictCase", { caseId: state.id, to: [] });
      if (!answer.ok) throw new Error(answer.code);
    },
    async audited() {
      const names = new Map((await people()).map(({ id, name }) => [id, name]));
      const rows = await store.auditLog(logFrom, 1000);
      const { states } = await store.derived();
      const numbers = new Map<string, string>();
      for (const { "Sagsnr.": number = "" } of ROWS)
        numbers.set((await store.caseByNumber(number))?.state.id ?? "", number);
      const citizens = new Map(states.map(({ id, citizen }) => [id, citizen]));
      return rows.map(({ action, actor, caseId, citizenId, purpose }) => {
        const isOfCase = citizenId === null || citizenId === (caseId && citizens.get(caseId));
        const whose = isOfCase ? numbers.get(caseId ?? "") : "another citizen";
        return [action, whose, names.get(actor), purpose].filter((part) => part !== null).join(" · ");
      });
    },
  };
}
