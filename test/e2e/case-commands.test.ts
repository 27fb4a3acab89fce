import type { Page } from "playwright-core";
import { expect, it } from "vitest";
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
  told,
  typeDate,
} from "#test/support/case-desk.ts";
import { atScreen, department } from "#test/support/department.ts";

const at = department();

const milestonesOf = async (page: Page, number: string) =>
  (await caseOf(page, number)).milestones.map(({ name, on }) => [name, on]);
const decisionDue = async (page: Page, number: string) =>
  (await caseOf(page, number)).deadlines.find(({ clock }) => clock === "decision")?.due;

/** A new § 85 case made on the board and opened beside it. */
async function created(page: Page, number: string, daysAgo: number): Promise<void> {
  await page.getByRole("button", { name: "Opret sag" }).click();
  const dialog = page.getByRole("dialog", { name: "Opret sag" });
  await dialog.getByLabel("Sagsnummer").fill(number);
  await dialog.getByLabel("Paragraf").fill("85");
  await dialog.getByLabel("Modtaget").fill(figures(inDays(-daysAgo)));
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Beskeder" }).getByRole("button", { name: "Åbn sagen" }).click();
  await page
    .getByRole("complementary", { name: `Sag ${number}` })
    .getByRole("heading", { name: "Historik" })
    .waitFor();
}

it("[MV4] [DL7] [DL19] a § 85 case goes from intake to follow-up beside the board, each step told and kept", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = "26-009101";
  await created(page, number, 20);
  await told(page, `Sagen er oprettet: SEL §\u00a085, ny ansøgning, modtaget ${figures(inDays(-20))} (Mette)`);

  await confirm(await act(page, "Fordel til …"), "Overtag sagen");
  await told(page, "Ny sagsbehandler: Mette (Mette)");

  const before = await decisionDue(page, number);
  const facts = await act(page, "Ret sagens oplysninger");
  await typeDate(facts, "Modtaget den", inDays(-18));
  await facts.getByText(/^Afgørelse: fra \d+\.\d+\.\d+ til \d+\.\d+\.\d+$/).waitFor();
  await refused(facts, "Ret sagen", "Vælg en begrundelse");
  await choose(facts, "Hvorfor rettes det?", "Tastefejl");
  const leaderOnly = "1 borger har fået en tidligere dato at vide. Ændringen skal foretages af en leder";
  await refused(facts, "Ret sagen", leaderOnly);
  expect(await group(facts, "Hvorfor rettes det?").getByRole("radio", { name: "Tastefejl" }).isChecked()).toBe(true);
  await typeDate(facts, "Modtaget den", inDays(-22));
  await confirm(facts, "Ret sagen");
  await told(page, `Rettet: modtaget ${figures(inDays(-22))}. Tastefejl (Mette)`);
  const after = await decisionDue(page, number);
  await told(
    page,
    `Fristen for afgørelse er ændret fra ${figures(before as never)} til ${figures(after as never)} (sagens oplysninger er rettet)`,
  );
  expect((await caseOf(page, number)).card.receivedOn).toBe(inDays(-22));

  const steps = [
    ["Sagen er oplyst", "Registrér sagen som oplyst", "informed", -10],
    ["Partshøring sendt", "Registrér partshøring", "hearingSent", -9],
    ["Svar på partshøring modtaget", "Registrér svar på partshøring", "hearingAnswered", -2],
  ] as const;
  for (const [what, button, name, days] of steps) {
    const dialog = await record(page, what);
    await typeDate(dialog, "Dato", inDays(days));
    await confirm(dialog, button);
    await told(page, `${what} (Mette)`);
    expect(await milestonesOf(page, number)).toContainEqual([name, inDays(days)]);
  }

  await (await act(page, "Flyt til …")).getByRole("button", { name: "Oplysning", exact: true }).click();
  await told(page, "Flyttet fra Modtagelse til Oplysning (Mette)");
  const decision = await record(page, "Afgørelse truffet");
  await refused(decision, "Registrér afgørelse", "Vælg, hvad der blev afgjort");
  await choose(decision, "Hvad blev afgørelsen, og hvornår?", "Bevilget");
  await typeDate(decision, "Afgjort den", inDays(3));
  await refused(decision, "Registrér afgørelse", `Datoen ${figures(inDays(3))} ligger i fremtiden`);
  expect(
    await group(decision, "Hvad blev afgørelsen, og hvornår?")
      .getByRole("radio", { name: "Bevilget", exact: true })
      .isChecked(),
  ).toBe(true);
  await typeDate(decision, "Afgjort den", inDays(-1));
  await confirm(decision, "Registrér afgørelse");
  await told(page, "Afgørelse truffet: bevilget (Mette)");
  await confirm(await act(page, "Registrér afsendelse"), "Registrér afsendelse");
  await told(page, "Afgørelsen er sendt (Mette)");
  await confirm(await act(page, "Registrér start af indsats"), "Registrér start af indsats");
  await told(page, "Indsatsen er startet (Mette)");

  await (await act(page, "Flyt til …")).getByRole("button", { name: "Opfølgning", exact: true }).click();
  await told(page, "Flyttet fra Oplysning til Opfølgning (Mette)");
  const followUp = await act(page, "Registrér opfølgning");
  await refused(followUp, "Registrér opfølgning", "Vælg resultatet af opfølgningen");
  await choose(followUp, "Hvad blev resultatet?", "Indsatsen fortsætter");
  await typeDate(followUp, "Næste opfølgning (kan udelades)", inDays(180));
  await confirm(followUp, "Registrér opfølgning");
  await told(page, "Der er fulgt op: indsatsen fortsætter (Mette)");
  await told(page, `Næste opfølgning sat til ${figures(inDays(180))} (Mette)`);
  const { card, followUpOn } = await caseOf(page, number);
  expect(followUpOn).toBe(inDays(180));
  expect(card.duties).toMatchObject({ decided: "granted", sent: true, effortStarted: true, followedUp: true });
});

it("[DL7] a milestone is put right or taken back, always with a reason, and both stay in the history", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009102", { daysAgo: 30 });
  await openCase(page, number);
  const informed = await record(page, "Sagen er oplyst");
  await typeDate(informed, "Dato", inDays(-31));
  const early = `Datoen kan ikke ligge før modtagelsen (${figures(inDays(-30))})`;
  await refused(informed, "Registrér sagen som oplyst", early);
  await typeDate(informed, "Dato", inDays(-3));
  await confirm(informed, "Registrér sagen som oplyst");
  await told(page, "Sagen er oplyst (Mette)");

  await page.getByRole("button", { name: "Ret: Sagen er oplyst", exact: true }).click();
  const correction = page.getByRole("dialog");
  await typeDate(correction, "Dato", inDays(-5));
  await refused(correction, "Ret registreringen", "Vælg en begrundelse");
  await choose(correction, "Hvorfor rettes det?", "Tastefejl");
  await confirm(correction, "Ret registreringen");
  await told(page, "Taget tilbage: sagen er oplyst. Tastefejl (Mette)");
  await expect.poll(() => milestonesOf(page, number)).toEqual([["informed", inDays(-5)]]);

  await page.getByRole("button", { name: "Ret: Sagen er oplyst", exact: true }).click();
  const back = page.getByRole("dialog");
  await choose(back, "Hvad er der galt?", "Det er ikke sket");
  await choose(back, "Hvorfor rettes det?", "Oprettet ved en fejl");
  await confirm(back, "Tag registreringen tilbage");
  await told(page, "Taget tilbage: sagen er oplyst. Oprettet ved en fejl (Mette)");
  await expect.poll(() => milestonesOf(page, number)).toEqual([]);
});

it.each([
  ["26-009103", "Delvist bevilget", "Afgørelse truffet: delvist bevilget", { outcome: "partlyGranted" }],
  ["26-009104", "Afslag", "Afgørelse truffet: afslag", { outcome: "refused" }],
  ["26-009105", "Bortfaldet", "Sagen er bortfaldet: borgeren har trukket ansøgningen tilbage", { lapse: "withdrawn" }],
])("[DL9] [DL12] case %s is decided as %s, and no notice of delay may follow", async (number, outcome, sentence, facts) => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await register(page, number);
  await openCase(page, number);
  const dialog = await record(page, "Afgørelse truffet");
  await choose(dialog, "Hvad blev afgørelsen, og hvornår?", outcome);
  if ("lapse" in facts) {
    await refused(dialog, "Registrér afgørelse", "Vælg, hvorfor sagen er bortfaldet");
    await dialog.getByText("Borgeren har trukket ansøgningen tilbage", { exact: true }).click();
    await confirm(dialog, "Registrér afgørelse");
  } else {
    await dialog.getByText("Sendt i dag", { exact: true }).click();
    await confirm(dialog, "Registrér afgørelse, sendt i dag");
    await told(page, "Afgørelsen er sendt (Mette)");
  }
  await told(page, `${sentence} (Mette)`);
  expect((await caseOf(page, number)).milestones[0]).toMatchObject({ on: inDays(0), ...facts });
  await page.getByRole("button", { name: "Mere" }).click();
  await page.getByRole("menuitem").first().waitFor();
  expect(await page.getByRole("menuitem", { name: "Registrér besked" }).count()).toBe(0);
});
