import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { column, department } from "#test/support/department.ts";
import { addPerson, UNIT } from "#test/support/department-data.ts";
import { atImport, button, choose, figures, takeIn, titled, toColumns, toPreview } from "#test/support/list-page.ts";
import { formula, workbookOf } from "#test/support/workbook.ts";

const at = department();
beforeAll(() => addPerson(at.server.options, "Forvalter", "administrator"));

const HEAD = ["Sagsnr.", "Paragraf", "Modtaget", "Fase", "Team"];
const listed = (number: string, stage = "Oplysning") => [number, "SEL § 85", "02-10-2026", stage, UNIT];
const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from([HEAD, ...rows].map((cells) => cells.join(";")).join("\r\n"));
const said = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text }).waitFor();

describe("a spreadsheet with everything in it that a list has not", () => {
  it("[CA5] comes in all the same, and the page says what was read how", async () => {
    const bytes = workbookOf(
      [
        {
          name: "Åbne sager",
          hiddenRows: [4],
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          after: '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
          rows: [
            ["Åbne sager, uge 47"],
            HEAD,
            ["26-970001", "SEL § 85", "02-10-2026", formula('"Oply"&"sning"', "Oplysning"), UNIT],
            listed("26-970002"),
          ],
        },
      ],
      { parts: [{ name: "xl/vbaProject.bin", content: "not run" }] },
    );
    const page = await atImport(at);
    await choose(page, { name: "uge 47.xlsm", bytes });
    await page.getByText("Excel-regneark, 2 rækker, 5 kolonner").waitFor();
    for (const remark of [
      "Regnearket har en makro. Den er ikke kørt.",
      "Nogle celler er flettet. Kun den første af dem har indhold.",
      "Nogle celler er formler. Deres sidst gemte resultat er læst.",
      "Skjulte rækker er læst som alle andre.",
      "Skjulte kolonner er læst som alle andre.",
    ])
      await page.getByText(remark).waitFor();
    await toColumns(page);
    await toPreview(page);
    expect(await figures(page)).toMatchObject({ created: 2 });
    await takeIn(page);
  });

  it("[CA5] is refused in words where it swells, is cut in half, or is a list cut in half; then another is chosen", async () => {
    const rows = [HEAD, ...Array.from({ length: 40 }, (_, n) => listed(`26-9710${n + 10}`))];
    const sheet = [{ name: "Sager", rows }];
    const page = await atImport(at);
    const bomb = workbookOf(sheet, {
      parts: [{ name: "xl/media/a.xml", content: Buffer.alloc(60 * 1024 * 1024, 48) }],
    });
    await choose(page, { name: "stor.xlsx", bytes: bomb });
    await said(page, "Regnearket fylder langt mere udpakket, end en sagsliste kan. Det er ikke pakket ud.");
    const whole = workbookOf(sheet);
    await choose(page, { name: "halv.xlsx", bytes: whole.subarray(0, whole.length / 2) });
    await said(page, "Regnearket er beskadiget eller mangler slutningen.");
    const text = csv(rows.slice(1));
    await choose(page, { name: "halv.csv", bytes: Buffer.concat([text.subarray(0, -20), Buffer.from('"Voksen')]) });
    await page.getByRole("alert").waitFor();
    await choose(page, { name: "hel.csv", bytes: text });
    await page.getByText("Tekstfil (CSV), 40 rækker, 5 kolonner").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

/** To the very last button. */
async function ready(who: string, bytes: Buffer): Promise<Page> {
  const page = await atImport(at, who);
  await choose(page, { name: "liste.csv", bytes });
  await toColumns(page);
  await toPreview(page);
  return page;
}

it("two people's lists take turns: one waits and says so; the other is cancelled on its way and leaves nothing", async () => {
  const long = Array.from({ length: 12_000 }, (_, n) => listed(`27-${100_000 + n}`));
  const second = await ready("Leder", csv([listed("26-980001", "Modtagelse")]));
  const first = await ready("Forvalter", csv(long));
  await button(first, /^Indlæs 12\.000 rækker/).click();
  await titled(first, "Listen bliver indlæst").waitFor();
  await button(second, /^Indlæs 1 række/).click();
  await titled(second, "Listen venter på sin tur").waitFor();
  await button(first, "Afbryd").click();
  await titled(first, "Indlæsningen er afbrudt").waitFor();
  await first.getByText("Intet er gemt, og tavlen er, som den var.").waitFor();
  await titled(second, "Listen er på tavlen").waitFor();
  await second.getByRole("link", { name: "Se tavlen" }).click();
  await column(second, "Modtagelse").getByRole("article", { name: "26-980001" }).waitFor({ state: "attached" });
  const board = await second.request.get(`${at.server.url}/api/cases/27-100000`);
  expect(board.status()).toBe(404);
  await button(first, "Se forhåndsvisningen igen").click();
  await first.getByText("Intet er gemt endnu").waitFor();
  expect((await figures(first)).created).toBe(12_000);
});

describe("the department's staff list", () => {
  it("[PR3] comes in by its page with its figures, and the people page says who is employed and who is away", async () => {
    const page = await atImport(at, "Forvalter", "/indstillinger/medarbejdere/liste");
    await choose(page, { name: "medarbejdere.csv", bytes: readFileSync("test/data/medarbejdere.csv") });
    await page.getByText("Tekstfil (CSV), 20 rækker, 8 kolonner").waitFor();
    await toColumns(page);
    await toPreview(page);
    const would = await figures(page);
    expect((would.created ?? 0) + (would.updated ?? 0) + (would.unchanged ?? 0)).toBe(20);
    expect(would.refused).toBeUndefined();
    await takeIn(page, "Medarbejderne er hentet");
    expect(await figures(page)).toEqual(would);

    await page.goto(`${at.server.url}/indstillinger/medarbejdere`);
    const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
    await row("Ida Petersen").getByText("fra 13.05.2017").waitFor();
    await row("Henrik Bjerre-Holm").getByText("30 timer").waitFor();
    await row("Lars Christensen").getByText("Fraværende i dag").waitFor();
    // Why somebody is away is their leader's to know, not the administrator's.
    expect(await page.getByText(/syg/i).count()).toBe(0);

    await page.goto(`${at.server.url}/indstillinger/medarbejdere/liste`);
    await choose(page, { name: "medarbejdere.csv", bytes: readFileSync("test/data/medarbejdere.csv") });
    await toColumns(page);
    await toPreview(page);
    expect(await figures(page)).toEqual({ unchanged: 20 });
  });
});
