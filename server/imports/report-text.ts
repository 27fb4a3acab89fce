import { textsIn } from "#shared/i18n/catalogue.ts";
import { fileRefusalText, refusalText, reportText, staffReportText } from "#shared/i18n/list-text.ts";
import type { ListRefusal, ListReport, RowRefusal } from "#shared/protocol/lists.ts";

/** The command line speaks Danish. */
const t = textsIn("da");

export const refusalSentence = (refusal: RowRefusal, text: string): string => refusalText(refusal, text, t);
export const fileRefusalSentence = (refusal: ListRefusal): string => fileRefusalText(refusal, t);
export const reportSentences = (report: ListReport, isDryRun: boolean): readonly string[] =>
  reportText(report, isDryRun, t);
export const staffSentences = (report: ListReport, isDryRun: boolean): readonly string[] =>
  staffReportText(report, isDryRun, t);
