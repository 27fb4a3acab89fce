import type { PlainDate } from "#shared/domain/dates.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import type { RowWarning, WarningCode } from "#shared/protocol/lists.ts";
import { readDate, readHold, readOutcome, readYesOrNo } from "./cell-values.ts";
import type { Cells, Judging } from "./check-row.ts";
import { titleOf } from "./columns.ts";

type Doubt = readonly [ListField, WarningCode];

/** What is odd about a row in itself: it is taken in, and a person may look at it. */
export function warningsOf(
  cells: Cells,
  lawAssumed: boolean,
  { columns }: Judging,
  row: number,
): readonly RowWarning[] {
  const dates = { received: readDate(cells("receivedOn")), since: readDate(cells("since")) };
  return [
    ...wordDoubts(cells, lawAssumed),
    ...stageDoubts(dates),
    ...noticeDoubts(cells, dates),
    ...decisionDoubts(cells),
  ].map(([field, code]) => ({ row, field: titleOf(columns, field), code }));
}

interface Dates {
  readonly received: PlainDate | null;
  readonly since: PlainDate | null;
}

function wordDoubts(cells: Cells, lawAssumed: boolean): readonly Doubt[] {
  const unread = (field: ListField, known: unknown) => cells(field) !== "" && known === undefined;
  return [
    ...doubt(lawAssumed, "section", "law-assumed"),
    ...doubt(cells("kind") === "", "kind", "kind-assumed"),
    ...doubt(unread("outcome", readOutcome(cells("outcome"))), "outcome", "unknown-value"),
    // What can't be read is taken as protected: the careful way round.
    ...doubt(unread("isProtected", readYesOrNo(cells("isProtected"))), "isProtected", "unknown-value"),
    ...doubt(unread("hold", readHold(cells("hold"))), "hold", "unknown-value"),
  ];
}

const stageDoubts = ({ received, since }: Dates): readonly Doubt[] => [
  ...doubt(since === null, "since", "since-assumed"),
  ...doubt(since !== null && received !== null && since < received, "since", "since-before-received"),
];

function noticeDoubts(cells: Cells, { received }: Dates): readonly Doubt[] {
  const [sent, expected] = [readDate(cells("noticeOn")), readDate(cells("expectedOn"))];
  return [
    ...doubt(sent !== null && received !== null && sent < received, "noticeOn", "notice-before-received"),
    ...doubt(sent === null && expected !== null, "expectedOn", "expected-without-notice"),
    ...doubt(sent !== null && expected !== null && expected <= sent, "expectedOn", "expected-not-after-notice"),
  ];
}

function decisionDoubts(cells: Cells): readonly Doubt[] {
  const [decided, sent] = [readDate(cells("decidedOn")), readDate(cells("sentOn"))];
  const outcome = readOutcome(cells("outcome"));
  return [
    ...doubt(decided !== null && outcome === undefined, "outcome", "outcome-missing"),
    ...doubt(decided === null && outcome !== undefined, "decidedOn", "decision-date-missing"),
    ...doubt(sent !== null && decided === null, "sentOn", "sent-without-decision"),
    ...doubt(sent !== null && decided !== null && sent < decided, "sentOn", "sent-before-decided"),
  ];
}

const doubt = (holds: boolean, field: ListField, code: WarningCode): readonly Doubt[] => (holds ? [[field, code]] : []);
