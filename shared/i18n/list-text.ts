import { mentionsCpr } from "../domain/cpr-like.ts";
import type { ListRefusal, ListReport, RowRefusal, RowWarning } from "../protocol/lists.ts";
import type { Translate } from "./catalogue.ts";

/** What may be repeated of a refused cell: what looks like a date. Anything else may name somebody (PR1). */
export const shownOf = (text: string): string =>
  /^[\d./: -]{1,20}$/.test(text) && !/\d{6}/.test(text) && !mentionsCpr(text) ? text : "";

/** What is wrong with a row and what to do, without the row's number: "Modtaget: 31-02-2026 er ikke en dato. …" */
export const reasonText = ({ field, code }: RowRefusal, text: string, t: Translate): string =>
  `${field}: ${t(`listRow.${code}`, { shown: shownOf(text) })}`;

/** One refused row; `text` is what stands in its field. */
export const refusalText = ({ row, field, code }: RowRefusal, text: string, t: Translate): string =>
  t("listRow.at", { row, field, what: t(`listRow.${code}`, { shown: shownOf(text) }) });

/** One thing to look at in a row that was taken in. */
export const warningText = ({ row, field, code }: RowWarning, t: Translate): string =>
  t("listRow.at", { row, field, what: t(`listWarning.${code}`) });

/** Why a whole file can't be read: a sentence that says what, where, and what to do. */
export function fileRefusalText(refusal: ListRefusal, t: Translate): string {
  switch (refusal.code) {
    case "other-format":
      return t("listFile.other-format", { format: t(`listFormat.${refusal.data.format}`) });
    case "sheet-unknown":
      return t("listFile.sheet-unknown", { ...refusal.data, sheets: refusal.data.sheets.join(", ") });
    case "too-many-rows":
    case "too-many-columns":
      return t(`listFile.${refusal.code}`, refusal.data);
    case "header-unknown":
    case "quote-open":
    case "record-too-long":
    case "row-unreadable":
    case "cut-off":
      return t(`listFile.${refusal.code}`, refusal.data);
    case "columns-missing": {
      const columns = refusal.data.fields.map((field) => t(`listField.${field}`));
      return t("listFile.columns-missing", { columns: columns.join(", "), count: columns.length });
    }
    case "column-twice":
      return t("listFile.column-twice", refusal.data);
    case "map-invalid": {
      const { name } = refusal.data;
      return name === null ? t("listFile.map-invalid") : t("listFile.map-name-unknown", { name });
    }
    case "source-unknown":
      return t("listFile.source-unknown", refusal.data);
    default:
      return t(`listFile.${refusal.code}`);
  }
}

const MOST_ROWS = 10;

/** A taken-in list: the counts, then what a person should look at, with the rows. */
export function reportText(report: ListReport, isDryRun: boolean, t: Translate): readonly string[] {
  const { missing, refused } = report;
  return [
    t("list.counts", { ...report, refused: refused.length }),
    ...(missing > 0 ? [t("list.missing", { missing })] : []),
    ...doubtsText(report, t),
    ...(isDryRun ? [t("list.dryRun")] : []),
  ];
}

/** The same of a staff list, which counts people. */
export function staffReportText(report: ListReport, isDryRun: boolean, t: Translate): readonly string[] {
  const { missing, refused } = report;
  return [
    t("list.staffCounts", { ...report, refused: refused.length }),
    ...(missing > 0 ? [t("list.staffMissing", { missing })] : []),
    ...doubtsText(report, t),
    ...(isDryRun ? [t("list.dryRun")] : []),
  ];
}

function doubtsText({ warnings }: ListReport, t: Translate): readonly string[] {
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return codes.map((code) => {
    const found = [...new Set(warnings.filter((warning) => warning.code === code).map(({ row }) => row))];
    const rows = found.slice(0, MOST_ROWS).join(", ");
    return t("list.doubt", {
      count: found.length,
      what: t(`listWarning.${code}`),
      rows,
      hasMore: found.length > MOST_ROWS,
    });
  });
}
