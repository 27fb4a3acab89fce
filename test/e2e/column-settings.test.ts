import { expect, it } from "vitest";
import { atScreen, column, department } from "#test/support/department.ts";

const at = department();

it("[MV5] a leader sets a column's title and limit, and every screen of the unit has them at once", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder");
  const { page: theirs } = await atScreen(at.browser, at.server, "Mette");
  await column(theirs, "Afgørelse").getByRole("article").first().waitFor();
  expect(await theirs.getByRole("button", { name: /^Indstil/ }).count()).toBe(0);
  await column(page, "Afgørelse").getByRole("button", { name: "Indstil Afgørelse" }).click();
  await page.getByRole("menuitem", { name: "Indstil Afgørelse" }).click();
  const dialog = page.getByRole("dialog", { name: "Indstil Afgørelse" });
  await dialog.getByLabel("Overskrift").fill("Til afgørelse");
  await dialog.getByText("Flere kræver en grund").click();
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.getByText("Skriv et tal fra 1 til 9999").waitFor();
  await dialog.getByLabel("Højst").fill("12");
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.waitFor({ state: "detached" });
  await column(theirs, "Til afgørelse")
    .getByText(/^\d+ af 12$/)
    .waitFor();
});

it("[MV4] a stage is split in two, and the column that is removed says where its cases go", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder");
  const { page: theirs } = await atScreen(at.browser, at.server, "Mette");
  const menu = async (title: string, item: string) => {
    await column(page, title)
      .getByRole("button", { name: `Indstil ${title}` })
      .click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await menu("Opfølgning", "Del i to kolonner");
  await page.getByLabel("Den nye kolonnes overskrift").fill("Iværksættes");
  await page.keyboard.press("Enter");
  await column(theirs, "Iværksættes").waitFor();
  const count = await column(theirs, "Opfølgning").getAttribute("data-count");
  await menu("Opfølgning", "Fjern kolonnen");
  await page.getByText(`${count} sager flyttes til Iværksættes. Kolonnen forsvinder for alle.`).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Fjern kolonnen" }).click();
  await column(theirs, "Opfølgning").waitFor({ state: "detached" });
  await expect.poll(() => column(theirs, "Iværksættes").getAttribute("data-count")).toBe(count);
});

it("[MV5] a leader sets the unit's case system and its caseworkers' limit, with a live example", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder");
  const open = page.getByRole("button", { name: "Enhedens indstillinger" });
  await open.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Fagsystemets adresse").fill("https://sager.example/?sag={nr}");
  await dialog.getByText("Bliver til https://sager.example/?sag=26-001151").waitFor();
  await dialog.getByText("Flere afvises").click();
  await dialog.getByLabel("Højst").fill("55");
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.waitFor({ state: "detached" });
  // The board has it a moment after the answer.
  const most = async () => {
    await open.click();
    const value = (await dialog.getByLabel("Højst").count()) > 0 ? await dialog.getByLabel("Højst").inputValue() : "";
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return value;
  };
  await expect.poll(most, { timeout: 10_000 }).toBe("55");
});
