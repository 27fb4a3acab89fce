import { type ZipPart, zipOf } from "./zip.ts";

/** A cell as its XML: `text` inline, a number with a style, or XML of its own. */
export type RawCell = string | number | { readonly xml: (ref: string) => string } | null;

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly hiddenRows?: readonly number[];
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
  readonly isHidden?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

function cellXml(cell: RawCell, ref: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell !== "string") return cell.xml(ref);
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** The styles that `styled` names: 0 none, 1 a date, 2 a date with its time, 3 a time, 4 per cent. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="22" xfId="0"/><xf numFmtId="20" xfId="0"/><xf numFmtId="9" xfId="0"/></cellXfs></styleSheet>`;

export const styled = (value: number | string, style: number): RawCell => ({
  xml: (ref) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`,
});
export const formula = (written: string, result: string): RawCell => ({
  xml: (ref) => `<c r="${ref}" t="str"><f>${escaped(written)}</f><v>${escaped(result)}</v></c>`,
});

/** What the sorts of a workbook's relations begin with. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An XLSX file put together by hand, for what an ordinary writer of them does not write. */
export function workbookOf(
  sheets: readonly RawSheet[],
  extra: { readonly parts?: readonly ZipPart[]; readonly properties?: string; readonly prolog?: string } = {},
): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "xl/workbook.xml",
      content: `${extra.prolog ?? ""}<workbook xmlns="${main}" xmlns:r="${OFFICE}">${extra.properties ?? ""}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${related.join("")}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", content: STYLES },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `${extra.prolog ?? ""}${sheetXml(sheet)}`,
    })),
    ...(extra.parts ?? []),
  ]);
}

function sheetXml({ rows, hiddenRows = [], before = "", after = "" }: RawSheet): string {
  const lines = rows.map((cells, at) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join("");
    return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ""}>${inner}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${lines.join("")}</sheetData>${after}</worksheet>`;
}
