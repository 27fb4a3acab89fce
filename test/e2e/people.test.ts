import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { atScreen, column, department } from "#test/support/department.ts";
import { addPerson, PASSWORD } from "#test/support/department-data.ts";
import { mustRun } from "#test/support/real-server.ts";
import { chooseFor, row } from "#test/support/table-page.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const at = department();
const PEOPLE = "/indstillinger/medarbejdere";
const NEW_PASSWORD = "en-helt-ny-adgangskode";

beforeAll(async () => {
  await addPerson(at.server.options, "Adam Forvalter", "administrator");
  const list = join(tempDir("staff"), "medarbejdere.csv");
  writeFileSync(
    list,
    "Navn;Team;Ansat fra;Timer pr. uge;Fravær fra;Fraværsart\nIda Petersen;Voksen Handicap;01-02-2020;32,5;01-02-2020;Orlov\n",
  );
  await mustRun(["import", list, "--staff"], at.server.options);
}, 60_000);
it("a colleague is added, begins with the link, and finds it used afterwards", async () => {
  const { page } = await atScreen(at.browser, at.server, "Adam Forvalter", PEOPLE);
  await page.getByRole("button", { name: "Opret medarbejder" }).click();
  const form = page.getByRole("dialog", { name: "Opret medarbejder" });
  await form.getByLabel("Navn", { exact: true }).fill("Nynne Ny");
  await form.getByText("Voksen Handicap", { exact: true }).click();
  await form.getByRole("button", { name: "Opret og lav startlink" }).click();
  const link = await page
    .getByRole("dialog", { name: "Startlink til Nynne Ny" })
    .getByRole("textbox", { name: "Startlink" })
    .inputValue();
  await page.keyboard.press("Escape");
  await row(page, "Nynne Ny").getByText("Startlink virker til").waitFor();

  const theirs = await (await at.browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByRole("heading", { name: "Velkommen, Nynne Ny" }).waitFor();
  await theirs.getByLabel("Adgangskode").fill("kort");
  await theirs.keyboard.press("Enter");
  await theirs.getByText("Adgangskoden skal have mindst 10 tegn").waitFor();
  await theirs.getByLabel("Adgangskode").fill(NEW_PASSWORD);
  await theirs.keyboard.press("Enter");
  await column(theirs, "Modtagelse").waitFor();

  const late = await (await at.browser.newContext()).newPage();
  await late.goto(link);
  await late.getByRole("heading", { name: "Linket er brugt" }).waitFor();
  expect(await late.getByLabel("Adgangskode").count()).toBe(0);
  await page.reload();
  await row(page, "Nynne Ny").getByText("Kan logge ind").waitFor();
});

it("two names are merged after one has seen how many cases go along", async () => {
  const { page } = await atScreen(at.browser, at.server, "Adam Forvalter", PEOPLE);
  await chooseFor(page, "Lars Nielsen", "Er samme person som …");
  const dialog = page.getByRole("dialog", { name: "Lars Nielsen er samme person som …" });
  await dialog.getByLabel("Find en kollega").fill("Lars Christensen");
  await dialog.getByText(/sager, heraf \d+ åbne, går fra Lars Nielsen til Lars Christensen\./).waitFor();
  await dialog.getByRole("button", { name: "Saml under Lars Christensen" }).click();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => row(page, "Lars Nielsen").count()).toBe(0);
  await page.getByLabel("Find en medarbejder").fill("Lars Nielsen");
  await row(page, "Lars Nielsen").getByText("Samme som Lars Christensen").waitFor();
});

it("[PR3] somebody made inactive is signed out, stays out, and is offered no cases", async () => {
  const mette = await atScreen(at.browser, at.server, "Mette");
  const { page } = await atScreen(at.browser, at.server, "Adam Forvalter", PEOPLE);
  await chooseFor(page, "Mette", "Gør inaktiv");
  await page.getByRole("dialog").getByRole("button", { name: "Gør inaktiv" }).click();
  await mette.page.waitForURL(/\/login/);
  await mette.page.getByLabel("Navn").fill("Mette");
  await mette.page.getByLabel("Adgangskode").fill(PASSWORD);
  await mette.page.keyboard.press("Enter");
  await mette.page.getByText("Navn eller adgangskode er forkert").waitFor();

  const leader = await atScreen(at.browser, at.server, "Leder");
  const card = column(leader.page, "Oplysning").getByRole("article").first();
  await card.focus();
  await leader.page.keyboard.press("x");
  await leader.page.getByRole("button", { name: "Fordel til …" }).click();
  await leader.page.getByRole("menuitem", { name: "Ida Petersen Fraværende i dag" }).waitFor();
  expect(await leader.page.getByRole("menuitem", { name: /^Mette/ }).count()).toBe(0);

  await page.getByText(/Vis \d+ inaktiv/).click();
  await chooseFor(page, "Mette", "Gør aktiv");
  await expect.poll(() => row(page, "Mette").getByText("Kan logge ind").count()).toBe(1);
});

it("[PR3] a leader reads about the own unit's people and their absence, and changes nothing", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder", PEOPLE);
  const ida = row(page, "Ida Petersen");
  await ida.getByText("Orlov fra 01.02.2020").waitFor();
  expect(await ida.textContent()).toContain("32,5 timer");
  expect(await page.getByRole("button", { name: /Handlinger|Opret medarbejder/ }).count()).toBe(0);
  expect(await row(page, "Lars Christensen").count()).toBe(0);
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it("on the people page, in its dialogs and on the start page", async () => {
    const { page, context } = await atScreen(at.browser, at.server, "Adam Forvalter", PEOPLE, { colorScheme });
    await row(page, "Ida Petersen").waitFor();
    expect(await findings(page)).toEqual([]);
    await chooseFor(page, "Ida Petersen", "Nyt startlink");
    await page.getByRole("button", { name: "Lav startlink" }).click();
    const link = await page.getByRole("textbox", { name: "Startlink" }).inputValue();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Opret medarbejder" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(link);
    await page.getByRole("heading", { name: "Velkommen, Ida Petersen" }).waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});
