import { expect, it } from "vitest";
import { danishDates } from "#shared/i18n/dates-in-words.ts";
import {
  act,
  caseOf,
  choose,
  confirm,
  figures,
  give,
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
import { atScreen, department } from "#test/support/department.ts";

const at = department();

it("[DL9] a notice of delay is recorded and its letter copied in two clicks, word for word and without the citizen", async () => {
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { units } = await session(leader);
  await give(leader, "setUnitSettings", { unitId: units[0]?.id, phone: "12 34 56 78" });
  const number = await register(page, "26-009301", { daysAgo: 58 });
  await give(page, "setHold", {
    caseId: (await caseOf(page, number)).card.id,
    hold: { reason: "doctor", chaseOn: null },
  });
  await openCase(page, number);

  const dialog = await act(page, "Registrér besked");
  await typeDate(dialog, "Forventet afgørelse senest", inDays(0));
  await refused(dialog, "Kopiér brev og registrér", /^Den dato, I lover svar, skal ligge efter beskeden/);
  await typeDate(dialog, "Forventet afgørelse senest", inDays(21));
  await confirm(dialog, "Kopiér brev og registrér");
  await told(page, `Besked om forsinkelse sendt. Svar lovet ${figures(inDays(21))} (Mette)`);
  const written = (days: number) => danishDates.written(inDays(days));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Vi er forsinkede med din sag om §\u00a085, Socialpædagogisk støtte (bostøtte)\n\n" +
      `Vi modtog din ansøgning den ${written(-58)}. Vi skulle have truffet afgørelse senest den ${written(-2)}. ` +
      `Det når vi ikke, fordi vi venter på lægeoplysninger. Vi forventer at træffe afgørelse senest den ${written(21)}. ` +
      "Når vi det heller ikke, skriver vi til dig igen inden da. " +
      `Du er velkommen til at ringe til os på 12 34 56 78. Sagsnr. ${number}.`,
  );
  expect((await caseOf(page, number)).notices).toEqual([
    expect.objectContaining({ sentOn: inDays(0), expectedOn: inDays(21), waitsFor: "doctor", counts: true }),
  ]);

  await page.getByRole("button", { name: /^Tag tilbage: Sendt/ }).click();
  await choose(page.getByRole("dialog"), "Hvorfor rettes det?", "Tastefejl");
  await confirm(page.getByRole("dialog"), "Tag beskeden tilbage");
  await told(page, "Taget tilbage: besked om forsinkelse. Tastefejl (Mette)");
  expect((await caseOf(page, number)).notices).toEqual([]);

  const again = await act(page, "Registrér besked");
  await again.getByText(/senest den \d+\. [a-z]+ \d{4}\. Når vi det heller ikke/).waitFor();
  await confirm(again, "Kopiér brev og registrér");
  const [notice] = (await caseOf(page, number)).notices;
  const promised = notice?.expectedOn ? danishDates.written(notice.expectedOn) : "a date";
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`senest den ${promised}. Når vi`);
});

it("[DL9] a notice that somebody else's decision has overtaken is refused with the day of the decision", async () => {
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009302", { daysAgo: 58 });
  await openCase(page, number);
  const dialog = await act(page, "Registrér besked");
  await dialog.getByText("Uden dato", { exact: true }).click();
  await dialog.getByLabel("Hvad regner I med?").fill("3-4 uger");
  await choose(dialog, "Hvad venter sagen på?", "Mere tid");
  const { card } = await caseOf(page, number);
  const decided = { caseId: card.id, milestone: "decided", on: inDays(0), outcome: "granted" };
  expect(await give(leader, "recordMilestone", decided)).toMatchObject({ ok: true });
  const why = `Sagen er afgjort ${figures(inDays(0))}. Besked om forsinkelse kan kun registreres før afgørelsen`;
  await refused(dialog, "Registrér uden at kopiere", why);
  expect(await dialog.getByLabel("Hvad regner I med?").inputValue()).toBe("3-4 uger");
  expect((await caseOf(page, number)).notices).toEqual([]);
});

it("[MV10] a case is set to wait, chased, and waits no longer; its next step is agreed, changed, done and taken away", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009303");
  const cardOf = async () => (await caseOf(page, number)).card;
  await openCase(page, number);
  const hold = await act(page, "Afventer …");
  await refused(hold, "Sæt sagen til at afvente", "Vælg, hvad sagen venter på");
  await choose(hold, "Hvad afventer sagen?", "Læge");
  await refused(hold, "Sæt sagen til at afvente", "Angiv, hvornår der skal rykkes");
  expect(await group(hold, "Hvad afventer sagen?").getByRole("radio", { name: "Læge" }).isChecked()).toBe(true);
  await typeDate(hold, "Ryk den", inDays(5));
  await confirm(hold, "Sæt sagen til at afvente");
  await told(page, `Afventer læge. Rykkes ${figures(inDays(5))} (Mette)`);
  expect((await cardOf()).hold).toMatchObject({ reason: "doctor", chaseOn: inDays(5) });

  await confirm(await act(page, "Rykket"), "Registrér, at der er rykket");
  await expect.poll(async () => (await cardOf()).hold).toMatchObject({ reason: "doctor", chaseOn: inDays(7) });
  await told(page, `Afventer læge. Rykkes ${figures(inDays(7))} (Mette)`);
  await confirm(await act(page, "Afventer …"), "Afventer ikke længere");
  await told(page, "Afventer ikke længere (Mette)");
  expect((await cardOf()).hold).toBeNull();

  const step = await act(page, "Aftal næste skridt");
  await refused(step, "Aftal næste skridt", "Vælg næste skridt");
  await choose(step, "Hvad er næste skridt?", "Ring til borgeren");
  await refused(step, "Aftal næste skridt", "Angiv en dato");
  await typeDate(step, "Gøres senest", inDays(-1));
  await refused(step, "Aftal næste skridt", `Datoen ${figures(inDays(-1))} er allerede gået`);
  await step.getByRole("button", { name: "i morgen" }).click();
  await confirm(step, "Aftal næste skridt");
  await told(page, `Næste skridt: ring til borgeren, senest ${figures(inDays(1))} (Mette)`);
  const change = await act(page, "Ændr næste skridt");
  await choose(change, "Hvad er næste skridt?", "Tag på hjemmebesøg");
  await confirm(change, "Aftal næste skridt");
  await told(page, `Næste skridt: tag på hjemmebesøg, senest ${figures(inDays(1))} (Mette)`);
  expect((await cardOf()).nextStep).toEqual({ step: "homeVisit", on: inDays(1) });
  await confirm(await act(page, "Næste skridt er gjort"), "Gjort, intet næste skridt");
  await told(page, "Næste skridt er fjernet (Mette)");
  expect((await cardOf()).nextStep).toBeNull();
});

it("a wish for sparring and a citizen who wants to be called back are told, and answered", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009304");
  await openCase(page, number);
  for (const [sentence, since] of [
    ["Ønsker sparring (Mette)", inDays(0)],
    ["Ønsker ikke længere sparring (Mette)", null],
  ]) {
    await act(page, "Ønsker sparring");
    await told(page, String(sentence));
    expect((await caseOf(page, number)).card.sparringSince).toBe(since);
  }
  await confirm(await act(page, "Borgeren vil ringes op"), "Registrér ønske om opkald");
  await told(page, "Borgeren har bedt om at blive ringet op (Mette)");
  expect((await caseOf(page, number)).card.clocks.map(({ clock }) => clock)).toContain("callBack");
  await confirm(await act(page, "Registrér opkald"), "Registrér opkald");
  await told(page, "Ringet tilbage (Mette)");
});

it("[DL7] provision and kind are put right with a reason, and the history tells both deadlines", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder");
  const number = await register(page, "26-009305");
  const due = async () =>
    (await caseOf(page, number)).deadlines.find(({ clock, end }) => clock === "decision" && !end)?.due;
  await openCase(page, number);
  const before = await due();
  const dialog = await act(page, "Ret sagens oplysninger");
  await dialog.getByLabel("Paragraf", { exact: true }).fill("vrøvl");
  await choose(dialog, "Hvorfor rettes det?", "Forkert paragraf eller sagstype");
  await refused(dialog, "Ret sagen", "Paragraffen kendes ikke. Skriv for eksempel 85");
  await dialog.getByLabel("Paragraf", { exact: true }).fill("108");
  await choose(dialog, "Sagstype", "Ændring");
  await confirm(dialog, "Ret sagen");
  await told(page, "Rettet: SEL §\u00a0108, ændring. Forkert paragraf eller sagstype (Leder)");
  const { card } = await caseOf(page, number);
  expect(card).toMatchObject({ provision: "SEL-108", kind: "change" });
  const after = await due();
  const told108 = `fra ${before && figures(before as never)} til ${after && figures(after as never)}`;
  await told(page, `Fristen for afgørelse er ændret ${told108} (sagens oplysninger er rettet)`);
  expect(await record(page, "Sagen er oplyst")).toBeDefined();
});
