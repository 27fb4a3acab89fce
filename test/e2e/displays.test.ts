import { beforeAll, expect, it } from "vitest";
import type { PairingView } from "#shared/protocol/displays.ts";
import { findings } from "#test/support/accessible.ts";
import { atScreen, department } from "#test/support/department.ts";
import { addPerson } from "#test/support/department-data.ts";
import { chooseFor, row } from "#test/support/table-page.ts";

const at = department();
const SCREENS = "/indstillinger/skaerme";

beforeAll(async () => {
  await addPerson(at.server.options, "Adam Forvalter", "administrator");
}, 60_000);

/** A screen that shows a code, in a browser of its own. */
async function aScreen() {
  const { request } = await at.browser.newContext({ baseURL: at.server.url });
  const pairing: PairingView = await (await request.post("/api/displays/pairings")).json();
  const claim = () => request.post("/api/displays/pairings/claim", { data: { secret: pairing.secret } });
  return { ...pairing, request, claim };
}

it("[WA1] a screen is connected by its code, changed, and disconnected, with what is wrong said in its place", async () => {
  const { page } = await atScreen(at.browser, at.server, "Adam Forvalter", SCREENS);
  await page.getByText("Der er ingen skærme endnu").waitFor();
  await page.getByText(/^Åbn .*\/vaeg på skærmen\./).waitFor();
  expect(await findings(page)).toEqual([]);

  const screen = await aScreen();
  await page.getByRole("button", { name: "Tilslut en skærm" }).click();
  const form = page.getByRole("dialog", { name: "Tilslut en skærm" });
  await form.getByRole("button", { name: "Tilslut" }).click();
  await form.getByText("Skriv de 6 tegn, som skærmen viser").waitFor();
  await form.getByText("Vælg, hvor skærmen hænger").waitFor();
  await form.getByLabel("Koden på skærmen").fill("aaa aaa");
  await form.getByLabel("Navn").fill("Kontoret, 2. sal");
  await form.getByText("Lukket rum").click();
  await form.getByRole("button", { name: "Tilslut" }).click();
  await form.getByText("Koden passer ikke, eller den er udløbet.").waitFor();
  expect(await findings(page)).toEqual([]);
  await form.getByLabel("Koden på skærmen").fill(screen.code.toLowerCase());
  await page.keyboard.press("Enter");

  const kontoret = row(page, "Kontoret, 2. sal");
  await kontoret.getByText("Ikke set endnu").waitFor();
  await kontoret.getByText("Adam Forvalter").waitFor();
  await page.getByRole("region", { name: "Beskeder" }).getByText("Kontoret, 2. sal er tilsluttet").waitFor();
  expect(await (await screen.claim()).json()).toEqual({ state: "paired" });
  expect(await (await screen.request.get("/api/display")).json()).toMatchObject({ kind: "room" });
  await page.reload();
  await kontoret.getByText(/^Set i dag kl\. \d+\.\d\d$/).waitFor();
  expect(await findings(page)).toEqual([]);

  await chooseFor(page, "Kontoret, 2. sal", "Ret navn og sted");
  const change = page.getByRole("dialog", { name: "Ret Kontoret, 2. sal" });
  await change.getByLabel("Navn").fill("Gangen");
  await change.getByText(/^Gang/).click();
  await change.getByRole("button", { name: "Gem" }).click();
  await row(page, "Gangen").getByText("ingen underretninger").waitFor();

  await chooseFor(page, "Gangen", "Frakobl");
  await page.getByRole("dialog", { name: "Frakobl Gangen?" }).getByRole("button", { name: "Frakobl" }).click();
  await row(page, "Gangen").getByText("Frakoblet").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Tilslut en skærm");
  expect((await screen.request.get("/api/display")).status()).toBe(401);
});
