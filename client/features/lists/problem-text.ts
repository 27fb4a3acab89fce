import type { Translate } from "#shared/i18n/catalogue.ts";
import { fileRefusalText } from "#shared/i18n/list-text.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import type { ListProblem } from "./list-requests.ts";

const ABOUT_THE_FILE = {
  "too-large": true,
  empty: true,
  "not-text": true,
  "spreadsheet-old": true,
  "spreadsheet-locked": true,
  "spreadsheet-broken": true,
  "spreadsheet-swells": true,
  "no-rows": true,
  "other-format": true,
  "sheet-unknown": true,
  "too-many-rows": true,
  "too-many-columns": true,
  "header-unknown": true,
  "quote-open": true,
  "record-too-long": true,
  "row-unreadable": true,
  "cut-off": true,
  "columns-missing": true,
  "column-twice": true,
  "map-invalid": true,
  "source-unknown": true,
} satisfies Readonly<Record<ListRefusal["code"], true>>;

const isAboutTheFile = (problem: ListProblem): problem is ListRefusal => Object.hasOwn(ABOUT_THE_FILE, problem.code);

/** What stands in the way, and what to do about it. */
export function problemText(problem: ListProblem, t: Translate): string {
  if (isAboutTheFile(problem)) return fileRefusalText(problem, t);
  switch (problem.code) {
    case "offline":
      return t("import.offline");
    case "not-found":
      return t("import.gone");
    case "list-built-on":
      return t("refuse.listBuiltOn", problem.data);
    case "list-refused":
      return t("refuse.list", problem.data);
    case "storage-failed":
      return t(problem.data.cause === "full" ? "refuse.storageFull" : "refuse.storage");
    case "too-many-attempts":
      return t("login.tooMany", problem.data);
    case "signed-out":
      return t("refuse.signedOut");
    default:
      return t("import.failed");
  }
}
