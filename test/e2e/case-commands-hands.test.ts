import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { toDay } from "#shared/domain/dates.ts";
import { handOf } from "#shared/domain/hand-of.ts";
import { numberAt } from "#test/support/board-page.ts";
import {
  act,
  caseOf,
  choose,
  confirm,
  figures,
  group,
  inDays,
  openCase,
  record,
  refused,
  register,
  session,
  told,
  typeDate,
} from "#test/support/case-desk.ts";
import { atScreen, column, department } from "#test/support/department.ts";
import { runCommand } from "#test/support/real-server.ts";

const at = department();

const idOf = async (page: Page) => (await session(page)).person.id;
/** How many lines the log of look-ups has; it is verified in the same breath. */
async function loggedLines(): Promise<number> {
  const { out } = await runCommand(["audit", "verify"], at.server.options);
  return Number(/: (\d+) linjer?\.$/m.exec(out)?.[1]);
}

const countOf = (page: Page) => column(page, "Modtagelse").getAttribute("data-count");

it("[MV9] a case handed over for leave is on the stand-in's day until the last day, and then back by itself", async () => {
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009401", { daysAgo: 58 });
  await openCase(page, number);
  const dialog = await act(page, "Overdrag i ferie");
  await refused(dialog, "Overdrag sagen", "Vælg en kollega");
  await choose(dialog, "Hvem passer sagen imens?", "Leder");
  await refused(dialog, "Overdrag til Leder", "Angiv den sidste dag");
  await typeDate(dialog, "Til og med", inDays(-1));
  await refused(dialog, "Overdrag til Leder", /^(Perioden kan ikke slutte|Datoen .* er allerede gået)/);
  await typeDate(dialog, "Til og med", inDays(7));
  await confirm(dialog, "Overdrag til Leder");
  await told(page, `Overdraget i ferie til Leder, ${figures(inDays(0))}–${figures(inDays(7))} (Mette)`);
  const { card } = await caseOf(page, number);
  const [mette, standIn] = [await idOf(page), await idOf(leader)];
  expect(card.standIn).toEqual({ person: standIn, from: inDays(0), to: inDays(7) });
  expect([0, 7, 8].map((days) => handOf(card, toDay(inDays(days))))).toEqual([standIn, standIn, mette]);

  await leader.goto(`${at.server.url}/min-dag`);
  const line = (screen: Page) => screen.locator("li[data-need]").filter({ hasText: number });
  await line(leader).waitFor();
  await confirm(await act(page, "Overdrag i ferie"), "Ophæv overdragelsen");
  await told(page, "Overdragelsen er ophævet (Mette)");
  await line(leader).waitFor({ state: "detached" });
  await page.goto(`${at.server.url}/min-dag`);
  await line(page).waitFor();
});

it("[MV9] a case is given to a colleague, taken back, and put down; the case says who has had it", async () => {
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009402");
  await openCase(page, number);
  const dialog = await act(page, "Fordel til …");
  await refused(dialog, "Fordel sagen", "Vælg en kollega");
  await dialog.getByLabel("Find en kollega").fill("Leder");
  await confirm(dialog, "Fordel til Leder");
  await told(page, "Ny sagsbehandler: Leder (Mette)");
  expect((await caseOf(page, number)).card.caseworker).toBe(await idOf(leader));
  await page.getByText(`Leder (2. siden ${figures(inDays(0))})`).waitFor();
  await confirm(await act(page, "Fordel til …"), "Overtag sagen");
  await told(page, "Ny sagsbehandler: Mette (Mette)");
  const nobody = await act(page, "Fordel til …");
  await nobody.getByText("Ingen (ikke fordelt)", { exact: true }).click();
  await confirm(nobody, "Fjern sagsbehandleren");
  await told(page, "Sagen har ikke længere en sagsbehandler (Mette)");
  expect((await caseOf(page, number)).card.caseworker).toBeNull();
});

it("[PR4] [PR5] a case that a leader restricts is gone for everybody else: from the board, its count and its address", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  const number = await register(leader, "26-009403");
  const { id } = (await caseOf(leader, number)).card;
  const unit = (await session(page)).units[0]?.id;
  const onBoard = () =>
    page.evaluate(async (path) => (await (await fetch(path)).text()) as string, `/api/boards/${unit}`);
  await column(page, "Modtagelse").getByRole("article").first().waitFor();
  const counted = Number(await countOf(page));
  expect(await onBoard()).toContain(id);
  await openCase(leader, number);
  await confirm(await act(leader, "Begræns adgangen"), "Begræns adgangen");
  await told(leader, "Adgangen til sagen er begrænset (Leder)");
  expect((await caseOf(leader, number)).restrictedTo).toEqual([await idOf(leader)]);
  await expect.poll(() => countOf(page)).toBe(String(counted - 1));
  expect(await onBoard()).not.toContain(id);
  expect(await onBoard()).not.toContain(number);
  await page.goto(`${at.server.url}/sager/${number}`);
  await page.getByRole("heading", { name: "Sagen findes ikke, eller du har ikke adgang til den" }).waitFor();

  await confirm(await act(leader, "Begræns adgangen"), "Ophæv begrænsningen");
  await told(leader, "Begrænsningen af adgangen er ophævet (Leder)");
  await openCase(page, number);
  expect(await page.getByRole("button", { name: "Mere" }).count()).toBe(1);
});

it("[PR1] [PR4] [PR7] a citizen is protected, and shown only with an entry in the log", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Oplysning");
  await openCase(page, number);
  const { isProtected } = await caseOf(page, number);
  const words = isProtected ? ["Ophæv beskyttelsen", "Beskyt borgeren"] : ["Beskyt borgeren", "Ophæv beskyttelsen"];
  for (const [index, button] of words.entries()) {
    await confirm(await act(page, "Beskyttelse af borgeren"), button);
    const says = button === "Beskyt borgeren" ? "Borgerens oplysninger er beskyttet" : "Beskyttelsen er ophævet";
    await told(page, `${says} (Mette)`);
    expect((await caseOf(page, number)).isProtected).toBe(index === 0 ? !isProtected : isProtected);
  }
  const before = await loggedLines();
  await page.getByRole("button", { name: "Vis borger" }).click();
  await page.getByText(/^\d{6}-\d{4}$/).waitFor();
  expect(await loggedLines()).toBeGreaterThan(before);
});

it("[MV4] a case is closed with a reason, and reopened with another", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009404");
  await openCase(page, number);
  const decision = await record(page, "Afgørelse truffet");
  await choose(decision, "Hvad blev afgørelsen, og hvornår?", "Bevilget");
  await confirm(decision, "Registrér afgørelse");
  await told(page, "Afgørelse truffet: bevilget (Mette)");
  const closing = await act(page, "Afslut sagen");
  await closing.getByText("Engangsbevilling", { exact: true }).click();
  await confirm(closing, "Flyt sagen");
  await told(page, "Flyttet fra Modtagelse til Afsluttet. Engangsbevilling (Mette)");
  const reopening = await act(page, "Genåbn sagen");
  await reopening.getByRole("button", { name: "Oplysning", exact: true }).click();
  await page.getByRole("dialog").getByText("Der er kommet nye oplysninger", { exact: true }).click();
  await confirm(page.getByRole("dialog"), "Flyt sagen");
  await told(page, "Flyttet fra Afsluttet til Oplysning. Der er kommet nye oplysninger (Mette)");
  const { card, columns } = await caseOf(page, number);
  expect(columns.find(({ id }) => id === card.column)?.stage).toBe("investigation");
});

it("[MV6] [CA5] two at one case: both changes stand and are seen, and what cannot both be is told beside the field", async () => {
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  const { page: mine } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(mine, "26-009405");
  await openCase(mine, number);
  await openCase(theirs, number);
  const step = await act(mine, "Aftal næste skridt");
  await choose(step, "Hvad er næste skridt?", "Hold møde med borgeren");
  const hold = await act(theirs, "Afventer …");
  await choose(hold, "Hvad afventer sagen?", "Leverandør");
  await hold.getByRole("button", { name: "om 1 uge" }).click();
  await confirm(hold, "Sæt sagen til at afvente");
  await step.getByRole("button", { name: "i morgen" }).click();
  await confirm(step, "Aftal næste skridt");
  await told(mine, `Afventer leverandør. Rykkes ${figures(inDays(7))} (Leder)`);
  await told(mine, "Næste skridt: hold møde med borgeren");
  await mine.getByText(/^LE har ændret sagen kl\. \d+\.\d\d$/).waitFor();
  await told(theirs, "Næste skridt: hold møde med borgeren");
  expect((await caseOf(mine, number)).card).toMatchObject({
    hold: { reason: "provider" },
    nextStep: { step: "meetCitizen" },
  });

  const question = "Hvad blev afgørelsen, og hvornår?";
  const late = await record(mine, "Afgørelse truffet");
  await choose(late, question, "Afslag");
  const first = await record(theirs, "Afgørelse truffet");
  await choose(first, question, "Bevilget");
  await confirm(first, "Registrér afgørelse");
  await refused(late, "Registrér afgørelse", `Det er allerede registreret (${figures(inDays(0))})`);
  expect(await group(late, question).getByRole("radio", { name: "Afslag" }).isChecked()).toBe(true);
  expect((await caseOf(mine, number)).card.duties.decided).toBe("granted");
});
