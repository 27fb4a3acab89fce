import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { department } from "#test/support/department.ts";
import { addPerson } from "#test/support/department-data.ts";
import { button, choose, type ListFile, titled, toColumns, toPreview } from "#test/support/list-page.ts";
import { formula, workbookOf } from "#test/support/workbook.ts";
import { type Shot, shoot } from "./shoot.ts";

const at = department();
const WHO = "Forvalter";
beforeAll(() => addPerson(at.server.options, WHO, "administrator"), 60_000);

const DIRTY: ListFile = { name: "sagsliste uge 47.csv", bytes: readFileSync("test/data/sagsliste-snavset.csv") };
const STAFF: ListFile = { name: "medarbejdere.csv", bytes: readFileSync("test/data/medarbejdere.csv") };
/** Another system's headings, a word that the board does not know, and no team. */
const FOREIGN: ListFile = {
  name: "udtræk fra fagsystemet.csv",
  bytes: Buffer.from(
    [
      "Journalnummer;Borger;Personnummer;Lovgrundlag;Ansøgningsdato;Status;Ansvarlig;Distrikt;Bemærkning",
      ...Array.from({ length: 24 }, (_, n) => {
        const status = ["Udredes", "I indbakken", "Modtagelse"][n % 3];
        return `26-9${String(n).padStart(4, "0")};Frida Prøvesen;;SEL § 85;${(n % 27) + 1 < 10 ? "0" : ""}${(n % 27) + 1}-10-2026;${status};Mette;Nord;`;
      }),
    ].join("\r\n"),
  ),
};
const ODD_BOOK: ListFile = {
  name: "åbne sager.xlsm",
  bytes: workbookOf(
    [
      {
        name: "Nøgletal",
        rows: [
          ["Sagsnr.", "Antal"],
          ["i alt", "12"],
        ],
      },
      {
        name: "Sager",
        hiddenRows: [3],
        after: '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
        rows: [
          ["Sagsnr.", "Paragraf", "Modtaget", "Fase", "Team"],
          ["26-98001", "SEL § 85", "01-10-2026", formula('"Oply"&"sning"', "Oplysning"), "Voksen Handicap"],
          ["26-98002", "SEL § 85", "02-10-2026", "Oplysning", "Voksen Handicap"],
        ],
      },
    ],
    { parts: [{ name: "xl/vbaProject.bin", content: "not run" }] },
  ),
};

const read = async (page: Page, file: ListFile) => {
  await button(page, "Vælg fil").waitFor();
  await choose(page, file);
  await button(page, "Videre til kolonner").waitFor();
};
const columns = async (page: Page, file: ListFile) => {
  await read(page, file);
  await toColumns(page);
};
const preview = async (page: Page) => {
  await columns(page, DIRTY);
  // The list has words that the board does not know: one is shown them first.
  await button(page, "Videre til forhåndsvisning").click();
  await page.getByText(/ord kendes ikke/).waitFor();
  await toPreview(page);
};
/** A list that nobody has brought before. */
let brought = 0;
const fresh = (): ListFile => {
  brought += 1;
  const row = (n: number) => `27-${brought}${n}01;SEL § 85;0${n}-10-2026;Oplysning;Mette;Voksen Handicap`;
  const rows = [1, 2, 3, 4, 5].map(row).join("\r\n");
  return {
    name: "sagsliste uge 48.csv",
    bytes: Buffer.from(`Sagsnr.;Paragraf;Modtaget;Fase;Sagsbehandler;Team\r\n${rows}\r\n`),
  };
};
const run = async (page: Page) => {
  await columns(page, fresh());
  await toPreview(page);
  await button(page, /^Indlæs \d/).click();
};
const PATH = "/indstillinger/import";
const BOTH = ["desk", "phone"] as const;

const STEPS: readonly Shot[] = [
  { name: "import-file", path: PATH, ready: (page) => button(page, "Vælg fil").waitFor(), sizes: BOTH },
  {
    name: "import-file-read",
    path: PATH,
    async ready(page) {
      await read(page, ODD_BOOK);
      await page.getByRole("button", { name: /Ark/ }).click();
      await page.getByRole("option", { name: "Sager" }).click();
      await page.getByText("Regnearket har en makro.", { exact: false }).waitFor();
    },
    sizes: BOTH,
  },
  { name: "import-columns", path: PATH, ready: (page) => columns(page, FOREIGN) },
  {
    name: "import-words",
    path: PATH,
    async ready(page) {
      await columns(page, FOREIGN);
      await page.getByRole("combobox", { name: "eller ét team for alle rækker" }).fill("Voksen Handicap");
      await page.keyboard.press("Escape");
      await button(page, /^Hvad Udredes betyder/).scrollIntoViewIfNeeded();
      await titled(page, "Hvad betyder listens ord?").evaluate((heading) => heading.scrollIntoView());
    },
    sizes: BOTH,
  },
  { name: "import-preview", path: PATH, ready: preview },
  {
    name: "import-preview-refused",
    path: PATH,
    async ready(page) {
      await preview(page);
      await button(page, "Hent de afviste rækker").evaluate((target) => target.scrollIntoView({ block: "start" }));
    },
    sizes: BOTH,
  },
  {
    name: "import-running",
    path: PATH,
    async ready(page) {
      await page.route(/\/api\/lists\/[0-9a-f-]{36}$/, (route) =>
        route.request().method() === "GET"
          ? route.fulfill({ json: { state: "working", done: 812, all: 2188 } })
          : route.continue(),
      );
      await run(page);
      await page.getByText("812 af 2.188 rækker").first().waitFor();
    },
    sizes: BOTH,
  },
  {
    name: "import-done",
    path: PATH,
    async ready(page) {
      await run(page);
      await titled(page, "Listen er på tavlen").waitFor();
    },
    sizes: BOTH,
  },
];

const AFTER: readonly Shot[] = [
  { name: "imports", path: `${PATH}/historik`, ready: (page) => page.getByRole("table").waitFor(), sizes: BOTH },
  {
    name: "take-back",
    path: `${PATH}/historik`,
    async ready(page) {
      await button(page, /^Tag listen fra/)
        .first()
        .click();
      await page.getByText(/som før listen/).waitFor();
    },
    sizes: BOTH,
  },
  {
    name: "staff-preview",
    path: "/indstillinger/medarbejdere/liste",
    async ready(page) {
      await columns(page, STAFF);
      await toPreview(page);
    },
    sizes: BOTH,
  },
];

describe("pictures of lists", () => {
  test.each([...STEPS, ...AFTER])("$name", (shot) => shoot(at.browser, at.server, { who: WHO, ...shot }));
});
