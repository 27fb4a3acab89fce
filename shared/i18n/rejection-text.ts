import type { ColumnId, PersonId } from "../domain/ids.ts";
import type { Rejection, RejectionOf } from "../domain/rejections.ts";
import { fromIso } from "../domain/zone.ts";
import type { Translate } from "./catalogue.ts";

/** What the codes and ids in a refusal are called, as far as the reader's board knows. */
export interface Names {
  readonly person: (id: PersonId) => string | null;
  readonly column: (id: ColumnId) => string | null;
}

/** Why a change was refused, in words (CA5): one answer for each code, so that none is silent. */
export function rejectionText(rejection: Rejection, names: Names, t: Translate): string {
  switch (rejection.code) {
    case "malformed":
      return t("refuse.malformed");
    case "command-too-old":
      return t("refuse.tooOld", rejection.data);
    case "not-found":
      return t("refuse.notFound");
    case "signed-out":
      return t("refuse.signedOut");
    case "moved-meanwhile":
      return movedText(rejection.data, names, t);
    case "column-unknown":
      return t("refuse.columnUnknown");
    case "already-there":
      return t("refuse.alreadyThere", { column: columnName(rejection.data.column, names, t) });
    case "wip-limit-reached":
      return limitText(rejection.data, names, t);
    case "undo-too-late":
      return t("refuse.undo", {
        who: names.person(rejection.data.by) ?? t("case.someone"),
        at: fromIso(rejection.data.at),
      });
    case "duties-missing":
      return t("dialog.missing", { duties: rejection.data.missing.map((duty) => t(`duty.${duty}`)) });
    case "decision-missing":
      return t("refuse.decisionMissing", { stage: t(`stage.${rejection.data.toStage}`) });
    case "effort-missing":
      return t("refuse.effortMissing");
    case "refusal-goes-to-closed":
      return t("refuse.refusalCloses");
    case "back-reason-missing":
      return t("refuse.backReason", { stage: t(`stage.${rejection.data.toStage}`) });
    case "close-reason-missing":
      return t("refuse.closeReason");
    default:
      return recordText(rejection, t);
  }
}

type OfMoves =
  | "malformed"
  | "command-too-old"
  | "not-found"
  | "signed-out"
  | "moved-meanwhile"
  | "wip-limit-reached"
  | "undo-too-late"
  | "column-unknown"
  | "already-there"
  | "duties-missing"
  | "decision-missing"
  | "effort-missing"
  | "refusal-goes-to-closed"
  | "back-reason-missing"
  | "close-reason-missing";

/** Refusals about what is recorded, the rulebook, and the store. */
function recordText(rejection: Exclude<Rejection, { code: OfMoves }>, t: Translate): string {
  switch (rejection.code) {
    case "date-before-received":
      return t("refuse.dateBefore", rejection.data);
    case "date-in-future":
      return t("refuse.future", rejection.data);
    case "already-recorded":
      return t("refuse.recorded", rejection.data);
    case "not-recorded":
      return t("refuse.notRecorded");
    case "not-undoable":
      return t("refuse.notUndoable");
    case "date-in-past":
      return t("refuse.past", rejection.data);
    case "period-backwards":
      return t("refuse.period", { on: rejection.data.from });
    case "last-column-of-stage":
      return t("refuse.lastColumn", { stage: t(`stage.${rejection.data.stage}`) });
    case "meeting-running":
      return t("refuse.meetingRunning", { at: fromIso(rejection.data.at) });
    case "meeting-over":
      return t("refuse.meetingOver");
    case "meeting-moved-on":
      return t("refuse.meetingMovedOn");
    case "not-decided":
      return t("refuse.notDecided");
    case "already-decided":
      return t("refuse.decided", rejection.data);
    case "no-decision-clock":
      return t("refuse.noDecisionClock");
    case "expected-not-after-sent":
      return t("refuse.expected", { on: rejection.data.sentOn });
    case "provision-unknown":
      return t("refuse.provision");
    case "number-taken":
      return t("refuse.number");
    case "caseworker-unknown":
      return t("refuse.caseworker");
    case "name-taken":
      return t("refuse.name", rejection.data);
    case "rule-unknown":
      return t("refuse.rule");
    case "leader-needed":
      return t("refuse.leader", rejection.data);
    case "label-refused":
      return t("refuse.label");
    case "list-built-on":
      return t("refuse.listBuiltOn", rejection.data);
    case "list-refused":
      return t("refuse.list", rejection.data);
    case "storage-failed":
      return t(rejection.data.cause === "full" ? "refuse.storageFull" : "refuse.storage");
  }
}

const columnName = (id: ColumnId, names: Names, t: Translate): string => names.column(id) ?? t("column.another");

function limitText(data: RejectionOf<"wip-limit-reached">["data"], names: Names, t: Translate): string {
  const { most } = data;
  if (data.column) {
    const column = columnName(data.column, names, t);
    return t(data.mode === "soft" ? "refuse.wipReason" : "refuse.wip", { column, most });
  }
  const who = (data.person && names.person(data.person)) ?? t("case.someone");
  return t(data.mode === "soft" ? "refuse.handsReason" : "refuse.hands", { who, most });
}

function movedText(data: Extract<Rejection, { code: "moved-meanwhile" }>["data"], names: Names, t: Translate): string {
  const column = columnName(data.column, names, t);
  const who = data.by && names.person(data.by);
  if (who && data.at) return t("refuse.moved", { who, column, at: fromIso(data.at) });
  return t("refuse.movedBySomeone", { column });
}
