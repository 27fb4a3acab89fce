/** A sheet of rows and columns; others, of charts or dialogs, are left out. */
export interface Sheet {
  readonly name: string;
  /** Its place among all of the workbook's sheets, from 1. */
  readonly position: number;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What stands where in a spreadsheet. */
export interface Workbook {
  /** In the workbook's order. */
  readonly sheets: readonly Sheet[];
  readonly strings: string;
  readonly styles: string;
  readonly daysFrom: 1900 | 1904;
}

export const WORKBOOK = "xl/workbook.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Read from the texts of the two files that every workbook has. */
export function readWorkbook(workbook: string, relations: string): Workbook {
  const related = tags(relations, "Relationship").map((tag) => ({
    id: attribute(tag, "Id"),
    sort: attribute(tag, "Type").replace(/^.*\//, ""),
    path: pathOf(attribute(tag, "Target")),
  }));
  const pathOfSort = (sort: string) => related.find((each) => each.sort === sort)?.path;
  const named = tags(workbook, "sheet").filter((tag) => attribute(tag, "name") !== "");
  const sheets = named.flatMap((tag, index): Sheet[] => {
    const found = related.find(({ id, sort }) => sort === "worksheet" && id === attribute(tag, "(?:\\w+:)?id"));
    const isHidden = /hidden/i.test(attribute(tag, "state"));
    return found ? [{ name: attribute(tag, "name"), position: index + 1, path: found.path, isHidden }] : [];
  });
  const [properties = ""] = tags(workbook, "workbookPr");
  return {
    sheets,
    strings: pathOfSort("sharedStrings") ?? "xl/sharedStrings.xml",
    styles: pathOfSort("styles") ?? "xl/styles.xml",
    daysFrom: attribute(properties, "date1904") === "1" ? 1904 : 1900,
  };
}

const tags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s(?:[^>"']|"[^"]*"|'[^']*')*>`, "g")) ?? [];

function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return plainText(double ?? single ?? "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities of the document's own making stay as they are written. */
const plainText = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (written, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? written;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Paths stand from the workbook's folder, or from the top with a stroke before. */
const pathOf = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);
