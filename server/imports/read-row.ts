import type { PlainDate } from "#shared/domain/dates.ts";
import { addDays, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import { type ResolvedSection, resolveSection } from "#shared/domain/sections.ts";
import { must } from "#shared/lib/must.ts";
import type { RowWarning } from "#shared/protocol/lists.ts";
import { readCpr, readDate, readHold, readKind, readOutcome, readStage, readYesOrNo } from "./cell-values.ts";
import { type Cells, cellsOf, type Judging } from "./check-row.ts";
import { plain } from "./columns.ts";
import type { ListedCase } from "./listed-case.ts";
import { warningsOf } from "./row-warnings.ts";
import type { TableRow } from "./table.ts";

/** A row that can be taken in. Who it is about stands apart from the case (PR1). */
export interface ListedRow {
  readonly row: number;
  readonly number: string;
  readonly unitName: string;
  /** Absent where the list has no such column, null where it names nobody. */
  readonly caseworkerName?: string | null;
  readonly facts: Omit<ListedCase, "unit" | "caseworker">;
  readonly citizen: { readonly name: string; readonly cpr: string | null } | null;
  readonly warnings: readonly RowWarning[];
}

/** Reads a row that `checkRow` lets pass. */
export function readRow(record: TableRow, judging: Judging): ListedRow {
  const cells = cellsOf(record, judging);
  const has = (field: ListField) => judging.columns.some((column) => column.field === field);
  const [name, cpr] = [cells("name"), readCpr(cells("cpr"))];
  const receivedOn = must(readDate(cells("receivedOn")), "a date of receipt");
  const section = resolveSection(cells("section"), receivedOn);
  if (!section.ok) throw new Error("a section that was found before");
  return {
    row: record.row,
    number: cells("number"),
    unitName: nameOf(judging.unit ?? cells("unit")),
    ...(has("caseworker") ? { caseworkerName: caseworkerOf(cells("caseworker")) } : {}),
    facts: factsOf(cells, has, receivedOn, section.value),
    citizen: name === "" && cpr === null ? null : { name, cpr },
    warnings: warningsOf(cells, section.value.lawAssumed, judging, record.row),
  };
}

/** Names of staff and teams, the same however they were typed. */
const nameOf = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** What lists write where a case has nobody. */
const NOBODY = new Set(["", "-", "ingen", "ikke fordelt", "ufordelt"]);
const caseworkerOf = (text: string): string | null => (NOBODY.has(plain(text)) ? null : nameOf(text));

/** What a case under this provision is, where the list has no column for it. */
const NOTIFICATIONS = "BL-136";

function factsOf(
  cells: Cells,
  has: (field: ListField) => boolean,
  receivedOn: PlainDate,
  { provision, written }: ResolvedSection,
): ListedRow["facts"] {
  const dated = <Key extends string>(key: Key, field: ListField) =>
    (has(field) ? { [key]: readDate(cells(field)) } : {}) as { readonly [K in Key]?: PlainDate | null };
  return {
    provision,
    written,
    kind: readKind(cells("kind")) ?? (provision === NOTIFICATIONS ? "notification" : "new"),
    receivedOn,
    stage: must(readStage(cells("stage")), "a stage"),
    ...dated("since", "since"),
    ...(has("noticeOn") ? { notice: noticeOf(cells) } : {}),
    ...(has("decidedOn") ? { decided: decidedOf(cells) } : {}),
    ...dated("sentOn", "sentOn"),
    ...dated("followUpOn", "followUpOn"),
    ...(has("stopOn") ? { lastDay: dayBefore(readDate(cells("stopOn"))) } : {}),
    ...(has("isProtected") ? { isProtected: readYesOrNo(cells("isProtected")) ?? true } : {}),
    ...(has("hold") ? { hold: readHold(cells("hold")) ?? null } : {}),
  };
}

/** A date that is not after the notice promises nothing: the notice counts as one without a date (DL9). */
function noticeOf(cells: Cells): ListedCase["notice"] {
  const [sentOn, expectedOn] = [readDate(cells("noticeOn")), readDate(cells("expectedOn"))];
  return sentOn && { sentOn, expectedOn: expectedOn && expectedOn > sentOn ? expectedOn : null };
}

function decidedOf(cells: Cells): ListedCase["decided"] {
  const on = readDate(cells("decidedOn"));
  return on ? { on, outcome: readOutcome(cells("outcome")) ?? null } : null;
}

/** A stop date is the day a benefit no longer runs; the one before is its last (DL18). */
const dayBefore = (date: PlainDate | null): PlainDate | null => date && toPlainDate(addDays(toDay(date), -1));
