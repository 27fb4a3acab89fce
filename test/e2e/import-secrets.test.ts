import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page, Response } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { atScreen, cardIn, department } from "#test/support/department.ts";
import { UNIT } from "#test/support/department-data.ts";
import { button, choose, takeIn, titled, toColumns, toPreview } from "#test/support/list-page.ts";
import { runCommand } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const HEAD = "Sagsnr.;Navn;CPR-nr.;Adresse;Bemærkning;Paragraf;Modtaget;Fase;Team";
const MARKUP = "<img src=zqx onerror=window.zqx=1> Zqxmark";
const NAMES: Readonly<Record<string, string>> = {
  "26-000011": '=HYPERLINK("http://zqx.invalid";"Zqxformel")',
  "26-000012": MARKUP,
  "26-000013": "Zqxbrud\nLinjesen",
  "26-000014": "Zqxalm Prøvesen",
};
const SECRET = /zqx|710171|linjesen|prøvevej/i;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const line = (number: string, name: string, at: number, receivedOn = "02-10-2026") =>
  [
    ...[number, quoted(name), `710171-000${at}`, `Prøvevej ${at}, 9999 Zqxby`, `Zqxnotat om ${number}`],
    ...["SEL § 85", receivedOn, "Oplysning", UNIT],
  ].join(";");
const REFUSED = line("26-000019", "Zqxafvist Prøvesen", 9, "31-02-2026");
const LIST = [HEAD, ...Object.entries(NAMES).map(([number, name], at) => line(number, name, at)), REFUSED].join("\r\n");

const beforehand = join(tempDir("secrets"), "liste.csv");
writeFileSync(beforehand, `Sagsnr.;Paragraf;Modtaget;Fase;Team\r\n26-000001;SEL § 85;01-10-2026;Oplysning;${UNIT}\r\n`);
const at = department(beforehand);

/** The answers that may tell who somebody is: one citizen read, a search, and the refused rows handed back. */
const MAY_TELL = /\/api\/(cases\/[^/]+\/citizen|citizens\/search|lists\/[^/]+\/refused)$/;

/** Addresses, heads and answers; frames both ways; what the browser complains of. Not what a person sends of their own. */
function record(context: BrowserContext): { readonly open: string[]; readonly vault: string[] } {
  const [open, vault]: [string[], string[]] = [[], []];
  const heard = async (response: Response) => {
    const text = await response.text().catch(() => "");
    (MAY_TELL.test(response.url()) ? vault : open).push(text);
    open.push(JSON.stringify(response.headers()));
  };
  context.on("request", (request) => open.push(decodeURIComponent(request.url())));
  context.on("response", (response) => void heard(response));
  context.on("console", (message) => open.push(message.text()));
  context.on("weberror", (error) => open.push(String(error.error())));
  context.on("page", (page) =>
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => open.push(String(payload)));
      socket.on("framesent", ({ payload }) => open.push(String(payload)));
    }),
  );
  return { open, vault };
}

const parts = {} as { context: BrowserContext; page: Page; heard: ReturnType<typeof record>; refused: string };

async function handedBack(page: Page): Promise<string> {
  const handed = page.waitForEvent("download");
  await button(page, "Hent de afviste rækker").click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await handed).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The whole way, once: the list in, its refused rows back, one citizen read, found by number and by name. */
async function wholeWay(page: Page): Promise<void> {
  await page.goto(`${at.server.url}/indstillinger/import`);
  await choose(page, { name: "zqxhemmelig udtræk.csv", bytes: Buffer.from(LIST) });
  await toColumns(page);
  await toPreview(page);
  parts.refused = await handedBack(page);
  await page.getByText(/^Kun gyldige rækker/).click();
  await takeIn(page);
  await page.goto(`${at.server.url}/sager/26-000014`);
  await button(page, "Vis borger").click();
  await page.getByText("Zqxalm Prøvesen", { exact: true }).waitFor();
  await button(page, "Skjul")
    .or(button(page, /^Skjul/))
    .first()
    .click();
  for (const text of ["710171-0003", "zqxalm prøvesen"]) {
    await page.goto(`${at.server.url}/tavle`);
    await button(page, "Find borger").click();
    const dialog = page.getByRole("dialog", { name: "Find borger" });
    await dialog.getByRole("textbox").fill(text);
    await dialog.getByRole("button", { name: "Sagsbehandling" }).click();
    await dialog.getByRole("link", { name: "26-000014" }).waitFor();
    await page.keyboard.press("Escape");
  }
}

beforeAll(async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Leder");
  const heard = record(context);
  const watching = await context.newPage();
  await watching.goto(`${at.server.url}/tavle`);
  await wholeWay(page);
  await cardIn(watching, "Oplysning", "26-000012").waitFor({ state: "attached" });
  const history = context.waitForEvent("response", (response) => response.url().endsWith("/api/lists/imports"));
  await page.goto(`${at.server.url}/indstillinger/import/historik`);
  await history;
  await titled(page, "Tidligere lister").waitFor();
  parts.heard = heard;
}, 120_000);

describe("a list with planted identities, brought in by hand, its rows handed back, its citizens read and found", () => {
  it("[PR1] tells of them in the vault's answers and the refused file alone", () => {
    expect(parts.heard.vault.join("\n")).toMatch(/Zqxalm/);
    expect(parts.refused).toMatch(/Zqxafvist.*31-02-2026/);
    const open = parts.heard.open.join("\n");
    for (const sent of ["26-000014", '"changes"', "/api/lists", "/api/citizens/search"]) expect(open).toContain(sent);
    expect(SECRET.exec(open.replaceAll("zqxhemmelig udtræk.csv", ""))).toBeNull();
  });

  it("[PR1] [PR6] leaves nothing of them, nor of the file's name, in the log, the journal or what was looked up", async () => {
    const { out: journal } = await runCommand(["journal", "export"], at.server.options);
    const { out: audit } = await runCommand(["audit", "citizen", "--case", "26-000014", "--json"], at.server.options);
    expect(journal).toContain("caseRegistered");
    expect(audit).toContain("Leder");
    expect(at.server.log).toContain("/api/lists");
    for (const text of [journal, audit, at.server.log]) expect(SECRET.exec(text)).toBeNull();
  });

  it("[PR1] is not repeated where a request is refused, to the asker or in the log", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder");
    const headers = { origin: at.server.url };
    const asked = await Promise.all([
      page.request.post(`${at.server.url}/api/citizens/search`, {
        headers,
        data: { name: { Zqxalm: 1 }, cpr: "710171" },
      }),
      page.request.post(`${at.server.url}/api/cases/26-000014/citizen`, {
        headers,
        data: { purpose: "Zqxalm 710171-0003" },
      }),
      page.request.post(`${at.server.url}/api/lists/Zqxalm/preview`, { headers, data: { profile: "710171-0003" } }),
      page.request.post(`${at.server.url}/api/citizens/search`, {
        headers: { ...headers, "content-type": "application/json" },
        data: '{"name":"Zqxalm 710171-0003',
      }),
    ]);
    for (const answer of asked) {
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(answer.status()).toBeLessThan(500);
      expect(SECRET.exec(await answer.text())).toBeNull();
    }
    expect(SECRET.exec(at.server.log)).toBeNull();
  });
});

it.each(
  Object.entries(NAMES),
)("[PR1] the name of %s is text in Vis borger, and nothing else comes of it", async (number, name) => {
  const { page } = await atScreen(at.browser, at.server, "Leder", `/sager/${number}`);
  await button(page, "Vis borger").click();
  const shown = page.locator("dd").filter({ hasText: /Zqx/ });
  await shown.waitFor();
  expect((await shown.textContent())?.replace(/\s+/g, " ")).toBe(name.replace(/\s+/g, " "));
  expect(await shown.locator("*").count()).toBe(0);
  expect(await page.locator("img[src=zqx], a[href*=zqx]").count()).toBe(0);
  expect(await page.evaluate(() => "zqx" in window)).toBe(false);
});
