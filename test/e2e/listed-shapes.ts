import iconv from "iconv-lite";
import { must } from "#shared/lib/must.ts";
import { UNIT } from "#test/support/department-data.ts";
import type { ListFile } from "#test/support/list-page.ts";
import { type RawCell, styled, workbookOf } from "#test/support/workbook.ts";

export const TITLES = [
  ...["Sagsnr.", "Navn", "CPR-nr.", "Paragraf", "Sagstype", "Modtaget", "Fase", "Fase siden", "Sagsbehandler", "Team"],
  ...["Besked om forsinkelse", "Forventet afgørelse", "Afgørelse", "Afgørelsesdato", "Sendt", "Næste opfølgning"],
  ...["Stopdato", "Beskyttet", "Afventer"],
] as const;
export type Line = readonly string[];

const line = (text: string): Line => {
  const cells = text.split("|").map((cell) => cell.trim());
  return [...cells.slice(0, 9), UNIT, ...cells.slice(9), ...Array<string>(19).fill("")].slice(0, TITLES.length);
};

/** Twelve cases with something in every column; each shape dresses them otherwise. */
export const CASES: readonly Line[] = [
  "2600101|Frida Prøvesen|710171-0001|SEL § 85|Ny ansøgning|02-11-2026|Modtagelse|02-11-2026|Lone Prøve",
  "2600102|Bo Prøvesen|710171-0002|SEL § 85|Ændring|02-10-2026|Oplysning|05-10-2026|Lone Prøve|12-11-2026|10-12-2026",
  "2600103|Åse Prøvesen|710171-0003|SEL § 85|Ny ansøgning|01-09-2026|Afgørelse|20-10-2026|Søren Ægir",
  "2600104|Ida Prøvesen|710171-0004|BL § 86|Ny ansøgning|15-10-2026|Oplysning|20-10-2026|Søren Ægir|||||||||Læge",
  "2600105|Ib Prøvesen|710171-0005|SEL § 41|Ny ansøgning|16-10-2026|Modtagelse|16-10-2026|",
  "2600106|Ada Prøvesen|710171-0006|SEL § 95|Ny ansøgning|03-08-2026|Opfølgning|01-10-2026|Lone Prøve|||Bevilling|20-09-2026|21-09-2026|01-02-2027",
  "2600107|Per Prøvesen|710171-0007|SEL § 108|Opfølgning|04-08-2026|Opfølgning|02-10-2026|Lone Prøve|||Delvis bevilling|22-09-2026|23-09-2026|01-03-2027|01-06-2027",
  "2600108|Liv Prøvesen|710171-0008|SEL § 112|Ny ansøgning|05-08-2026|Afsluttet|20-10-2026|Søren Ægir|||Afslag|01-10-2026|02-10-2026",
  "2600109|Ove Prøvesen|710171-0009|SEL § 97|Ny ansøgning|06-10-2026|Oplysning|12-10-2026|Søren Ægir||||||||Ja",
  "2600110|Eva Prøvesen|710171-0010|BL § 32|Ny ansøgning|07-10-2026|Modtagelse|07-10-2026|Lone Prøve",
  "2600111|Kaj Prøvesen||SEL § 85|Ændring|08-10-2026|Afgørelse|11-11-2026|Lone Prøve|||||||||Borger",
  "2600112|Mie Prøvesen|710171-0012|BL § 86|Ny ansøgning|09-10-2026|Oplysning|15-10-2026|",
].map(line);

export interface Shape {
  readonly name: string;
  readonly file: ListFile;
  /** Chosen on the page, where the first is not the list's. */
  readonly sheet?: string;
  readonly meanings?: Readonly<Record<string, string>>;
}

/** A line with other words in it. */
export const changed = (of: Line, at: (typeof TITLES)[number], to: (text: string) => string): Line =>
  of.map((cell, index) => (TITLES[index] === at ? to(cell) : cell));

const written = (lines: readonly Line[], delimiter: string): string =>
  lines
    .map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join("\r\n");

/** The words of a case system of another maker, and its statuses. */
const THEIR_TITLES: Readonly<Partial<Record<(typeof TITLES)[number], string>>> = {
  "Sagsnr.": "Journalnummer",
  ...{ Navn: "Borger", "CPR-nr.": "Personnummer", Paragraf: "Lovgrundlag", Sagstype: "Sagsart" },
  ...{ Modtaget: "Ansøgningsdato", Fase: "Status", "Fase siden": "Statusdato", Sagsbehandler: "Ansvarlig" },
  ...{ Team: "Enhed", "Besked om forsinkelse": "Forsinkelsesbrev", "Forventet afgørelse": "Ny svarfrist" },
  ...{ Afgørelse: "Udfald", Afgørelsesdato: "Afgjort den", Sendt: "Afsendt", Stopdato: "Ophørsdato" },
  ...{ "Næste opfølgning": "Revurderingsdato", Beskyttet: "Adressebeskyttelse", Afventer: "Venter på" },
};
const THEIR_STATUS: Readonly<Record<string, string>> = {
  ...{ Modtagelse: "I indbakken", Oplysning: "Udredes", Afgørelse: "Til beslutning" },
  ...{ Opfølgning: "Løbende", Afsluttet: "Henlagt" },
};
export const THEIR_MEANINGS = Object.fromEntries(Object.entries(THEIR_STATUS).map(([ours, theirs]) => [theirs, ours]));

/** Comma, Windows-1252, its own headings and statuses, and no column of ours in its place. */
export function foreignList(cases: readonly Line[], turn = (cells: Line): Line => cells.toReversed()): Buffer {
  const titles = TITLES.map((title) => must(THEIR_TITLES[title], title));
  const rows = cases.map((each) => changed(each, "Fase", (stage) => must(THEIR_STATUS[stage], stage)));
  const turned = [titles, ...rows].map(turn);
  return iconv.encode(`${written(turned, ",")}\r\n`, "windows-1252");
}

const DATES = new Set(["Modtaget", "Fase siden", "Afgørelsesdato", "Sendt", "Besked om forsinkelse"]);
const DAY_MS = 86_400_000;

/** Days as Excel counts them, and numbers as numbers. */
function excelCell(text: string, title: string): RawCell {
  if (text === "") return null;
  if (title === "Sagsnr.") return Number(text);
  if (!DATES.has(title)) return text;
  const at = Date.parse(text.split("-").toReversed().join("-"));
  return styled(Math.round((at - Date.UTC(1899, 11, 30)) / DAY_MS), 1);
}
const excelRows = (cases: readonly Line[]): readonly (readonly RawCell[])[] => [
  TITLES,
  ...cases.map((cells) => cells.map((cell, at) => excelCell(cell, TITLES[at] ?? ""))),
];

const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 2600101: "§85", 2600102: "SEL §85", 2600103: "Serviceloven § 85", 2600104: "Barnets lov § 86" },
  ...{ 2600105: "§ 41", 2600106: "sel § 95 ", 2600108: "Lov om social service § 112", 2600110: "barnets lov §32" },
};

const listed = [TITLES, ...CASES];
export const SHAPES: readonly Shape[] = [
  {
    name: "our own headings with semicolons, UTF-8 with its mark",
    file: { name: "sager.csv", bytes: Buffer.from(`\ufeff${written(listed, ";")}\r\n`) },
  },
  {
    name: "another system's headings and statuses with commas, Windows-1252, the columns in another order",
    file: { name: "udtræk.csv", bytes: foreignList(CASES) },
    meanings: THEIR_MEANINGS,
  },
  {
    name: "tabs in UTF-16, lines ended by a line feed alone",
    file: {
      name: "sager.txt",
      bytes: iconv.encode(written(listed, "\t").replaceAll("\r", ""), "utf-16", { addBOM: true }),
    },
  },
  {
    name: "a spreadsheet with real dates and numbers below a title",
    file: {
      name: "sager.xlsx",
      bytes: workbookOf([
        { name: "Sager", rows: [["Åbne sager"], ["Udtrukket", "20-11-2026"], [], ...excelRows(CASES)] },
      ]),
    },
  },
  {
    name: "a spreadsheet's second sheet",
    file: {
      name: "måned.xlsx",
      bytes: workbookOf([
        {
          name: "Nøgletal",
          rows: [
            ["Sagsnr.", "Antal"],
            ["i alt", 12],
          ],
        },
        { name: "Sagsliste", rows: excelRows(CASES) },
      ]),
    },
    sheet: "Sagsliste",
  },
  {
    name: "sections spelt in many ways",
    file: {
      name: "paragraffer.csv",
      bytes: Buffer.from(
        written(
          [TITLES, ...CASES.map((each) => changed(each, "Paragraf", (own) => SPELLINGS[each[0] ?? ""] ?? own))],
          ";",
        ),
      ),
    },
  },
];
