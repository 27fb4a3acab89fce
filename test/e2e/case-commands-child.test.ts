import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Instant } from "#shared/domain/dates.ts";
import { clockOf, toIso } from "#shared/domain/zone.ts";
import {
  act,
  caseOf,
  choose,
  confirm,
  figures,
  inDays,
  openCase,
  record,
  refused,
  register,
  told,
  typeDate,
  typeTime,
} from "#test/support/case-desk.ts";
import { atScreen, department } from "#test/support/department.ts";

const at = department();

/** Now, as one types it: `0905`. */
function timeNow(): string {
  const { hour, minute } = clockOf(Date.now() as Instant);
  return `${String(hour).padStart(2, "0")}${String(minute).padStart(2, "0")}`;
}

const assessments = async (page: Page, number: string) =>
  (await caseOf(page, number)).milestones
    .filter(({ name }) => name === "assessed")
    .map(({ acute, notification }) => [notification, acute]);
const clocks = async (page: Page, number: string) => (await caseOf(page, number)).card.clocks.map(({ clock }) => clock);

it("[DL17] two notifications on a child are each assessed, acute or not, and their notifiers get a receipt", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const receivedAt = toIso((Date.now() - 26 * 60 * 60 * 1000) as Instant);
  const number = await register(page, "26-009201", {
    section: "BL § 136",
    kind: "notification",
    receivedOn: receivedAt.slice(0, 10),
    receivedAt,
  });
  await openCase(page, number);
  const first = await act(page, "Registrér vurdering");
  await refused(first, "Registrér vurdering", "Vælg, om akut indsats er nødvendig");
  await choose(first, "Er akut indsats nødvendig?", "Akut");
  await refused(first, "Registrér vurdering", "Angiv klokkeslættet");
  await typeTime(first, "Klokkeslæt", timeNow());
  await confirm(first, "Registrér vurdering");
  await told(page, "Underretningen er vurderet: akut indsats nødvendig (Mette)");
  expect(await assessments(page, number)).toEqual([[1, true]]);

  await confirm(await act(page, "Registrér kvittering"), "Registrér kvittering");
  await told(page, "Kvittering sendt til underretter (Mette)");

  const another = await act(page, "Registrér underretning");
  await typeTime(another, "Klokkeslæt (hvis det kendes)", timeNow());
  await confirm(another, "Registrér underretning");
  await told(page, "Underretning modtaget (Mette)");
  expect((await caseOf(page, number)).notifications).toHaveLength(2);

  const second = await act(page, "Registrér vurdering");
  await choose(second, "Er akut indsats nødvendig?", "Ikke akut");
  await typeTime(second, "Klokkeslæt", timeNow());
  await confirm(second, "Registrér vurdering");
  await told(page, "Underretningen er vurderet: ikke akut (Mette)");
  expect(await assessments(page, number)).toEqual([
    [1, true],
    [2, false],
  ]);
});

it("[DL11] a child's examination is finished and counted from the day one became aware", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009202", { section: "BL § 20", daysAgo: 30 });
  await openCase(page, number);
  expect(await clocks(page, number)).toContain("investigation");
  const aware = await record(page, "Kommunen blev opmærksom på behovet");
  await typeDate(aware, "Dato", inDays(-20));
  await confirm(aware, "Registrér kendskab til behovet");
  await told(page, "Kommunen blev opmærksom på behovet (Mette)");
  await confirm(await record(page, "Foreløbig vurdering lavet"), "Registrér foreløbig vurdering");
  await told(page, "Foreløbig vurdering lavet (Mette)");
  await confirm(await act(page, "Afslut undersøgelsen"), "Afslut undersøgelsen");
  await told(page, "Undersøgelsen er afsluttet (Mette)");
  const { deadlines, milestones } = await caseOf(page, number);
  expect(deadlines.find(({ clock }) => clock === "investigation")).toMatchObject({ start: inDays(-20) });
  expect(milestones.map(({ name }) => name)).toEqual(["aware", "preliminaryAssessed", "investigated"]);
});

it("[MV4] [DL19] help to a child is decided after the child was heard, gets its plan, and its next follow-up is agreed", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await register(page, "26-009203", { section: "BL § 32", daysAgo: 40 });
  await openCase(page, number);
  const duties = await act(page, "Før afgørelsen");
  await choose(duties, "Samtale med barnet", "Er på plads");
  await choose(duties, "Partshøring", "Ikke nødvendig");
  await choose(duties, "Dokumentation", "Er på plads");
  await confirm(duties, "Registrér svarene");
  await told(page, "Før afgørelsen, samtale med barnet: er på plads (Mette)");
  await told(page, "Før afgørelsen, partshøring: ikke nødvendig (Mette)");

  const decision = await record(page, "Afgørelse truffet");
  await choose(decision, "Hvad blev afgørelsen, og hvornår?", "Bevilget");
  await confirm(decision, "Registrér afgørelse");
  await told(page, "Afgørelse truffet: bevilget (Mette)");
  await confirm(await act(page, "Registrér barnets plan"), "Registrér barnets plan");
  await told(page, "Barnets plan er lavet (Mette)");

  await (await act(page, "Flyt til …")).getByRole("button", { name: "Opfølgning", exact: true }).click();
  await told(page, "Flyttet fra Modtagelse til Opfølgning (Mette)");
  const followUp = await act(page, "Registrér opfølgning");
  await choose(followUp, "Hvad blev resultatet?", "Indsatsen ændres");
  await refused(followUp, "Registrér opfølgning", "Angiv datoen for næste opfølgning");
  await typeDate(followUp, "Næste opfølgning", inDays(90));
  await confirm(followUp, "Registrér opfølgning");
  await told(page, "Der er fulgt op: indsatsen ændres (Mette)");
  expect((await caseOf(page, number)).followUpOn).toBe(inDays(90));

  const agreed = await act(page, "Sæt dato for opfølgning");
  await typeDate(agreed, "Følges op senest", inDays(60));
  await confirm(agreed, "Sæt dato for opfølgning");
  await told(page, `Næste opfølgning sat til ${figures(inDays(60))} (Mette)`);
  expect((await caseOf(page, number)).followUpOn).toBe(inDays(60));
});
